package org.shenbao.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenbao.evaluate.JudgedLeaf.Verdict;
import org.shenbao.pipeline.Outcome;

/** Each figure beside what a person counts in the two records. */
class FiguresTest {
    /** Ten values and one finding. */
    private static final String GOLDEN = """
            {"projects": [{"form": "declaration", "name": "甲", "code": "A1", "fiscalYear": 2023, "department": null,
              "indicators": [
                {"name": "培训人数", "target": {"text": "30", "number": 30}},
                {"name": "合格率", "target": {"text": "95", "number": 95}}],
              "findings": [{"rule": "value-slipped", "pointers": ["/indicators/0/target/text"]}]}],
             "findings": []}""";

    /** Seven values, four of them right: form, fiscalYear, and name and text of the only row. */
    private static final String FOUND = """
            {"projects": [{"form": "declaration", "name": "乙", "code": null, "fiscalYear": 2023,
              "department": {"name": "某局"},
              "indicators": [{"name": "培训人数", "target": {"text": "30", "number": 31}}],
              "provenance": [
                {"pointer": "/name", "confidence": 0.5, "places": [{"part": "", "line": 3, "text": "乙"}]},
                {"pointer": "/fiscalYear", "confidence": 0.95, "places": []},
                {"pointer": "/department/name", "confidence": 1, "places": []},
                {"pointer": "/indicators/0/name", "confidence": 0.9, "places": []},
                {"pointer": "/indicators/0/target/text", "confidence": 0.89, "places": []},
                {"pointer": "/indicators/0/target/number", "confidence": 0.95, "places": []}],
              "findings": [
                {"rule": "value-slipped", "severity": "warning", "pointers": ["/indicators/0/target/text"]},
                {"rule": "row-odd", "severity": "error", "pointers": ["/indicators/0"]},
                {"rule": "year-odd", "severity": "warning", "pointers": ["/fiscalYear"]},
                {"rule": "word-of-no-weight", "severity": "info", "pointers": ["/code", "/department"]}]}],
             "findings": [%s]}""";

    private static Judgement judgement(String findingsOnAll) throws JsonProcessingException {
        return Judgement.of("a.txt", json(GOLDEN), json(FOUND.formatted(findingsOnAll)));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }

    private static Figures figures() throws JsonProcessingException {
        Figures figures = new Figures();
        figures.read(judgement(""));
        return figures;
    }

    private static Score of(Map<String, Score> scores, String name) {
        return Objects.requireNonNull(scores.get(name), name);
    }

    private static void assertScore(Score score, long labelled, long found, long right, long silent) {
        assertEquals(
                List.of(labelled, found, right, silent),
                List.of(score.labelled(), score.found(), score.right(), score.silent()));
    }

    private static void assertWarnings(Warnings warnings, long leaves, long withoutFinding, long silent) {
        assertEquals(
                List.of(leaves, withoutFinding, silent),
                List.of(warnings.leaves(), warnings.withoutFinding(), warnings.silent()));
    }

    @Test
    void valuesAreCountedFieldByFieldAndPartByPart() throws JsonProcessingException {
        Figures figures = figures();
        assertScore(figures.all(), 10, 7, 4, 5);
        assertEquals(
                List.of("project head", "indicators"),
                List.copyOf(figures.parts().keySet()));
        assertScore(of(figures.parts(), "project head"), 4, 4, 2, 2);
        assertScore(of(figures.parts(), "indicators"), 6, 3, 2, 3);
        assertScore(of(figures.fields(), "/indicators/*/target/number"), 2, 1, 0, 1);
        assertScore(of(figures.fields(), "/department/name"), 0, 1, 0, 1);
        assertEquals(
                "[/code, /department/name, /fiscalYear, /form, /indicators/*/name, /indicators/*/target/number,"
                        + " /indicators/*/target/text, /name]",
                figures.fields().keySet().toString());
    }

    @Test
    void precisionAndRecallAreNeverRoundedUp() throws JsonProcessingException {
        Score indicators = of(figures().parts(), "indicators");
        assertEquals("0.6666", indicators.precision().words()); // 2 of 3 found
        assertEquals("0.3333", indicators.recall().words()); // 2 of 6 labelled
        assertEquals("0.4444", indicators.f1().words()); // 4 of 9
        assertEquals("0.9999", new Share(99_999, 100_000).words());
        assertEquals("-", new Share(0, 0).words());
        assertEquals(Optional.of(new BigDecimal("0.01")), new Share(1, 1_000_000).perThousand());
    }

    @Test
    void aWrongValueIsSilentWithoutAFindingAndWithoutALowConfidence() throws JsonProcessingException {
        Figures figures = figures();
        assertWarnings(
                figures.warnings(Verdict.DIFFERENT), 2, 1, 0); // the number's row has a finding, the name is unsure
        assertWarnings(figures.warnings(Verdict.INVENTED), 1, 1, 1); // an info is no warning
        assertWarnings(figures.warnings(Verdict.MISSING), 4, 4, 4);
        assertWarnings(figures.wrong(), 7, 6, 5);
        assertWarnings(figures.warnings(Verdict.RIGHT), 4, 1, 1); // the form alone
        assertEquals(11, figures.leaves());
    }

    @Test
    void aFindingOnTheListCoversTheRowsThatAreMissing() throws JsonProcessingException {
        Figures figures = new Figures();
        String found = FOUND.formatted("").replace("[\"/indicators/0\"]", "[\"/indicators\"]");
        figures.read(Judgement.of("a.txt", json(GOLDEN), json(found)));
        assertWarnings(figures.warnings(Verdict.MISSING), 4, 1, 1); // the code alone
    }

    @Test
    void nineTenthsAreSure() throws JsonProcessingException {
        Figures figures = new Figures();
        String found = FOUND.formatted("").replace("[\"/indicators/0\"]", "[\"/fiscalYear\"]");
        figures.read(Judgement.of("a.txt", json(GOLDEN), json(found)));
        assertWarnings(figures.warnings(Verdict.RIGHT), 4, 2, 2); // the form, and the row's name with 0.9
    }

    @Test
    void aFindingThatNamesNothingIsAboutAll() throws JsonProcessingException {
        Figures figures = new Figures();
        figures.read(judgement("{\"rule\": \"encoding-uncertain\", \"severity\": \"warning\", \"pointers\": []}"));
        assertWarnings(figures.wrong(), 7, 0, 0);
        assertWarnings(figures.warnings(Verdict.RIGHT), 4, 0, 0);
        assertEquals(new Share(2, 3), figures.justified("warning"));
    }

    @Test
    void warningsAreJustifiedByAWrongValueOrByTheLabel() throws JsonProcessingException {
        Figures figures = figures();
        assertEquals(new Share(1, 1), figures.justified("error")); // the row's number is wrong
        assertEquals(new Share(1, 2), figures.justified("warning")); // labelled; the year is right
        assertEquals(new Share(1, 1), figures.findingsMade());
    }

    @Test
    void confidencesFallIntoBins() throws JsonProcessingException {
        Calibration calibration = figures().calibration();
        assertEquals(new Share(0, 1), calibration.right(5));
        assertEquals(new Share(1, 1), calibration.right(8)); // 0.89
        assertEquals(new Share(2, 4), calibration.right(9)); // 0.9, 0.95, 0.95, 1
        assertEquals(new Share(4, 6), calibration.sure());
        assertEquals("0.9-1.0", Calibration.name(9));
    }

    @Test
    void onlyADocumentWithEveryValueRightIsExact() throws JsonProcessingException {
        Figures figures = figures();
        figures.read(Judgement.of("b.txt", json(GOLDEN), json(GOLDEN)));
        assertEquals(2, figures.read());
        assertEquals(1, figures.exact());
    }

    @Test
    void aDocumentThatWasNotReadHasFoundNothingAndSaysSo() throws JsonProcessingException {
        Figures figures = new Figures();
        figures.unread(new Outcome.Failed("a.txt", "password"), Judgement.ofUnread("a.txt", json(GOLDEN)));
        assertScore(figures.all(), 10, 0, 0, 0);
        assertEquals(new Share(0, 1), figures.findingsMade());
        assertEquals(0, figures.read());
    }
}
