package org.shenbao.ingest.scan;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.measure.ScannedCells;

/** Two scanned declarations, read from picture to table. */
class ScannedCellsTest {
    private static final Path CORPUS = Path.of("corpus", "formats");
    private static final Path TRUTH = Path.of("golden", "formats");

    private static ScannedCells.Count count(String declaration, String scan) throws IOException {
        Path file = CORPUS.resolve(declaration).resolve(declaration + scan);
        assumeTrue(Files.exists(file), file + " is not there: scans are not measured");
        return ScannedCells.count(file, TRUTH.resolve(declaration));
    }

    @Test
    void nearlyAllCellsAreExactHalfAreBelievedAndHardlyAWrongOneIs() throws Exception {
        assumeTrue(installed(), "tesseract with chi_sim is not installed: scans are not measured");
        ScannedCells.Count count = count("08-pov-self", ".scan.png").plus(count("06-yn-self", ".photo.jpg"));
        String found = count.exact() + " of " + count.cells() + " exact\n" + String.join("\n", count.errors());
        assertTrue(count.exact() >= 0.95 * count.cells(), found);
        assertTrue(count.sure() >= 0.5 * count.cells(), found);
        assertTrue(count.believed() <= 0.01 * count.wrong(), found);
    }

    private static boolean installed() {
        try {
            return new Command("tesseract", Path.of(System.getProperty("java.io.tmpdir")))
                    .languages()
                    .contains("chi_sim");
        } catch (UnreadableException e) {
            return false;
        }
    }
}
