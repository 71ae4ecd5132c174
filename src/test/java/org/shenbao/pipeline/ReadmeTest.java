package org.shenbao.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenbao.vocabulary.Vocabulary;
import org.shenbao.write.ExtractionJson;

/** What the README shows is what comes out. */
class ReadmeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path README = Path.of("README.md");

    @TempDir
    Path folder;

    @Test
    void theExampleIsReal() throws Exception {
        String readme = Files.readString(README);
        byte[] input = fenced(readme, "text").getBytes(StandardCharsets.UTF_8);
        Outcome outcome = new Pipeline(Vocabulary.builtIn()).read(new ByteArrayInputStream(input), "a.txt");
        JsonNode record = JSON.readTree(ExtractionJson.of(((Outcome.Extracted) outcome).extraction()));
        assertContains(record, JSON.readTree(fenced(readme, "json")), "");
    }

    @Test
    void aFormOfNewWordsIsReadByItsVocabulary() throws IOException {
        String readme = Files.readString(README);
        byte[] form = fenced(readme, "form").getBytes(StandardCharsets.UTF_8);
        Path words = Files.writeString(folder.resolve("words.yaml"), fenced(readme, "words"));
        Pipeline without = new Pipeline(Vocabulary.builtIn());
        Pipeline with = new Pipeline(Vocabulary.builtIn().with(words));
        JsonNode nothing = record(without.read(new ByteArrayInputStream(form), "form.txt"));
        assertTrue(nothing.path("projects").isEmpty(), "the built-in words know the form");
        JsonNode record = record(with.read(new ByteArrayInputStream(form), "form.txt"));
        assertContains(record, JSON.readTree(fenced(readme, "record")), "");
    }

    private static JsonNode record(Outcome outcome) throws IOException {
        return JSON.readTree(ExtractionJson.of(((Outcome.Extracted) outcome).extraction()));
    }

    private static String fenced(String text, String language) {
        String open = "```" + language + "\n";
        int from = text.indexOf(open) + open.length();
        return text.substring(from, text.indexOf("```", from));
    }

    /** Lists that tell where a value was read are shown in part, all others whole; of objects some keys are shown. */
    private static void assertContains(JsonNode whole, JsonNode shown, String pointer) {
        if (shown.isObject()) {
            shown.properties()
                    .forEach(field -> assertContains(
                            whole.path(field.getKey()), field.getValue(), pointer + "/" + field.getKey()));
        } else if (pointer.endsWith("/provenance")) {
            for (JsonNode evidence : shown) {
                JsonNode same = StreamSupport.stream(whole.spliterator(), false)
                        .filter(other -> other.path("pointer").equals(evidence.path("pointer")))
                        .findFirst()
                        .orElseThrow();
                assertContains(same, evidence, pointer + "/*");
            }
        } else if (shown.isArray()) {
            assertEquals(shown.size(), whole.size(), pointer);
            for (int i = 0; i < shown.size(); i++) {
                assertContains(whole.get(i), shown.get(i), pointer + "/" + i);
            }
        } else {
            assertTrue(shown.equals(whole), () -> pointer + ": README shows " + shown + ", the record has " + whole);
        }
    }
}
