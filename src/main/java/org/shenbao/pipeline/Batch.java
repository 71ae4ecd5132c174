package org.shenbao.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shenbao.project.Extraction;
import org.shenbao.project.Project;
import org.shenbao.write.ExtractionJson;
import org.shenbao.write.OutputFolder;

/**
 * Many files to a folder of records and one list of projects. Files are done one after the other, in the order of their
 * paths; a record appears whole as soon as it is made, the list when all are done.
 */
public final class Batch {
    /** The list of projects, one a line. */
    public static final String LIST_OF_PROJECTS = "projects.jsonl";

    private final Pipeline pipeline;
    private final OutputFolder output;
    private final Progress progress;
    private final Set<String> outputs = new HashSet<>();
    private volatile boolean stopped;

    public Batch(Pipeline pipeline, OutputFolder output, Progress progress) {
        this.pipeline = pipeline;
        this.output = output;
        this.progress = progress;
    }

    /** Asks the batch to end after the file in hand; the list of projects of an earlier run then stays as it is. */
    public void stop() {
        stopped = true;
    }

    /**
     * Does the work.
     *
     * @throws IOException where the output cannot be written: nothing more can be done then
     */
    public Tally run(Inputs inputs) throws IOException {
        Tally tally = new Tally();
        outputs.clear();
        inputs.unread().forEach(outcome -> report(outcome, tally));
        try (OutputFolder.Draft list = output.draft(LIST_OF_PROJECTS)) {
            for (InputFile file : inputs.files()) {
                if (stopped) {
                    return tally;
                }
                file(file, list, tally);
            }
            list.publish();
        }
        return tally;
    }

    private void file(InputFile file, OutputFolder.Draft list, Tally tally) throws IOException {
        Writing writing = new Writing(list, tally);
        pipeline.each(file.file(), file.path(), writing);
        writing.check();
    }

    /** Writes the records of one file. What cannot be written is thrown when the file is done with. */
    private final class Writing implements Consumer<Outcome> {
        private final OutputFolder.Draft list;
        private final Tally tally;
        private @Nullable IOException broken;

        Writing(OutputFolder.Draft list, Tally tally) {
            this.list = list;
            this.tally = tally;
        }

        @Override
        public void accept(Outcome outcome) {
            if (broken == null) {
                try {
                    report(written(outcome), tally);
                } catch (IOException e) {
                    broken = e;
                }
            }
        }

        private Outcome written(Outcome outcome) throws IOException {
            if (!(outcome instanceof Outcome.Extracted extracted)) {
                return outcome;
            }
            Extraction extraction = extracted.extraction();
            byte[] record;
            byte[] lines;
            try {
                record = ExtractionJson.of(extraction);
                lines = lines(extraction);
            } catch (RuntimeException | OutOfMemoryError e) {
                return new Outcome.Failed(outcome.path(), "internal error: " + Mishap.describe(e));
            }
            String path = InputFile.output(outcome.path());
            if (!outputs.add(path.toLowerCase(Locale.ROOT))) {
                return new Outcome.Failed(outcome.path(), "another document was written to " + path);
            }
            output.put(path, record);
            list.write(lines);
            return outcome;
        }

        void check() throws IOException {
            if (broken != null) {
                throw broken;
            }
        }
    }

    private static byte[] lines(Extraction extraction) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Project project : extraction.projects()) {
            lines.writeBytes(ExtractionJson.line(extraction.source().path(), project));
        }
        return lines.toByteArray();
    }

    private void report(Outcome outcome, Tally tally) {
        tally.add(outcome);
        progress.done(outcome);
    }
}
