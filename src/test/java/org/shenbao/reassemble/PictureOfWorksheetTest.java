package org.shenbao.reassemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Line;
import org.shenbao.document.Severity;
import org.shenbao.document.Table;
import org.shenbao.vocabulary.Vocabulary;

class PictureOfWorksheetTest {
    private static final Vocabulary WORDS = Vocabulary.builtIn();
    private static final Path BOTH = Path.of("corpus/seeds/004_18a245ec5106bbe4.txt");

    @Test
    void thePictureSaysWhatTheWorksheetSaysOrItsBeginning() throws IOException {
        List<Block> lines = lines();
        Table picture = table(new RowsThenLabels(WORDS).reassemble(withoutTabs(lines)));
        Table worksheet = table(new TabRows(WORDS).reassemble(lines));
        assertEquals(worksheet.rows(), picture.rows());
        List<String> clipped = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (Cell printed : worksheet.cells()) {
            Cell shown = picture.at(printed.row(), printed.column()).orElse(null);
            if (shown == null) {
                unseen.add(printed.text());
                continue;
            }
            assertTrue(printed.text().startsWith(shown.text()), shown.text() + " in place of " + printed.text());
            if (!printed.text().equals(shown.text())) {
                clipped.add(shown.text());
            }
        }
        assertEquals(
                worksheet.cells().size() - unseen.size(), picture.cells().size(), "the picture shows nothing more");
        assertEquals(List.of("项目目标"), unseen, "the picture's text lacks the head over both goals");
        assertEquals(List.of("反映参训人员对培训内容、讲师授课、课程设置和培训效果等的满意度。"), clipped);
    }

    @Test
    void oneTableComesOutAndTellsOfBoth() throws IOException {
        List<Block> rebuilt = Reassembling.blocks(WORDS, lines());
        Table table = table(rebuilt);
        assertEquals(1, rebuilt.stream().filter(Table.class::isInstance).count());
        assertEquals(
                List.of("table-repeated"),
                table.doubts().stream().map(Doubt::rule).toList());
        List<Cell> told = table.cells().stream()
                .filter(cell -> !cell.reading().doubts().isEmpty())
                .toList();
        assertEquals(1, told.size());
        assertEquals("picture-clipped", told.get(0).reading().doubts().get(0).rule());
        assertEquals(Severity.INFO, told.get(0).reading().doubts().get(0).severity());
        assertTrue(rebuilt.stream()
                .anyMatch(block -> block instanceof Aside aside && aside.reason() == Aside.Reason.DUPLICATE));
    }

    @Test
    void aPictureThatSaysSomethingElseIsToldOf() throws IOException {
        List<Block> changed = lines().stream()
                .map(block -> block instanceof Line line && line.text().contains("= 223 人")
                        ? Line.ofText(line.number(), line.text().replace("= 223 人", "= 233 人"))
                        : block)
                .toList();
        Cell cell = table(Reassembling.blocks(WORDS, changed)).cells().stream()
                .filter(each -> !each.reading().doubts().isEmpty())
                .findFirst()
                .orElseThrow();
        assertEquals("223", cell.text());
        assertEquals("picture-differs", cell.reading().doubts().get(0).rule());
        assertEquals(Severity.WARNING, cell.reading().doubts().get(0).severity());
    }

    private static List<Block> withoutTabs(List<Block> lines) {
        return lines.stream()
                .filter(block -> block instanceof Line line && line.text().indexOf('\t') < 0)
                .toList();
    }

    private static Table table(List<Block> blocks) {
        return (Table)
                blocks.stream().filter(Table.class::isInstance).findFirst().orElseThrow();
    }

    /** What stands below the heading of the goal table. */
    private static List<Block> lines() throws IOException {
        List<String> all = Files.readAllLines(BOTH, StandardCharsets.UTF_8);
        int heading = all.indexOf("项目绩效目标表");
        List<Block> lines = new ArrayList<>();
        for (int i = heading + 1; i < all.size(); i++) {
            lines.add(Line.ofText(i + 1, all.get(i)));
        }
        return lines;
    }
}
