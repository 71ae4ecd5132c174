package org.shenbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenbao.check.AcceptedDifferences.Change;
import org.shenbao.corpus.CorpusFiles;
import org.shenbao.pipeline.Outcome;
import org.shenbao.write.ExtractionJson;

/**
 * One declaration, saved in whatever format, gives one record: that of the format which it was written in. (That record is
 * compared with what people read by {@link GoldenTest}.) What a format truly lacks is in {@code golden/lacks.tsv}, leaf by
 * leaf; {@code -Dlacks.accept=true} writes the present differences as what the formats lack.
 */
class FormatInvarianceTest {
    private static final Path LACKS = CorpusFiles.GOLDEN.resolve("lacks.tsv");
    private static final String JSON = ".json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void everyFormatGivesTheRecordOfItsDeclaration() throws IOException {
        List<Difference> now = new ArrayList<>();
        int documents = 0;
        int leaves = 0;
        int exact = 0;
        Map<String, JsonNode> records = new HashMap<>();
        for (Path file : CorpusFiles.in(CorpusFiles.FORMATS)) {
            Optional<JsonNode> record = record(file);
            if (record.isPresent()) {
                records.put(sha256(file), record.get());
            }
        }
        for (Path file : CorpusFiles.in(CorpusFiles.FORMATS)) {
            for (Outcome outcome : CorpusFiles.outcomes(file)) {
                Optional<Differences> differences = differences(outcome, records);
                if (differences.isPresent()) {
                    List<Difference> rows = values(differences.get());
                    now.addAll(rows);
                    documents++;
                    exact += rows.isEmpty() ? 1 : 0;
                    leaves += differences.get().leaves();
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

    /** The differences of a document's values; nothing where only OCR could read it, or where nobody labelled it. */
    private static Optional<Differences> differences(Outcome outcome, Map<String, JsonNode> records)
            throws IOException {
        if (outcome instanceof Outcome.Skipped skipped && skipped.reason().startsWith("nothing but pictures")) {
            return Optional.empty();
        }
        if (!(outcome instanceof Outcome.Extracted extracted)) {
            throw new AssertionError("not read: " + outcome);
        }
        JsonNode golden = records.get(extracted.extraction().source().sha256());
        JsonNode found = MAPPER.readTree(ExtractionJson.of(extracted.extraction()));
        return Optional.ofNullable(golden).map(labelled -> Differences.of(outcome.path(), labelled, found));
    }

    private static List<Difference> values(Differences differences) {
        return differences.rows().stream()
                .filter(row -> !row.pointer().contains("/findings"))
                .toList();
    }

    /** The golden record of the document where it has one of its own, else that of its declaration as it is read. */
    private static Optional<JsonNode> record(Path file) throws IOException {
        Path own = CorpusFiles.GOLDEN.resolve(CorpusFiles.path(file) + JSON);
        Path folder = Objects.requireNonNull(own.getParent());
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        if (Files.exists(own) && !ofDeclaration(own)) {
            return Optional.of(MAPPER.readTree(own.toFile()));
        }
        Optional<Path> labelled = CorpusFiles.in(folder).stream()
                .filter(FormatInvarianceTest::ofDeclaration)
                .findFirst();
        if (labelled.isEmpty()) {
            return Optional.empty();
        }
        String golden = CorpusFiles.GOLDEN.relativize(labelled.get()).toString();
        Path written = CorpusFiles.ROOT.resolve(golden.substring(0, golden.length() - JSON.length()));
        return Optional.of(
                MAPPER.readTree(ExtractionJson.of(CorpusFiles.document(written).extraction())));
    }

    /** Whether the record is that of a whole declaration: its document is named like its folder, with no variant. */
    private static boolean ofDeclaration(Path golden) {
        String folder =
                String.valueOf(Objects.requireNonNull(golden.getParent()).getFileName());
        String name = String.valueOf(golden.getFileName());
        return name.equals(folder + ".docx" + JSON) || name.equals(folder + ".xlsx" + JSON);
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String lines(String head, List<String> lines) {
        return lines.isEmpty() ? "" : head + ":\n" + String.join("\n", lines) + "\n";
    }
}
