package org.shenbao.reassemble.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shenbao.reassemble.generated.AdmissibleCuts.Group;
import org.shenbao.reassemble.generated.WrapGroups.WrapLine;

class AdmissibleCutsTest {
    private static final int SEEDS = 200;

    @Test
    void theCutThatWasDrawnIsAlwaysAdmissible() {
        LongStream.rangeClosed(1, SEEDS).mapToObj(GeneratedTable::of).forEach(table -> {
            AdmissibleCuts cuts = AdmissibleCuts.of(table);
            AdmissibleRows rows = AdmissibleRows.of(table);
            assertTrue(cuts.trueCutFound(), "labels of seed " + table.seed());
            assertTrue(rows.trueReadingFound(), "rows of seed " + table.seed());
            if (table.marked() && cuts.unique() && rows.unique()) {
                assertTrue(AdmissibleBodies.of(table).trueBodyFound(), "rows and labels of seed " + table.seed());
            }
        });
    }

    /** The labels' lines of a small table, cut by hand: trying every cut and width one by one finds the same. */
    @Test
    void findsWhatTryingEachCutByItselfFinds() {
        int compared = 0;
        for (long seed = 1; seed <= 3000 && compared < 60; seed++) {
            GeneratedTable table = GeneratedTable.of(seed);
            if (table.marked() && table.labels().lines().size() <= 14) {
                assertEquals(eachByItself(table), AdmissibleCuts.of(table).groups(), "seed " + seed);
                compared++;
            }
        }
        assertEquals(60, compared);
    }

    @Test
    void aFullLastLineLeavesTheCutOpen() {
        List<Level> rows = List.of(Level.FIRST, Level.SECOND, Level.INDICATOR, Level.INDICATOR);
        List<String> lines = List.of("产出指标", "数量指标", "农村公路养护里程", "城乡居民养老保险", "参保人数");
        Set<Group> cuts = groups(rows, lines);
        assertTrue(cuts.contains(new Group(2, 3, Level.INDICATOR)));
        assertTrue(cuts.contains(new Group(2, 4, Level.INDICATOR)));
    }

    @Test
    void aShortLastLineSettlesIt() {
        List<Level> rows = List.of(Level.FIRST, Level.SECOND, Level.INDICATOR, Level.INDICATOR);
        List<String> lines = List.of("产出指标", "数量指标", "公路养护里程", "城乡居民养老保险", "参保人数");
        Set<Group> cuts = groups(rows, lines);
        assertEquals(4, cuts.size());
        assertFalse(cuts.contains(new Group(2, 4, Level.INDICATOR)));
    }

    @Test
    void aKnownCategoryWordIsNothingElse() {
        List<Level> rows =
                List.of(Level.FIRST, Level.SECOND, Level.INDICATOR, Level.SECOND, Level.INDICATOR, Level.INDICATOR);
        List<String> lines = List.of("产出指标", "数量指标", "养护里程总数", "质量指标", "公路养护", "里程达标率及总数");
        assertEquals(6, groups(rows, lines).size());
    }

    private static Set<Group> groups(List<Level> skeleton, List<String> lines) {
        List<TruthRow> rows = skeleton.stream()
                .map(level -> new TruthRow(level, "", List.of()))
                .toList();
        List<WrapLine> wraps =
                lines.stream().map(line -> new WrapLine(line, false)).toList();
        GeneratedTable like = GeneratedTable.of(firstMarked());
        GeneratedTable table = new GeneratedTable(
                0,
                like.form(),
                like.wraps(),
                List.of(),
                rows,
                List.of(),
                List.of(),
                new LabelLines(wraps, 0),
                List.of());
        return AdmissibleCuts.of(table).groups();
    }

    private static long firstMarked() {
        return LongStream.iterate(1, seed -> seed + 1)
                .filter(seed -> GeneratedTable.of(seed).marked())
                .findFirst()
                .orElseThrow();
    }

    private static Set<Group> eachByItself(GeneratedTable table) {
        Set<Group> all = new LinkedHashSet<>();
        for (int start = 0; start <= table.labels().beforeLabels(); start++) {
            extend(table, new ArrayList<>(List.of(start)), all);
        }
        return all;
    }

    private static void extend(GeneratedTable table, List<Integer> cut, Set<Group> all) {
        int done = cut.size() - 1;
        int at = cut.get(done);
        int lines = table.labels().lines().size();
        if (done == table.rows().size()) {
            if (at == lines && admissible(table, cut)) {
                for (int row = 0; row < done; row++) {
                    all.add(new Group(
                            cut.get(row),
                            cut.get(row + 1),
                            table.rows().get(row).level()));
                }
            }
            return;
        }
        for (int to = at + 1; to <= lines; to++) {
            cut.add(to);
            extend(table, cut, all);
            cut.remove(cut.size() - 1);
        }
    }

    private static boolean admissible(GeneratedTable table, List<Integer> cut) {
        for (Ruler ruler : Ruler.values()) {
            for (boolean chinese : new boolean[] {false, true}) {
                boolean fits = keepsCategories(table, cut, ruler, chinese);
                for (Level level : Level.values()) {
                    fits = fits && someWidth(table, cut, level, ruler, chinese);
                }
                if (fits) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean someWidth(
            GeneratedTable table, List<Integer> cut, Level level, Ruler ruler, boolean chinese) {
        for (int width = 12; width <= 48; width++) {
            boolean same = true;
            for (int row = 0; row < table.rows().size(); row++) {
                if (table.rows().get(row).level() == level) {
                    same &= same(table, cut.get(row), cut.get(row + 1), new LineBreaker(ruler, chinese, width));
                }
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(GeneratedTable table, int from, int to, LineBreaker breaker) {
        List<WrapLine> own = table.labels().lines().subList(from, to);
        List<String> lines = own.stream().map(WrapLine::text).toList();
        return own.stream().skip(1).noneMatch(WrapLine::begins)
                && breaker.lines(String.join("", lines)).equals(lines);
    }

    /** Wherever some width gives a known category word, the cut has it, in a category row. */
    private static boolean keepsCategories(GeneratedTable table, List<Integer> cut, Ruler ruler, boolean chinese) {
        List<WrapLine> lines = table.labels().lines();
        for (int from = table.labels().beforeLabels(); from < lines.size(); from++) {
            StringBuilder text = new StringBuilder();
            for (int to = from + 1; to <= lines.size() && text.length() < 12; to++) {
                text.append(lines.get(to - 1).text());
                int at = cut.indexOf(from);
                boolean kept = at >= 0
                        && at < table.rows().size()
                        && cut.get(at + 1) == to
                        && table.rows().get(at).level().category();
                if (Words.ALL.categories().contains(text.toString())
                        && !kept
                        && anyWidth(table, from, to, ruler, chinese)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean anyWidth(GeneratedTable table, int from, int to, Ruler ruler, boolean chinese) {
        for (int width = 12; width <= 48; width++) {
            if (same(table, from, to, new LineBreaker(ruler, chinese, width))) {
                return true;
            }
        }
        return false;
    }
}
