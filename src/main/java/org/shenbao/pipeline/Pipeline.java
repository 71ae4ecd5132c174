package org.shenbao.pipeline;

import java.io.InputStream;
import java.nio.file.Path;
import org.shenbao.check.Audit;
import org.shenbao.document.Document;
import org.shenbao.document.Rebuilt;
import org.shenbao.extract.Claimed;
import org.shenbao.extract.Extract;
import org.shenbao.ingest.Ingest;
import org.shenbao.ingest.format.EmptyFileException;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.layout.Layout;
import org.shenbao.layout.LinesAsRead;
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
    private final Ingest ingest = new Ingest();
    private final Layout layout = new LinesAsRead();
    private final Segmenter segmenter;
    private final Reassembly reassembly;
    private final Extract extract;
    private final Audit audit = new Audit();

    public Pipeline(Vocabulary vocabulary) {
        this.segmenter = new Segmenter(vocabulary);
        this.reassembly = new Reassembly(vocabulary);
        this.extract = new Extract(vocabulary);
    }

    /** Reads one file; {@code path} is its name in the record: relative to the input root, '/' separated. */
    public Outcome read(Path file, String path) {
        return outcome(path, () -> ingest.read(file, path));
    }

    /** Reads one document from a stream, which is not closed. */
    public Outcome read(InputStream in, String path) {
        return outcome(path, () -> ingest.read(in, path));
    }

    private Outcome outcome(String path, Door door) {
        return guarded(path, () -> {
            Rebuilt rebuilt = reassembly.rebuild(segmenter.segment(layout.layOut(door.open())));
            Claimed claimed = extract.extract(rebuilt);
            return new Outcome.Extracted(path, rebuilt, claimed.claims(), audit.audit(claimed.extraction()));
        });
    }

    /** Whatever goes wrong with one document is its own misfortune: the next one is read all the same. */
    static Outcome guarded(String path, Reading reading) {
        try {
            return reading.read();
        } catch (EmptyFileException e) {
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

    /** Opens a document. */
    private interface Door {
        Document open() throws UnreadableException;
    }

    /** Reads a document, or fails to. */
    interface Reading {
        Outcome read() throws UnreadableException;
    }
}
