package org.shenbao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Method;
import org.shenbao.document.Place;
import org.shenbao.project.Evidence;
import org.shenbao.vocabulary.Vocabulary;

/** Where the leaves of one form say that they come from, and how sure they are. */
class EvidenceTest {
    private static final Vocabulary VOCABULARY = Vocabulary.builtIn();

    private static final Map<String, Evidence> EVIDENCE = new Extract(VOCABULARY)
                    .extract(PrintedForm.rebuilt(
                            List.of(
                                    "绩效指标表",
                                    "农技推广",
                                    "起姓 2024",
                                    "| 序号 | 指标名称 | 上年指标值 | 计算符号 | 指标值 | 计量单位 |",
                                    "| 1 | 产出指标 | | | | |",
                                    "| | 数量指标 | | | | |",
                                    "| | 培训农户 | 300 | ≥ | 350 | 户 |",
                                    "| | 受益面 | ≥ | 500 | 90 | |",
                                    "| | 合格率 | | % | 98 | |"),
                            VOCABULARY))
                    .extraction()
                    .projects()
                    .get(0)
                    .provenance()
                    .stream()
                    .collect(Collectors.toMap(Evidence::pointer, Function.identity()));

    private static Evidence of(String pointer) {
        return java.util.Objects.requireNonNull(EVIDENCE.get(pointer), pointer);
    }

    @Test
    void aLeafFromACellIsNoSurerThanTheCell() {
        assertEquals(Method.REASSEMBLED, of("/indicators/0/target/text").method());
        assertTrue(of("/indicators/0/target/text").confidence() <= 0.95);
    }

    @Test
    void theMoreAReadingAssumesTheLessItIsSure() {
        double plain = of("/indicators/0/target/number").confidence();
        double slipped = of("/indicators/2/target/unit").confidence();
        double ambiguous = of("/indicators/1/target/text").confidence();
        assertTrue(plain > slipped && slipped > 0.5 && ambiguous < 0.5, plain + " " + slipped + " " + ambiguous);
        assertTrue(of("/period/start").confidence() < of("/title").confidence());
    }

    @Test
    void aCarriedLevelPointsToWhereItIsPrinted() {
        assertEquals(
                List.of(Place.ofLine("", 5, "产出指标")), of("/indicators/2/level1").places());
        assertEquals(
                List.of(Place.ofLine("", 8, "500"), Place.ofLine("", 8, "90")),
                of("/indicators/1/target/text").places());
    }
}
