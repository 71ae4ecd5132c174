package org.shenbao.pipeline;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shenbao.check.Audit;
import org.shenbao.document.Rebuilt;
import org.shenbao.extract.Claimed;
import org.shenbao.extract.Extract;
import org.shenbao.ingest.Ingest;
import org.shenbao.ingest.Sink;
import org.shenbao.ingest.format.EmptyFileException;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.NeedsRecognitionException;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.layout.Layout;
import org.shenbao.layout.PageLayout;
import org.shenbao.reassemble.Reassembly;
import org.shenbao.segment.Segmenter;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Where a reader of this program starts: a file goes in, and each stage makes of it what the next one needs.
 *
 * <pre>{@code
 * Pipeline pipeline = new Pipeline(Vocabulary.builtIn());
 * Outcome outcome = pipeline.read(Path.of("in/a/x.txt"), "a/x.txt");
 * }</pre>
 *
 * Holds no state between files.
 */
public final class Pipeline {
    private final Ingest ingest;
    private final Layout layout;
    private final Segmenter segmenter;
    private final Reassembly reassembly;
    private final Extract extract;
    private final Audit audit = new Audit();

    /** A pipeline that reads no pictures. */
    public Pipeline(Vocabulary vocabulary) {
        this(vocabulary, Ocr.NEVER);
    }

    /** @param ocr when the pictures of pages are read */
    public Pipeline(Vocabulary vocabulary, Ocr ocr) {
        this.ingest = new Ingest(Limits.DEFAULT, ocr.recogniser());
        this.layout = new PageLayout(vocabulary);
        this.segmenter = new Segmenter(vocabulary);
        this.reassembly = new Reassembly(vocabulary);
        this.extract = new Extract(vocabulary);
    }

    /** Reads one file that is a document; {@code path} is its name in the record: relative to the input root, '/' separated. */
    public Outcome read(Path file, String path) {
        return outcome(path, () -> ingest.read(file, path));
    }

    /** Reads one document from a stream, which is not closed. */
    public Outcome read(InputStream in, String path) {
        return outcome(path, () -> ingest.read(in, path));
    }

    /**
     * Reads every document of a file: itself, or each entry where it is an archive or a mail. Each has one outcome; an
     * archive has one of its own only where it could not be unpacked to its end, or where nothing is in it.
     *
     * @param outcomes takes them one by one, and throws nothing
     */
    public void each(Path file, String path, Consumer<Outcome> outcomes) {
        each(file, path, found -> true, outcomes);
    }

    /**
     * The same, of some of its documents.
     *
     * @param wanted asked by its path before each document; one that is not wanted is not opened, and has no outcome
     */
    public void each(Path file, String path, Predicate<String> wanted, Consumer<Outcome> outcomes) {
        AtomicInteger count = new AtomicInteger();
        Sink sink = new Sink() {
            @Override
            public void found(String found, Opening opening) {
                count.incrementAndGet();
                if (wanted.test(found)) {
                    outcomes.accept(outcome(found, opening));
                }
            }

            @Override
            public void refused(String refused, UnreadableException reason) {
                count.incrementAndGet();
                if (wanted.test(refused)) {
                    outcomes.accept(guarded(refused, () -> {
                        throw reason;
                    }));
                }
            }
        };
        @Nullable
        Outcome whole = failure(path, () -> {
            ingest.each(file, path, sink);
            return count.get() == 0 ? new Outcome.Skipped(path, "nothing is packed in it") : null;
        });
        if (whole != null) {
            outcomes.accept(whole);
        }
    }

    private Outcome outcome(String path, Sink.Opening door) {
        return guarded(path, () -> {
            Rebuilt rebuilt = reassembly.rebuild(segmenter.segment(layout.layOut(door.open())));
            Claimed claimed = extract.extract(rebuilt);
            return new Outcome.Extracted(path, rebuilt, claimed.claims(), audit.audit(claimed.extraction()));
        });
    }

    /** Whatever goes wrong with one document is its own misfortune: the next one is read all the same. */
    static Outcome guarded(String path, Reading reading) {
        Outcome outcome = failure(path, reading);
        if (outcome == null) {
            throw new IllegalStateException("a reading has an outcome");
        }
        return outcome;
    }

    private static @Nullable Outcome failure(String path, Reading reading) {
        try {
            return reading.read();
        } catch (EmptyFileException | NeedsRecognitionException e) {
            return new Outcome.Skipped(path, e.reason());
        } catch (UnreadableException e) {
            return new Outcome.Failed(path, e.reason());
        } catch (StackOverflowError e) {
            return new Outcome.Failed(path, "nested too deeply");
        } catch (OutOfMemoryError e) {
            return new Outcome.Failed(path, "not enough memory");
        } catch (RuntimeException e) {
            return new Outcome.Failed(path, "internal error: " + Mishap.describe(e));
        }
    }

    /** Reads a document, or fails to. */
    interface Reading {
        @Nullable
        Outcome read() throws UnreadableException;
    }
}
