package org.shenbao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenbao.corpus.CorpusFiles;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.document.Place;
import org.shenbao.document.Table;
import org.shenbao.pipeline.Outcome;

/** Over the whole corpus: every word of a document is in a claim, or stands outside every project. */
class CorpusConservationTest {
    static Stream<Path> corpus() throws IOException {
        return CorpusFiles.in(CorpusFiles.ROOT).stream();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void noWordIsDropped(Path file) {
        for (Outcome outcome : CorpusFiles.outcomes(file)) {
            if (outcome instanceof Outcome.Extracted extracted) {
                assertEquals(List.of(), dropped(extracted), outcome.path());
            }
        }
    }

    private static List<String> dropped(Outcome.Extracted extracted) {
        List<Claim> all = new ArrayList<>();
        extracted.claims().forEach(all::addAll);
        Coverage coverage = new Coverage(all);
        Set<Place> outside = new HashSet<>();
        extracted.rebuilt().outside().forEach(block -> outside.addAll(places(block)));
        List<String> dropped = new ArrayList<>();
        for (Block block : extracted.rebuilt().laidOut().document().blocks()) {
            for (Place place : places(block)) {
                String left = outside.contains(place) ? "" : coverage.left(place);
                if (!left.isEmpty()) {
                    dropped.add(place + ": " + left);
                }
            }
        }
        return dropped;
    }

    private static List<Place> places(Block block) {
        if (block instanceof Line line) {
            return line.places();
        }
        return block instanceof Table table
                ? table.cells().stream().flatMap(cell -> cell.places().stream()).toList()
                : List.of();
    }
}
