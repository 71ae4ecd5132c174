package org.shenbao.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.document.Place;
import org.shenbao.document.Table;
import org.shenbao.project.Evidence;
import org.shenbao.project.Finding;
import org.shenbao.project.Project;
import org.shenbao.vocabulary.Vocabulary;
import org.shenbao.write.ExtractionJson;
import org.shenbao.write.Schema;

/** What holds for every document of the corpus, and for what is left of it when it is damaged. */
class LawsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(new String(Schema.bytes(), StandardCharsets.UTF_8));
    private static final Pipeline PIPELINE = new Pipeline(Vocabulary.builtIn());
    /** Leaves that are not read from one place: see the schema. */
    private static final Set<String> WITHOUT_EVIDENCE = Set.of("id", "form", "yearsBefore", "goal");

    private static final String STRANGE = "（）()《》【】〔〕：:、，。；;0369.%‰≥<=-/空\t \u3000\u00A0\u200B\uFEFF\uFFFD\0𠮷①Ⅳ十万元";

    /** Archives and mails, whose entries stand beside them, and pictures, which need another program. */
    private static final List<String> NO_DOCUMENT_ITSELF =
            List.of("zip", "7z", "eml", "msg", "png", "jpg", "tif", "tiff");

    static Stream<Path> texts() throws IOException {
        return files(Path.of("corpus", "seeds")).stream();
    }

    static Stream<Path> corpus() throws IOException {
        return files(Path.of("corpus")).stream()
                .filter(file -> !NO_DOCUMENT_ITSELF.contains(extension(file)))
                .filter(file -> !file.toString().contains(".scan."));
    }

    /** One document of each kind of file. */
    static Stream<Path> kinds() throws IOException {
        Map<String, Path> kinds = new TreeMap<>();
        corpus().forEach(file -> kinds.putIfAbsent(extension(file), file));
        return Stream.concat(texts(), kinds.values().stream()).distinct();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String extension(Path file) {
        return file.toString().substring(file.toString().lastIndexOf('.') + 1);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void theRecordFollowsTheSchema(Path file) throws Exception {
        assertFollowsSchema(extract(Files.readAllBytes(file)));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void everyLeafHasEvidenceAndItsTextStandsThere(Path file) throws Exception {
        assertEvidence(extract(Files.readAllBytes(file)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameBytesGiveTheSameRecordEverywhere(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        byte[] here = ExtractionJson.of(extract(bytes).extraction());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "zh-CN")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                Pipeline fresh = new Pipeline(Vocabulary.builtIn());
                Outcome outcome = fresh.read(new ByteArrayInputStream(bytes), "a.txt");
                assertArrayEquals(here, ExtractionJson.of(((Outcome.Extracted) outcome).extraction()), tag);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theEncodingDoesNotMatter(Path file) throws Exception {
        String text = Files.readString(file);
        JsonNode expected = projects(extract(Files.readAllBytes(file)));
        for (String charset : List.of("GB18030", "UTF-16LE", "UTF-16BE", "UTF-16")) {
            assertEquals(expected, projects(extract(text.getBytes(Charset.forName(charset)))), charset);
        }
        assertEquals(expected, projects(extract(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))), "CR LF");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aDamagedDocumentIsReadByTheSameLaws(Path file) throws Exception {
        List<String> lines = Files.readAllLines(file);
        Random random = new Random(file.getFileName().hashCode());
        for (int round = 0; round < 12; round++) {
            String damaged = damage(lines, random);
            Outcome.Extracted extracted = extract(damaged.getBytes(StandardCharsets.UTF_8));
            assertFollowsSchema(extracted);
            assertEvidence(extracted);
        }
    }

    private static String damage(List<String> lines, Random random) {
        List<String> damaged = new ArrayList<>(lines);
        int from = random.nextInt(damaged.size());
        int to = Math.min(damaged.size(), from + 1 + random.nextInt(20));
        switch (random.nextInt(7)) {
            case 0 -> damaged.subList(from, to).clear();
            case 1 -> damaged.addAll(from, List.copyOf(damaged.subList(from, to)));
            case 2 -> Collections.shuffle(damaged.subList(from, to), random);
            case 3 -> damaged.subList(from, damaged.size()).clear();
            case 4 -> damaged.replaceAll(line -> random.nextInt(10) == 0 ? "" : line);
            case 5 -> damaged.replaceAll(line -> random.nextInt(4) == 0 ? strewn(line, random) : line);
            default ->
                damaged.replaceAll(
                        line -> random.nextInt(10) == 0 ? line.substring(0, line.length() / 2) + "\n" + line : line);
        }
        return String.join("\n", damaged) + "\n项目\n";
    }

    private static String strewn(String line, Random random) {
        StringBuilder strewn = new StringBuilder(line);
        for (int i = 0; i < 3; i++) {
            int strange = STRANGE.offsetByCodePoints(0, random.nextInt(STRANGE.codePointCount(0, STRANGE.length())));
            strewn.insert(
                    strewn.offsetByCodePoints(0, random.nextInt(strewn.codePointCount(0, strewn.length()) + 1)),
                    Character.toString(STRANGE.codePointAt(strange)));
        }
        return strewn.toString();
    }

    private static void assertFollowsSchema(Outcome.Extracted extracted) throws IOException {
        assertEquals(Set.of(), SCHEMA.validate(JSON.readTree(ExtractionJson.of(extracted.extraction()))));
    }

    private static void assertEvidence(Outcome.Extracted extracted) throws IOException {
        Map<Place, List<String>> printed = printed(extracted);
        JsonNode record = JSON.readTree(ExtractionJson.of(extracted.extraction()));
        int index = 0;
        for (Project project : extracted.extraction().projects()) {
            JsonNode json = record.at("/projects/" + index++);
            List<String> leaves = new ArrayList<>();
            leaves(json, "", leaves);
            assertSame(
                    leaves, project.provenance().stream().map(Evidence::pointer).toList());
            for (Evidence evidence : project.provenance()) {
                for (Place place : evidence.places()) {
                    List<String> here = printed.getOrDefault(place.withText(""), List.of());
                    assertTrue(
                            here.stream().anyMatch(text -> text.contains(place.text())),
                            () -> evidence.pointer() + " " + place + " is not in: " + here);
                }
            }
            for (Finding finding : project.findings()) {
                for (String pointer : finding.pointers()) {
                    assertTrue(
                            !json.at(pointer).isMissingNode(),
                            () -> finding.rule() + " points to " + pointer + ", which is not there");
                }
            }
        }
    }

    /** What stands in each place of the document. */
    private static Map<Place, List<String>> printed(Outcome.Extracted extracted) {
        Map<Place, List<String>> printed = new HashMap<>();
        for (Block block : extracted.rebuilt().laidOut().document().blocks()) {
            Stream<Place> places = block instanceof Line line
                    ? line.stretches().stream().map(Line.Stretch::at)
                    : block instanceof Table table
                            ? table.cells().stream().flatMap(cell -> cell.places().stream())
                            : Stream.empty();
            places.forEach(place -> printed.computeIfAbsent(place.withText(""), here -> new ArrayList<>())
                    .add(place.text()));
        }
        return printed;
    }

    private static void assertSame(List<String> leaves, List<String> pointers) {
        List<String> bare =
                leaves.stream().filter(leaf -> !pointers.contains(leaf)).toList();
        List<String> idle =
                pointers.stream().filter(pointer -> !leaves.contains(pointer)).toList();
        assertEquals(List.of(), bare, "leaves without evidence");
        assertEquals(List.of(), idle, "evidence without a leaf");
        assertEquals(leaves, pointers, "the order of the evidence");
    }

    private static void leaves(JsonNode node, String pointer, List<String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                boolean audit = pointer.isEmpty()
                        && (field.getKey().equals("provenance")
                                || field.getKey().equals("findings"));
                if (!audit && !WITHOUT_EVIDENCE.contains(field.getKey())) {
                    leaves(field.getValue(), pointer + "/" + field.getKey(), leaves);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(node.get(i), pointer + "/" + i, leaves);
            }
        } else if (!node.isNull()) {
            leaves.add(pointer);
        }
    }

    /** Without what is bound to differ with the bytes: the id. */
    private static JsonNode projects(Outcome.Extracted extracted) throws IOException {
        JsonNode projects =
                JSON.readTree(ExtractionJson.of(extracted.extraction())).get("projects");
        projects.forEach(project -> ((com.fasterxml.jackson.databind.node.ObjectNode) project).remove("id"));
        return projects;
    }

    private static Outcome.Extracted extract(byte[] bytes) {
        Outcome outcome = PIPELINE.read(new ByteArrayInputStream(bytes), "a.txt");
        return assertInstanceOf(Outcome.Extracted.class, outcome, outcome::toString);
    }
}
