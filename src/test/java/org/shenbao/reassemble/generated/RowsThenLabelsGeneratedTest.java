package org.shenbao.reassemble.generated;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.shenbao.reassemble.RowsThenLabels;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Generated tables are put together again. {@link GeneratedTablesReport} does the same with as many tables as one likes; the
 * classes it prints are those of {@link Comparison#className()}.
 */
class RowsThenLabelsGeneratedTest {
    private static final long FIRST_SEED = 1;
    private static final int SEEDS = 300;

    @Test
    void tablesComeBack() throws InterruptedException, ExecutionException {
        GeneratedTablesReport report =
                GeneratedTablesReport.of(FIRST_SEED, SEEDS, () -> new RowsThenLabels(Vocabulary.builtIn()));
        System.out.println("generated tables, seeds " + FIRST_SEED + " to " + (FIRST_SEED + SEEDS - 1));
        System.out.println(report);
        List<String> settled = report.differing().stream()
                .filter(GeneratedTablesReport.Differing::settled)
                .map(GeneratedTablesReport.Differing::text)
                .toList();
        Tally all = report.all();
        Tally words = report.of("marked, labels open");
        assertAll(
                () -> assertEquals("", String.join("\n", settled), "tables that can be read in one way only"),
                () -> assertTrue(words.labelsRight >= 0.95 * words.labels, "labels that only words can tell"),
                () -> assertTrue(all.silent * 10_000L <= all.cells, all.silent + " silent errors in " + all.cells),
                () -> assertTrue(all.unflagged >= 0.95 * all.right(), "right leaves that are told to be doubtful"));
    }
}
