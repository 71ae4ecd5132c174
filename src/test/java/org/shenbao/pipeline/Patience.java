package org.shenbao.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.write.ExtractionJson;

/** Sends a file through the whole program as the command line does, for so long and no longer. */
final class Patience {
    private final Pipeline pipeline;
    private final Duration most;

    Patience(Pipeline pipeline, Duration most) {
        this.pipeline = pipeline;
        this.most = most;
    }

    /**
     * What became of a file.
     *
     * @param broken what should never be: an error that nobody caught, a wait, an outcome twice; empty where all is well
     */
    record Ending(List<Outcome> outcomes, Duration took, List<String> broken) {
        Ending {
            outcomes = List.copyOf(outcomes);
            broken = List.copyOf(broken);
        }
    }

    Ending wait(Path file, String path) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        Thread worker = new Thread(() -> pipeline.each(file, path, outcome -> {
            synchronized (outcomes) {
                outcomes.add(written(outcome));
            }
        }));
        worker.setUncaughtExceptionHandler((thread, error) -> thrown.set(error));
        worker.setDaemon(true);
        long start = System.nanoTime();
        worker.start();
        worker.join(most.toMillis());
        if (worker.isAlive()) {
            broken.add("not done after " + most.toSeconds() + " s: "
                    + Arrays.stream(worker.getStackTrace())
                            .limit(40)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining("\n    ")));
        }
        Throwable error = thrown.get();
        if (error != null) {
            broken.add("not caught: " + Mishap.describe(error));
        }
        synchronized (outcomes) {
            broken.addAll(wrong(outcomes));
            return new Ending(outcomes, Duration.ofNanos(System.nanoTime() - start), broken);
        }
    }

    /** A record that cannot be written is as bad as one that cannot be made. */
    private static Outcome written(Outcome outcome) {
        return Pipeline.guarded(outcome.path(), () -> {
            if (outcome instanceof Outcome.Extracted extracted) {
                ExtractionJson.of(extracted.extraction());
            }
            return outcome;
        });
    }

    private static List<String> wrong(List<Outcome> outcomes) {
        List<String> wrong = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (Outcome outcome : outcomes) {
            if (!paths.add(outcome.path())) {
                wrong.add(outcome.path() + " twice");
            }
            if (outcome instanceof Outcome.Failed failed && unforeseen(failed.reason())) {
                wrong.add(failed.reason());
            }
        }
        if (outcomes.isEmpty()) {
            wrong.add("no outcome");
        }
        return wrong;
    }

    private static boolean unforeseen(String reason) {
        return reason.startsWith("internal error")
                || reason.equals("nested too deeply")
                || reason.equals("not enough memory");
    }

    /** Likewise, of bytes that are no file yet. */
    Ending wait(Path folder, String name, byte[] bytes) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        try {
            return wait(file, name);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
