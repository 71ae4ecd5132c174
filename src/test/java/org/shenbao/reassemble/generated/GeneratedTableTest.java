package org.shenbao.reassemble.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shenbao.reassemble.generated.WrapGroups.WrapLine;

/** That the generator makes what it says, over the first few hundred seeds. */
class GeneratedTableTest {
    private static final int SEEDS = 400;

    @Test
    void theSameSeedMakesTheSameTable() {
        tables().limit(30).forEach(table -> assertEquals(table, GeneratedTable.of(table.seed())));
    }

    @Test
    void labelLinesAreTheLabelsAgain() {
        tables().forEach(table -> {
            List<WrapLine> lines = table.labels().lines();
            StringBuilder joined = new StringBuilder();
            lines.subList(table.labels().beforeLabels(), lines.size()).forEach(line -> joined.append(line.text()));
            StringBuilder labels = new StringBuilder();
            table.rows().forEach(row -> labels.append(row.label()));
            assertEquals(labels.toString(), joined.toString(), "seed " + table.seed());
        });
    }

    @Test
    void whereAGoalEndsInShortLinesTheFirstLabelDoesNotShow() {
        long after = tables().filter(table -> table.labels().beforeLabels() > 0)
                .peek(table -> assertFalse(
                        table.labels()
                                .lines()
                                .get(table.labels().beforeLabels())
                                .begins(),
                        "seed " + table.seed()))
                .count();
        assertTrue(after > SEEDS / 10, after + " such tables");
    }

    @Test
    void everyCellIsPrinted() {
        tables().forEach(table -> {
            String text = Leaf.squeezed(String.join("", table.lines()));
            for (TruthRow row : table.rows()) {
                row.values()
                        .forEach(value ->
                                assertTrue(text.contains(Leaf.squeezed(value)), "seed " + table.seed() + ": " + value));
            }
        });
    }

    @Test
    void tablesAreAsLargeAndCellsAsLongAsTheyShouldBe() {
        tables().forEach(table -> {
            String seed = "seed " + table.seed();
            long firsts = table.skeleton().stream()
                    .filter(level -> level == Level.FIRST)
                    .count();
            assertTrue(firsts >= 1 && firsts <= 4, seed);
            table.rows().forEach(row -> {
                assertTrue(row.label().length() >= 2 && row.label().length() <= 60, seed);
                row.values().forEach(value -> assertTrue(value.length() <= 60, seed));
            });
        });
    }

    @Test
    void everyKindOfTableIsMade() {
        Map<Form.Wraps, Integer> wraps = new EnumMap<>(Form.Wraps.class);
        Set<Object> seen = new HashSet<>();
        tables().forEach(table -> {
            Form form = table.form();
            wraps.merge(table.wraps(), 1, Integer::sum);
            seen.addAll(List.of(form.marker(), form.ruler(), form.goals(), form.order(), form.pictures()));
        });
        assertTrue(wraps.values().stream().allMatch(count -> count > SEEDS / 10), wraps.toString());
        assertTrue(seen.containsAll(Set.of(1, 2, 3, 4, 5)), seen.toString());
        assertTrue(seen.containsAll(List.of(Form.Marker.values())), seen.toString());
        assertTrue(seen.containsAll(List.of(Ruler.values())), seen.toString());
        assertTrue(seen.containsAll(List.of(Form.Goals.values())), seen.toString());
        assertTrue(seen.containsAll(List.of(Form.Order.values())), seen.toString());
    }

    private static Stream<GeneratedTable> tables() {
        return LongStream.rangeClosed(1, SEEDS).mapToObj(GeneratedTable::of);
    }
}
