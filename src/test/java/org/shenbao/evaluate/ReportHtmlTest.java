package org.shenbao.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.shenbao.pipeline.Outcome;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportHtmlTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String HOSTILE = "</td><script>alert(1)</script>\u0000<img onerror='x' src=\"y\"/>&amp;";

    private static Figures hostile() {
        ObjectNode golden = MAPPER.createObjectNode();
        golden.putArray("projects").addObject().put("name", "甲").put("code", HOSTILE);
        ObjectNode found = MAPPER.createObjectNode();
        ObjectNode project = found.putArray("projects").addObject().put("name", HOSTILE);
        ObjectNode evidence = project.putArray("provenance").addObject();
        evidence.put("pointer", "/name").put("confidence", 0.97);
        ObjectNode place =
                evidence.putArray("places").addObject().put("part", HOSTILE).put("page", 2);
        place.put("line", 24).put("cell", "Sheet1!C7").put("text", HOSTILE);
        place.putArray("box").add(1.5).add(2).add(30.25).add(40);
        project.putArray("findings")
                .addObject()
                .put("rule", HOSTILE)
                .put("severity", "warning")
                .putArray("pointers")
                .add("/code");
        Figures figures = new Figures();
        figures.read(Judgement.of(HOSTILE, golden, found));
        figures.unread(new Outcome.Failed(HOSTILE, HOSTILE));
        figures.withoutDocument(List.of(HOSTILE));
        return figures;
    }

    private static Document parsed(Figures figures) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(ReportHtml.of(figures)));
    }

    private static List<Element> elements(Document page) {
        NodeList all = page.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    @Test
    void whatADocumentSaysStaysText() throws Exception {
        Set<String> harmless = Set.of("lang", "charset", "http-equiv", "content", "name", "class");
        for (Element element : elements(parsed(hostile()))) {
            assertFalse(Set.of("script", "img", "link", "iframe").contains(element.getTagName()), element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertTrue(harmless.contains(element.getAttributes().item(i).getNodeName()), element::toString);
            }
        }
    }

    @Test
    void aWrongValueStandsBesideItsSource() throws Exception {
        String text = parsed(hostile()).getDocumentElement().getTextContent();
        String printed = HOSTILE.replace('\u0000', '\uFFFD');
        assertTrue(
                text.contains("/projects/0/name\"甲\"\""
                        + HOSTILE.replace("\"", "\\\"").replace("\u0000", "\\u0000")),
                text);
        assertTrue(
                text.contains("0.97nothing" + printed + ", page 2, line 24, Sheet1!C7, box 1.5 2 30.25 40 " + printed),
                text);
        assertTrue(text.contains(printed + ": 2 wrong, 1 silent"), text);
    }

    @Test
    void theSameFiguresGiveTheSameBytes() {
        assertArrayEquals(ReportHtml.of(hostile()), ReportHtml.of(hostile()));
        assertArrayEquals(FiguresJson.of(hostile()), FiguresJson.of(hostile()));
    }

    @Test
    void whatIsTooMuchIsCountedAndLongTextsAreCut() throws Exception {
        ObjectNode golden = MAPPER.createObjectNode();
        ObjectNode project = golden.putArray("projects").addObject();
        project.put("key", "长".repeat(2_000));
        for (int i = 1; i < Exhibits.MOST + 3; i++) {
            project.put("key" + i, i);
        }
        Figures figures = new Figures();
        figures.read(Judgement.of("a.txt", golden, MAPPER.createObjectNode()));
        figures.read(Judgement.of("b.txt", golden, MAPPER.createObjectNode()));
        Document page = parsed(figures);
        String text = page.getDocumentElement().getTextContent();
        assertTrue(text.contains("5006 more are left out: only the first 5000 are shown."), text.substring(0, 5_000));
        assertTrue(text.contains("长… (2002 characters)"));
        assertEquals(1, page.getElementsByTagName("details").getLength());
        assertEquals(10_006, figures.wrong().leaves());
    }

    @Test
    void theJsonHasTheFiguresOfThePage() throws Exception {
        JsonNode json = MAPPER.readTree(new String(FiguresJson.of(hostile()), StandardCharsets.UTF_8));
        assertEquals(2, json.at("/all/labelled").asInt());
        assertEquals(0, json.at("/all/right").asInt());
        assertEquals(2, json.at("/warnings/wrong/all").asInt());
        assertEquals(1, json.at("/warnings/wrong/silent").asInt());
        assertEquals("500.0", json.at("/warnings/wrong/silentPerThousand").asText());
        assertEquals(HOSTILE, json.at("/documents/failed").fieldNames().next());
        assertEquals(1, json.at("/calibration/0.9-1.0/all").asInt());
        assertTrue(json.at("/calibration/0.0-0.1/share").isNull());
    }
}
