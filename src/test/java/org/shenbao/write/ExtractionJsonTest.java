package org.shenbao.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Severity;
import org.shenbao.project.Extraction;
import org.shenbao.project.Finding;

class ExtractionJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aFullAndABareProjectFollowTheSchema() throws Exception {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(JSON.readTree(Schema.bytes()));
        JsonNode record = tree(Specimens.extraction(Specimens.full(), Specimens.bare()));
        assertEquals(Set.of(), schema.validate(record));
    }

    @Test
    void keysStandInTheSchemasOrder() throws Exception {
        JsonNode definitions = JSON.readTree(Schema.bytes()).get("$defs");
        JsonNode project = tree(Specimens.extraction(Specimens.full())).at("/projects/0");
        assertEquals(keys(definitions.at("/project/properties")), keys(project));
        assertEquals(keys(definitions.at("/indicator/properties")), keys(project.at("/indicators/0")));
        assertEquals(keys(definitions.at("/organization/properties")), keys(project.at("/department")));
        assertEquals(
                keys(definitions.at("/project/properties/execution/items/properties")),
                keys(project.at("/execution/0")));
        assertEquals(keys(definitions.at("/place/properties")), keys(project.at("/provenance/0/places/0")));
        assertEquals(keys(definitions.at("/finding/properties")), keys(project.at("/findings/0")));
    }

    @Test
    void theBytesAreAsPromised() {
        assertEquals(
                """
                {
                  "schema": "shenbao/extraction/1",
                  "source": {
                    "path": "甲/a.txt",
                    "sha256": "%s",
                    "bytes": 123,
                    "mediaType": "text/plain",
                    "pages": null,
                    "container": null
                  },
                  "projects": [],
                  "findings": [
                    {
                      "rule": "no-project",
                      "severity": "info",
                      "message": "No project.",
                      "values": {},
                      "pointers": [
                        "/projects"
                      ]
                    }
                  ]
                }
                """.formatted("0".repeat(64)),
                text(ExtractionJson.of(Extraction.of(
                        Specimens.source(),
                        List.of(),
                        List.of(new Finding(
                                "no-project",
                                Severity.INFO,
                                "No project.",
                                java.util.Map.of(),
                                List.of("/projects")))))));
    }

    @Test
    void numbersAreExactAndPlain() {
        String json = text(ExtractionJson.of(Specimens.extraction(Specimens.full())));
        assertTrue(json.contains("\"yuan\": 534600\n"));
        assertTrue(json.contains("\"number\": 84,"));
        assertTrue(json.contains("\"confidence\": 0.92,"));
        assertTrue(json.contains("\"sum\": 99.5\n"));
        assertEquals(
                "{\"n\":100000}\n",
                text(Json.compact(json1 -> json1.object(() -> json1.number("n", new BigDecimal("1E5"))))));
        assertEquals(
                "{\"n\":0}\n",
                text(Json.compact(json1 -> json1.object(() -> json1.number("n", new BigDecimal("0.000"))))));
    }

    @Test
    void halfASurrogatePairIsReplacedAndAWholeOneKept() {
        byte[] json = Json.compact(out -> out.object(() -> out.text("t", "a\uD840b\uDC00c𠮷\0")));
        assertEquals("{\"t\":\"a\uFFFDb\uFFFDc𠮷\\u0000\"}\n", text(json));
    }

    @Test
    void aProjectIsOneLine() throws Exception {
        String line = text(ExtractionJson.line("甲/a.txt", Specimens.full()));
        assertEquals(line.length() - 1, line.indexOf('\n'));
        assertEquals("甲/a.txt", JSON.readTree(line).get("source").asText());
        assertEquals("名称", JSON.readTree(line).at("/project/name").asText());
    }

    @Test
    void theBytesDependOnNeitherLocaleNorTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] here = ExtractionJson.of(Specimens.extraction(Specimens.full()));
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "zh-CN")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertArrayEquals(here, ExtractionJson.of(Specimens.extraction(Specimens.full())), tag);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static JsonNode tree(Extraction extraction) throws java.io.IOException {
        return JSON.readTree(ExtractionJson.of(extraction));
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
