package org.shenbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shenbao.check.AcceptedDifferences.Change;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.vocabulary.Vocabulary;
import org.shenbao.write.ExtractionJson;

/**
 * One declaration, saved in whatever format, gives one record. What a format truly lacks is in {@code golden/lacks.tsv},
 * leaf by leaf; what is only not read right yet is in {@code golden/differences.tsv}. {@code -Dlacks.accept=true} writes
 * the present differences as what the formats lack.
 */
class FormatInvarianceTest {
    private static final Path CORPUS = Path.of("corpus");
    private static final Path GOLDEN = Path.of("golden");
    private static final Path FORMATS = Path.of("formats");
    private static final Path LACKS = GOLDEN.resolve("lacks.tsv");
    private static final String JSON = ".json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void everyFormatGivesTheRecordOfItsDeclaration() throws IOException {
        Pipeline pipeline = new Pipeline(Vocabulary.builtIn());
        List<Difference> now = new ArrayList<>();
        int documents = 0;
        int leaves = 0;
        int exact = 0;
        for (Path folder : folders()) {
            JsonNode golden = golden(folder);
            for (Path file : files(CORPUS.resolve(folder))) {
                String path = CORPUS.relativize(file).toString().replace('\\', '/');
                List<Outcome> outcomes = new ArrayList<>();
                pipeline.each(file, path, outcomes::add);
                for (Outcome outcome : outcomes) {
                    Optional<Differences> differences = differences(golden, outcome);
                    if (differences.isPresent()) {
                        List<Difference> rows = values(differences.get());
                        now.addAll(rows);
                        documents++;
                        exact += rows.isEmpty() ? 1 : 0;
                        leaves += differences.get().leaves();
                    }
                }
            }
        }
        System.out.println("formats: " + documents + " documents, " + exact + " exact, " + leaves + " values, "
                + now.size() + " differences");
        if (Boolean.getBoolean("lacks.accept")) {
            AcceptedDifferences.accept(LACKS, now, System::getenv);
        }
        Change change = AcceptedDifferences.read(LACKS).change(now);
        assertEquals(
                "",
                lines("differs and is not said to", change.worse())
                        + lines("said to differ and does not", change.better()),
                "document, pointer, golden, found; accept with -Dlacks.accept=true");
        assumeTrue(documents > 0, "no declaration is labelled");
    }

    /** The differences of a document's values; nothing where only OCR could read it. */
    private static Optional<Differences> differences(JsonNode golden, Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Skipped skipped && skipped.reason().startsWith("nothing but pictures")) {
            return Optional.empty();
        }
        if (!(outcome instanceof Outcome.Extracted extracted)) {
            throw new AssertionError("not read: " + outcome);
        }
        JsonNode found = MAPPER.readTree(ExtractionJson.of(extracted.extraction()));
        return Optional.of(Differences.of(outcome.path(), golden, found));
    }

    private static List<Difference> values(Differences differences) {
        return differences.rows().stream()
                .filter(row -> !row.pointer().contains("/findings"))
                .toList();
    }

    /** The record of a declaration, which is labelled once, in one of its formats. */
    private static JsonNode golden(Path folder) throws IOException {
        return MAPPER.readTree(files(GOLDEN.resolve(folder)).stream()
                .filter(file -> file.toString().endsWith(JSON) && !file.endsWith("tables.json"))
                .findFirst()
                .orElseThrow()
                .toFile());
    }

    private static List<Path> folders() throws IOException {
        if (!Files.isDirectory(GOLDEN.resolve(FORMATS))) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(GOLDEN.resolve(FORMATS))) {
            return folders.filter(FormatInvarianceTest::labelled)
                    .map(GOLDEN::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static boolean labelled(Path folder) {
        try {
            return files(folder).stream()
                    .anyMatch(file -> file.toString().endsWith(JSON) && !file.endsWith("tables.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String lines(String head, List<String> lines) {
        return lines.isEmpty() ? "" : head + ":\n" + String.join("\n", lines) + "\n";
    }
}
