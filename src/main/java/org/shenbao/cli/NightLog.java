package org.shenbao.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.Line;
import org.shenbao.nightly.Watcher;
import org.shenbao.nightly.ledger.Fate;
import org.shenbao.nightly.report.SummaryJson;

/** Tells how the night gets on: a line a document to the log, the progress to those who look on. */
final class NightLog implements Watcher, AutoCloseable {
    private final @Nullable PrintWriter log;
    private final Format format;
    private final boolean quiet;
    private final PrintWriter err;
    private @Nullable Display display;

    /** How a line is written. */
    enum Format {
        TEXT,
        JSON
    }

    private NightLog(@Nullable PrintWriter log, Format format, boolean quiet, PrintWriter err) {
        this.log = log;
        this.format = format;
        this.quiet = quiet;
        this.err = err;
    }

    static NightLog of(@Nullable Path file, Format format, boolean quiet, PrintWriter err) throws IOException {
        if (file == null) {
            return new NightLog(null, format, quiet, err);
        }
        if (file.equals(OneFile.STANDARD_INPUT)) {
            return new NightLog(new PrintWriter(System.out, true, StandardCharsets.UTF_8), format, quiet, err);
        }
        BufferedWriter writer = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return new NightLog(new PrintWriter(writer), format, quiet, err);
    }

    @Override
    public synchronized void planned(int files) {
        display = Display.of(files, quiet, err);
    }

    @Override
    public synchronized void done() {
        if (display != null) {
            display.step();
        }
    }

    @Override
    public synchronized void line(Line line) {
        if (log != null) {
            String time = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
            log.println(format == Format.JSON ? SummaryJson.of(line, time) : time + " " + text(line));
            log.flush();
        }
    }

    private static String text(Line line) {
        String what = line.fate() == Fate.EXTRACTED && line.reason().isEmpty()
                ? line.projects() + (line.projects() == 1 ? " project" : " projects")
                : line.reason();
        return line.fate().word() + " " + oneLine(line.path()) + (what.isEmpty() ? "" : ": " + oneLine(what));
    }

    /** A name with a line break in it is still one line. */
    private static String oneLine(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    @Override
    public void close() {
        end();
    }

    /** No more is said. */
    synchronized void end() {
        if (display != null) {
            display.close();
            display = null;
        }
        if (log != null) {
            log.flush();
        }
    }
}
