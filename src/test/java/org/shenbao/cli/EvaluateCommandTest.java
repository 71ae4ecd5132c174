package org.shenbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code shenbao evaluate} over small folders, some of whose labels are wrong on purpose. */
class EvaluateCommandTest {
    private static final String FORM = """
            <!DOCTYPE html><html><body><table>
            <tr><td colspan="4">道路养护项目绩效目标申报表</td></tr>
            <tr><td>项目名称</td><td colspan="3">道路养护&lt;script&gt;</td></tr>
            <tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>
            <tr><td>产出指标</td><td>数量指标</td><td>养护里程</td><td>≥120公里</td></tr>
            </table></body></html>
            """;
    /** Ten values. */
    private static final String RIGHT = """
            {"projects": [{"form": "declaration", "title": "道路养护项目绩效目标申报表", "name": "道路养护<script>",
              "indicators": [{"level1": "产出指标", "level2": "数量指标", "name": "养护里程",
                "target": {"text": "≥120公里", "operator": ">=", "number": 120, "unit": "公里"}}]}]}
            """;

    private static final String WRONG = RIGHT.replace("120,", "12,").replace("道路养护<script>", "道路");

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void labelledDocumentsAreReadAndAllOthersCounted() throws Exception {
        write("in/a.html", FORM);
        write("in/b/c.html", FORM);
        write("in/unlabelled.html", FORM);
        write("golden/a.html.json", RIGHT);
        write("golden/b/c.html.json", WRONG);
        write("golden/gone.html.json", RIGHT);
        write("golden/tables.json", "[]");
        write("golden/unlabelled.html.draft.json", RIGHT);
        JsonNode figures = figures(0);
        assertEquals(2, figures.at("/documents/read").asInt());
        assertEquals(1, figures.at("/documents/exact").asInt());
        assertEquals(1, figures.at("/documents/unlabelled").asInt());
        assertEquals(
                "[\"gone.html.json\"]",
                figures.at("/documents/goldenWithoutDocument").toString());
        assertEquals(20, figures.at("/all/labelled").asInt());
        assertEquals(20, figures.at("/all/found").asInt());
        assertEquals(18, figures.at("/all/right").asInt());
        assertEquals("0.9", figures.at("/all/precision").asText());
        assertEquals(1, figures.at("/fields/~1name/silentErrors").asInt());
        assertEquals(
                1, figures.at("/fields/~1indicators~1*~1target~1number/right").asInt());
        String page = Files.readString(folder.resolve("out/wrong.html"));
        assertTrue(page.contains("<summary>b/c.html: 2 wrong, 2 silent</summary>"), page);
        assertTrue(
                page.contains("<span class=\"where\">T1!R2C2</span> <span class=\"value\">道路养护&lt;script&gt;</span>"),
                page);
        assertTrue(err.toString().contains("gone.html.json: has no document"), err.toString());
    }

    @Test
    void twoRunsGiveTheSameBytes() throws Exception {
        write("in/a.html", FORM);
        write("golden/a.html.json", WRONG);
        figures(0);
        byte[] page = Files.readAllBytes(folder.resolve("out/wrong.html"));
        byte[] json = Files.readAllBytes(folder.resolve("out/figures.json"));
        figures(0);
        assertEquals(-1, Arrays.mismatch(page, Files.readAllBytes(folder.resolve("out/wrong.html"))));
        assertEquals(-1, Arrays.mismatch(json, Files.readAllBytes(folder.resolve("out/figures.json"))));
    }

    @Test
    void aLabelledDocumentThatFailsIsThreeAndItsValuesAreMissing() throws Exception {
        write("in/a.html", "<?xml version=\"1.0\"?><a>项目</a>");
        write("in/b.html", "");
        write("in/unlabelled.html", "<?xml version=\"1.0\"?><a>项目</a>");
        write("golden/a.html.json", RIGHT);
        write("golden/b.html.json", RIGHT);
        JsonNode figures = figures(3);
        assertEquals(0, figures.at("/documents/read").asInt());
        assertEquals(
                "not a format that is read (application/xml)",
                figures.at("/documents/failed/a.html").asText());
        assertEquals("empty file", figures.at("/documents/skipped/b.html").asText());
        assertEquals(20, figures.at("/warnings/missing/all").asInt());
        assertEquals(0, figures.at("/warnings/missing/silent").asInt());
        assertEquals(
                "a.html: failed: not a format that is read (application/xml)\nb.html: skipped: empty file\n",
                err.toString());
    }

    @Test
    void entriesOfAnArchiveAreLabelledOneByOne() throws Exception {
        Files.createDirectories(folder.resolve("in"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("in/a.zip")))) {
            for (String name : new String[] {"x/b.html", "other.html"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(FORM.getBytes(StandardCharsets.UTF_8));
            }
        }
        write("golden/a.zip!/x/b.html.json", RIGHT);
        JsonNode figures = figures(0);
        assertEquals(1, figures.at("/documents/exact").asInt());
        assertEquals(1, figures.at("/documents/unlabelled").asInt());
    }

    @Test
    void whatCannotBeUsedIsFour() throws Exception {
        write("in/a.html", FORM);
        write("golden/b.html.json", RIGHT);
        write("broken/a.html.json", "{\n\"projects\": [");
        write("right/a.html.json", RIGHT);
        write("file", "x");
        assertEquals(4, run("evaluate", at("none"), at("golden")));
        assertEquals(4, run("evaluate", at("in"), at("none")));
        assertEquals(4, run("evaluate", at("file"), at("golden")));
        assertEquals(4, run("evaluate", at("in"), at("golden")));
        assertTrue(err.toString().contains("has no record of any document in "), err.toString());
        assertEquals(4, run("evaluate", at("in"), at("broken"), "--quiet"));
        assertTrue(err.toString().contains("a.html.json:2: no JSON: "), err.toString());
        assertEquals(4, run("evaluate", at("in"), at("right"), "--report", at("file/wrong.html")));
        assertTrue(err.toString().contains("the output cannot be written"), err.toString());
    }

    @Test
    void wrongUsageIsTwo() throws Exception {
        write("in/a.html", FORM);
        assertEquals(2, run("evaluate", at("in")));
        assertEquals(2, run("evaluate", at("in"), at("in"), "--ocr", "perhaps"));
    }

    private JsonNode figures(int expected) throws IOException {
        String json = at("out/figures.json");
        int code = run("evaluate", at("in"), at("golden"), "--quiet", "--json", json, "--report", at("out/wrong.html"));
        assertEquals(expected, code, err::toString);
        return new ObjectMapper().readTree(Path.of(json).toFile());
    }

    private int run(String... arguments) {
        return Main.commandLine(arguments).setErr(new PrintWriter(err, true)).execute(arguments);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
