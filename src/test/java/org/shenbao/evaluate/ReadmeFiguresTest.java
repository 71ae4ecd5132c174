package org.shenbao.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.pipeline.Progress;
import org.shenbao.vocabulary.Vocabulary;

/** What the README shows of the figures is what comes out, line by line; some lines are left out there. */
class ReadmeFiguresTest {
    private static final String COMMAND = "$ shenbao evaluate corpus/seeds golden/seeds\n";

    @Test
    void theFiguresAreReal() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf(COMMAND) + COMMAND.length();
        List<String> shown =
                readme.substring(from, readme.indexOf("```", from)).lines().toList();
        Figures figures = Evaluate.of(Path.of("corpus", "seeds"), Path.of("golden", "seeds"))
                .run(new Pipeline(Vocabulary.builtIn()), Progress.SILENT);
        List<String> lines = FiguresText.of(figures).lines().toList();
        assertTrue(shown.size() > 10, readme);
        assertTrue(lines.containsAll(shown), () -> "expected in the README: " + String.join("\n", lines));
    }
}
