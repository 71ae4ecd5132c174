package org.shenbao.nightly.work;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.shenbao.document.Severity;
import org.shenbao.document.Source;
import org.shenbao.pipeline.Ocr;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.project.Extraction;
import org.shenbao.vocabulary.Vocabulary;
import org.shenbao.write.ExtractionJson;

/**
 * The process in which documents are read, one after the other, as its master says. It writes nothing but temporary files. When the master is
 * gone it goes, too, whatever it is doing.
 */
public final class Worker {
    /** What stands for the words of the program alone where a vocabulary file is expected. */
    static final String BUILT_IN = "-";

    private final Wire wire;
    private final Reader reader;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();

    private Worker(Wire wire, Reader reader) {
        this.wire = wire;
        this.reader = reader;
    }

    /**
     * Reads with the pipeline.
     *
     * @param args the vocabulary file, or - for none; when pictures are read
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        serve(() -> {
            Vocabulary builtIn = Vocabulary.builtIn();
            Vocabulary words = args[0].equals(BUILT_IN) ? builtIn : builtIn.with(Path.of(args[0]));
            return new Pipeline(words, Ocr.valueOf(args[1]))::each;
        });
    }

    /** Serves the master that stands at the other end of the standard streams. */
    public static void serve(Beginning beginning) throws IOException, InterruptedException {
        Wire wire = new Wire(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err); // what a library prints must not come between
        System.setIn(java.io.InputStream.nullInputStream());
        Reader reader = beginning.begin();
        WarmUp.of(reader);
        Worker worker = new Worker(wire, reader);
        Runtime.getRuntime().addShutdownHook(new Thread(worker::sayExit));
        Thread listening = new Thread(worker::listen, "master");
        listening.setDaemon(true);
        listening.start();
        worker.say(Wire.AWAKE);
        while (true) {
            Message message = worker.messages.take();
            worker.read(Path.of(URI.create(message.place())), message.path());
        }
    }

    private void listen() {
        try {
            for (int sign = wire.sign(); sign >= 0; sign = wire.sign()) {
                messages.add(
                        sign == Wire.READ ? new Message(sign, wire.text(), wire.text()) : new Message(sign, "", ""));
            }
        } catch (IOException e) {
            // the master is gone
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(0);
    }

    private void read(Path file, String path) throws IOException, InterruptedException {
        Look before;
        try {
            before = Look.at(file);
            String sha256 = before.hash(file); // may fail, so nothing is said before
            synchronized (wire) {
                wire.say(Wire.HASH).text(sha256).length(before.size());
                wire.length(before.modified().to(TimeUnit.NANOSECONDS)).flush();
            }
        } catch (IOException e) {
            synchronized (wire) {
                NoAccess.of(e).tell(wire);
            }
            return;
        }
        if (messages.take().sign() == Wire.LEAVE_IT) {
            done(false);
            return;
        }
        try {
            reader.each(file, path, found -> found.equals(path) || wants(found), this::tell);
        } catch (StackOverflowError e) {
            tell(new Outcome.Failed(path, "nested too deeply"));
        }
        done(before.changed(file));
    }

    private boolean wants(String entry) {
        try {
            synchronized (wire) {
                wire.say(Wire.ENTRY).text(entry).flush();
            }
            return messages.take().sign() == Wire.GO_ON;
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(0); // nobody listens any more
            return false;
        }
    }

    private void done(boolean changed) throws IOException {
        synchronized (wire) {
            wire.say(Wire.DONE).number(changed ? 1 : 0).flush();
        }
    }

    /** With the lock held to the end: an exit in the middle of a record stays the end of what is said. */
    private void tell(Outcome outcome) {
        byte[] record = record(outcome);
        try {
            synchronized (wire) {
                wire.say(Wire.OUTCOME).text(outcome.path());
                if (outcome instanceof Outcome.Extracted extracted) {
                    wire.text("").number(Told.EXTRACTED);
                    counts(extracted.extraction());
                } else if (outcome instanceof Outcome.Skipped skipped) {
                    wire.text(skipped.reason()).number(Told.SKIPPED);
                } else if (outcome instanceof Outcome.Failed failed) {
                    wire.text(failed.reason()).number(Told.FAILED);
                }
                wire.length(record.length).bytes(record).flush();
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0); // nobody listens any more
        }
    }

    static byte[] record(Outcome outcome) {
        return outcome instanceof Outcome.Extracted extracted ? ExtractionJson.of(extracted.extraction()) : new byte[0];
    }

    private void counts(Extraction extraction) throws IOException {
        Source source = extraction.source();
        wire.text(source.sha256()).length(source.bytes());
        wire.number(extraction.projects().size());
        wire.number(count(extraction, Severity.ERROR));
        wire.number(count(extraction, Severity.WARNING));
        wire.number(count(extraction, Severity.INFO));
    }

    private static int count(Extraction extraction, Severity severity) {
        return (int) Stream.concat(
                        extraction.findings().stream(),
                        extraction.projects().stream().flatMap(project -> project.findings().stream()))
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private void say(int sign) throws IOException {
        synchronized (wire) {
            wire.say(sign).flush();
        }
    }

    private void sayExit() {
        try {
            say(Wire.EXIT);
        } catch (IOException e) {
            // nobody listens any more
        }
    }

    private record Message(int sign, String place, String path) {}

    /** Makes the reader, in the worker. */
    public interface Beginning {
        Reader begin() throws IOException;
    }
}
