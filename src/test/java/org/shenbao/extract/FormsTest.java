package org.shenbao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shenbao.document.Rebuilt;
import org.shenbao.vocabulary.Vocabulary;
import org.shenbao.write.ExtractionJson;

/**
 * Whole forms and every value that must be read from them. A file says why it is there, prints a form, and behind a line
 * of dashes lists the leaves as {@code pointer = value} and the findings as {@code ! rule pointers}.
 */
class FormsTest {
    private static final String DASHES = "-----";
    private static final Set<String> ASIDE = Set.of("provenance", "id", "source", "schema");
    private static final Vocabulary VOCABULARY = Vocabulary.builtIn();

    @TestFactory
    Stream<DynamicTest> everyValueOfTheFormIsRead() throws IOException, URISyntaxException {
        URI folder =
                Objects.requireNonNull(FormsTest.class.getResource("forms")).toURI();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int dashes = lines.indexOf(DASHES);
        List<String> form = lines.subList(1, dashes < 0 ? lines.size() : dashes);
        List<String> expected = dashes < 0 ? List.of() : lines.subList(dashes + 1, lines.size());
        Rebuilt rebuilt = PrintedForm.rebuilt(form, VOCABULARY);
        Claimed claimed = new Extract(VOCABULARY).extract(rebuilt);
        JsonNode json = new ObjectMapper().readTree(ExtractionJson.of(claimed.extraction()));
        List<String> found = new ArrayList<>();
        leaves("", json, found);
        assertEquals(String.join("\n", expected), String.join("\n", found), lines.get(0));
        ConservationTest.conserved(rebuilt, claimed);
    }

    private static void leaves(String pointer, JsonNode node, List<String> found) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(property -> !ASIDE.contains(property.getKey()))
                    .forEach(property -> property(pointer + "/" + property.getKey(), property.getValue(), found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(pointer + "/" + i, node.get(i), found);
            }
        } else if (!node.isNull()) {
            found.add(pointer.replaceFirst("^/projects/", "") + " = "
                    + node.asText().replace("\n", "\\n"));
        }
    }

    private static void property(String pointer, JsonNode value, List<String> found) {
        if (!pointer.endsWith("/findings")) {
            leaves(pointer, value, found);
            return;
        }
        for (JsonNode finding : value) {
            List<String> pointers = new ArrayList<>();
            finding.path("pointers").forEach(leaf -> pointers.add(leaf.asText()));
            found.add("! " + finding.path("rule").asText() + " " + String.join(" ", pointers));
        }
    }
}
