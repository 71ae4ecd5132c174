package org.shenbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferencesTest {
    private static final String GOLDEN = """
            {"projects": [{"name": "甲", "fiscalYear": 2023, "code": null, "indicators": [
              {"level1": "产出指标", "name": "培训人数", "target": {"text": "≥30", "number": 30}},
              {"level1": "产出指标", "name": "合格率", "target": {"text": "95", "number": 95}},
              {"level1": "满意度指标", "name": "学员满意度", "target": null}],
              "findings": [{"rule": "value-slipped", "pointers": ["/indicators/1/target/text"]}]}],
             "findings": []}""";

    private static List<String> rows(String found) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        return Differences.of("a.txt", mapper.readTree(GOLDEN), mapper.readTree(found)).rows().stream()
                .map(row -> row.pointer() + " " + row.golden() + " " + row.found())
                .toList();
    }

    @Test
    void theSameValuesDifferInNothing() throws JsonProcessingException {
        assertEquals(List.of(), rows(GOLDEN.replace("\"number\": 95", "\"number\": 95.0")));
    }

    @Test
    void aMissingRowIsOneRowsDifferencesAndPointersFollowTheGoldenOrder() throws JsonProcessingException {
        String found = """
                {"projects": [{"id": "x", "provenance": [], "name": "甲", "fiscalYear": 2022, "code": "7", "indicators": [
                  {"level1": "产出指标", "name": "合格率", "target": {"text": "95", "number": 95}},
                  {"level1": "满意度指标", "name": "学员 满意度", "target": null}],
                  "findings": [{"rule": "value-slipped", "pointers": ["/indicators/0/target/text"]}]}],
                 "findings": []}""";
        assertEquals(
                List.of(
                        "/projects/0/fiscalYear 2023 2022",
                        "/projects/0/code  \"7\"",
                        "/projects/0/indicators/0/level1 \"产出指标\" ",
                        "/projects/0/indicators/0/name \"培训人数\" ",
                        "/projects/0/indicators/0/target/text \"≥30\" ",
                        "/projects/0/indicators/0/target/number 30 ",
                        "/projects/0/indicators/2/name \"学员满意度\" \"学员 满意度\""),
                rows(found));
    }

    @Test
    void whatOnlyTheProgramFoundIsCountedApart() throws JsonProcessingException {
        String found = GOLDEN.replace(
                        "{\"level1\": \"满意度指标\"", "{\"level1\": \"效益指标\", \"name\": \"就业人数\"}, {\"level1\": \"满意度指标\"")
                .replace("\"findings\": []", "\"findings\": [{\"rule\": \"text-left-over\", \"pointers\": []}]");
        assertEquals(
                List.of(
                        "/projects/0/indicators/+0/level1  \"效益指标\"",
                        "/projects/0/indicators/+0/name  \"就业人数\"",
                        "/findings/+0  text-left-over "),
                rows(found));
    }

    @Test
    void rowsThatHaveNothingInCommonAreNotHeldAgainstEachOther() throws JsonProcessingException {
        String found = GOLDEN.replace(
                "{\"level1\": \"满意度指标\", \"name\": \"学员满意度\", \"target\": null}",
                "{\"level1\": \"效益\", \"name\": \"就业\", \"target\": null}");
        assertEquals(
                List.of(
                        "/projects/0/indicators/2/level1 \"满意度指标\" ",
                        "/projects/0/indicators/2/name \"学员满意度\" ",
                        "/projects/0/indicators/+0/level1  \"效益\"",
                        "/projects/0/indicators/+0/name  \"就业\""),
                rows(found));
    }

    @Test
    void aProjectWhoseNameWasMisreadIsTheSameProject() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        String golden = "{\"projects\": [{\"name\": \"甲\", \"code\": \"7\"}]}";
        String found = "{\"projects\": [{\"name\": \"乙\", \"code\": \"7\"}]}";
        assertEquals(
                List.of(new Difference("a", "/projects/0/name", "\"甲\"", "\"乙\"")),
                Differences.of("a", mapper.readTree(golden), mapper.readTree(found))
                        .rows());
    }

    @Test
    void leavesAreCountedWhereEitherSideHasOne() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        String found = GOLDEN.replace("\"code\": null", "\"code\": \"7\"")
                .replace("\"fiscalYear\": 2023", "\"fiscalYear\": null");
        assertEquals(
                13,
                Differences.of("a", mapper.readTree(GOLDEN), mapper.readTree(found))
                        .leaves());
    }

    @Test
    void eachLeafSaysWhereItStandsInTheFoundRecord() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        String found = """
                {"projects": [{"name": "甲", "indicators": [
                  {"level1": "产出指标", "name": "合格率", "target": {"text": "95", "number": 94}}],
                  "findings": [{"rule": "other", "pointers": []},
                               {"rule": "value-slipped", "pointers": ["/indicators/0/target/text"]}]}]}""";
        Differences differences = Differences.of("a", mapper.readTree(GOLDEN), mapper.readTree(found));
        List<String> places = differences.compared().stream()
                .map(leaf -> leaf.pointer() + " " + leaf.foundPointer())
                .toList();
        assertEquals(
                true, places.contains("/projects/0/indicators/1/target/number /projects/0/indicators/0/target/number"));
        assertEquals(true, places.contains("/projects/0/indicators/0/name /projects/0/indicators/-/name"));
        assertEquals(Set.of("/projects/0/findings/1"), differences.labelledFindings());
    }

    @Test
    void aFindingMadeTwiceIsLabelledOnce() throws JsonProcessingException {
        String once = "{\"rule\": \"value-slipped\", \"pointers\": [\"/indicators/1/target/text\"]}";
        assertEquals(
                List.of("/projects/0/findings/+0  value-slipped /indicators/1/target/text"),
                rows(GOLDEN.replace(once, once + ", " + once)));
    }

    @Test
    void aChangeForTheWorseOrTheBetterIsSeenUntilAPersonAcceptsIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("differences.tsv");
        Difference old = new Difference("a.txt", "/projects/0/name", "\"甲\"", "\"乙\"");
        Difference fresh = new Difference("b.txt", "/projects/0/code", "\"1\\t2\"", "");
        AcceptedDifferences.accept(file, List.of(old), name -> null);
        AcceptedDifferences.Change change = AcceptedDifferences.read(file).change(List.of(fresh));
        assertEquals(List.of(fresh.line()), change.worse());
        assertEquals(List.of(old.line()), change.better());
        assertEquals(true, AcceptedDifferences.read(file).change(List.of(old)).none());
        assertEquals(old, Difference.ofLine(Files.readAllLines(file).get(1)));
    }

    @Test
    void aBuildServerAcceptsNothing(@TempDir Path folder) {
        Path file = folder.resolve("differences.tsv");
        assertThrows(
                IllegalStateException.class,
                () -> AcceptedDifferences.accept(file, List.of(), name -> name.equals("CI") ? "true" : null));
        assertEquals(false, Files.exists(file));
    }
}
