package org.shenbao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.document.Outline;
import org.shenbao.document.Place;
import org.shenbao.document.Rebuilt;
import org.shenbao.document.Table;
import org.shenbao.vocabulary.Vocabulary;

/** Nothing that a project prints is dropped: its every word is in a claim. */
class ConservationTest {
    @Test
    void textWithoutAnyLabelIsKeptAndReported() {
        Vocabulary vocabulary = Vocabulary.builtIn();
        Rebuilt rebuilt = PrintedForm.rebuilt(
                List.of(
                        "社区服务项目绩效目标表",
                        "| 项目名称 | 社区服务 |",
                        "| 主管部门 | 某市民政局 | 实施单位 | 某街道办事处 |",
                        "| 年度目标 | 服务老人 |",
                        "请各单位于月底前报送，谢谢配合"),
                vocabulary);
        Claimed claimed = new Extract(vocabulary).extract(rebuilt);
        conserved(rebuilt, claimed);
        assertEquals(
                "请各单位于月底前报送，谢谢配合",
                claimed.extraction().projects().get(0).sections().get(0).text());
        assertEquals(
                List.of("text-left-over"),
                claimed.extraction().projects().get(0).findings().stream()
                        .map(finding -> finding.rule())
                        .toList());
    }

    @Test
    void textsLeftOverInDifferentPassagesStayApart() {
        Vocabulary vocabulary = Vocabulary.builtIn();
        Rebuilt rebuilt = PrintedForm.rebuilt(
                List.of(
                        "项目名称",
                        "社区服务",
                        "立项依据",
                        "规划。",
                        "项目实施单位",
                        "单位名称：某街道",
                        "无标签的一行",
                        "项目绩效目标表",
                        "| 年度目标 | 服务老人 |",
                        "又一行",
                        "第二行"),
                vocabulary);
        Claimed claimed = new Extract(vocabulary).extract(rebuilt);
        conserved(rebuilt, claimed);
        assertEquals(
                List.of("规划。", "无标签的一行", "又一行\n第二行"),
                claimed.extraction().projects().get(0).sections().stream()
                        .map(section -> section.text())
                        .toList());
    }

    /** Fails where a word of a project's lines, headings and cells is in no claim. */
    static void conserved(Rebuilt rebuilt, Claimed claimed) {
        List<String> dropped = new ArrayList<>();
        for (int i = 0; i < claimed.claims().size(); i++) {
            Coverage coverage = new Coverage(claimed.claims().get(i));
            for (Place place : places(rebuilt.entries().get(i))) {
                String left = coverage.left(place);
                if (!left.isEmpty()) {
                    dropped.add("line " + place.line() + ": " + left);
                }
            }
        }
        assertEquals(List.of(), dropped);
    }

    private static List<Place> places(Outline.Entry entry) {
        List<Place> places = new ArrayList<>();
        entry.title().forEach(line -> places.addAll(line.places()));
        for (Outline.Passage passage : entry.passages()) {
            if (passage.heading() != null) {
                places.addAll(passage.heading().places());
            }
            for (Block block : passage.blocks()) {
                if (block instanceof Line line && !line.blank()) {
                    places.addAll(line.places());
                } else if (block instanceof Table table) {
                    table.cells().forEach(cell -> places.addAll(cell.places()));
                }
            }
        }
        return places;
    }
}
