package org.shenbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.check.AcceptedDifferences.Change;
import org.shenbao.corpus.CorpusFiles;
import org.shenbao.write.ExtractionJson;

/**
 * Every labelled document of the corpus against what the program reads. {@code -Dgolden.accept=true} writes the present
 * differences as the accepted ones.
 */
class GoldenTest {
    private static final Path ACCEPTED = CorpusFiles.GOLDEN.resolve("differences.tsv");
    private static final String JSON = ".json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void differencesAreTheAcceptedOnes() throws IOException {
        List<Difference> now = new ArrayList<>();
        int leaves = 0;
        for (String document : labelled()) {
            JsonNode golden =
                    MAPPER.readTree(CorpusFiles.GOLDEN.resolve(document + JSON).toFile());
            Differences differences = Differences.of(document, golden, found(document));
            now.addAll(differences.rows());
            leaves += differences.leaves();
        }
        System.out.println("golden: " + leaves + " values, " + now.size() + " differences");
        if (Boolean.getBoolean("golden.accept")) {
            AcceptedDifferences.accept(ACCEPTED, now, System::getenv);
        }
        Change change = AcceptedDifferences.read(ACCEPTED).change(now);
        assertEquals(
                "",
                lines("worse than accepted", change.worse()) + lines("better than accepted", change.better()),
                "document, pointer, golden, found; accept with -Dgolden.accept=true");
    }

    @Test
    void everyGoldenRecordHasItsDocument() throws IOException {
        for (String document : labelled()) {
            assertTrue(Files.isRegularFile(CorpusFiles.ROOT.resolve(document)), document);
        }
    }

    private static JsonNode found(String document) throws IOException {
        Path file = CorpusFiles.ROOT.resolve(document);
        return MAPPER.readTree(ExtractionJson.of(CorpusFiles.document(file).extraction()));
    }

    private static List<String> labelled() throws IOException {
        return CorpusFiles.in(CorpusFiles.GOLDEN).stream()
                .map(file -> CorpusFiles.GOLDEN.relativize(file).toString().replace('\\', '/'))
                .filter(name -> name.endsWith(JSON)
                        && !name.endsWith(".draft.json")
                        && !name.matches(".*/tables(\\.drawn)?\\.json"))
                .map(name -> name.substring(0, name.length() - JSON.length()))
                .sorted()
                .toList();
    }

    private static String lines(String head, List<String> lines) {
        return lines.isEmpty() ? "" : head + ":\n" + String.join("\n", lines) + "\n";
    }
}
