package org.shenbao.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Progress;

/** Shows how a batch gets on: a bar on a terminal, else a line now and then. */
abstract sealed class Display implements Progress, AutoCloseable {
    /** Set by the launcher where standard error is a terminal: Java itself cannot tell. */
    private static final String TERMINAL = "shenbao.terminal";

    /** The display that fits: none where quiet is asked for. */
    static Display of(int files, boolean quiet, PrintWriter err) {
        if (quiet || files < 2) {
            return new None();
        }
        return Boolean.getBoolean(TERMINAL) ? new Bar(files) : new Lines(files, err);
    }

    @Override
    public void done(Outcome outcome) {
        step();
    }

    /** One more is done. */
    abstract void step();

    @Override
    public void close() {}

    private static final class None extends Display {
        @Override
        void step() {}
    }

    private static final class Lines extends Display {
        private static final long EVERY = 5_000_000_000L;

        private final int files;
        private final PrintWriter err;
        private int done;
        private long next = System.nanoTime() + EVERY;

        private Lines(int files, PrintWriter err) {
            this.files = files;
            this.err = err;
        }

        @Override
        void step() {
            done++;
            if (System.nanoTime() - next >= 0) {
                err.println(done + " of " + files + " files");
                next = System.nanoTime() + EVERY;
            }
        }
    }

    private static final class Bar extends Display {
        private final ProgressBar bar;

        private Bar(int files) {
            bar = new ProgressBarBuilder()
                    .setTaskName("shenbao")
                    .setInitialMax(files)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .build();
        }

        @Override
        void step() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
