package org.shenbao.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Document;
import org.shenbao.document.Doubt;
import org.shenbao.document.Part;
import org.shenbao.document.Severity;
import org.shenbao.document.Source;
import org.shenbao.ingest.container.Budget;
import org.shenbao.ingest.container.Container;
import org.shenbao.ingest.container.EntryNames;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.EmptyFileException;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Recogniser;
import org.shenbao.ingest.format.UnreadableException;

/**
 * Reads a file into a document, or an archive into the documents that it holds. What a file is, its content decides,
 * whatever its name says.
 *
 * <pre>{@code
 * Document document = new Ingest(Limits.DEFAULT, recogniser).read(Path.of("in/a/x.doc"), "a/x.doc");
 * }</pre>
 */
public final class Ingest {
    /** Between an archive's path and its entry's. */
    public static final String WITHIN = "!/";

    private final Limits limits;
    private final Recogniser recogniser;
    private final Door door;

    public Ingest() {
        this(Limits.DEFAULT, Recogniser.none("it was not asked for"));
    }

    public Ingest(Limits limits, Recogniser recogniser) {
        this.limits = limits;
        this.recogniser = recogniser;
        this.door = new Door();
    }

    /**
     * Reads one file that is a document itself.
     *
     * @param path how the document's source is to name it: relative to the input root, '/' separated
     * @throws UnreadableException with the reason, where there is no document to be had
     */
    public Document read(Path file, String path) throws UnreadableException {
        return document(bytes(file), path, null);
    }

    /** Reads one document from a stream, to its end or to the limit. */
    public Document read(InputStream in, String path) throws UnreadableException {
        return document(bytes(in), path, null);
    }

    /**
     * Finds every document of a file.
     *
     * @param path as in {@link #read(Path, String)}
     * @throws UnreadableException where the file cannot be opened, or an archive not to its end
     */
    public void each(Path file, String path, Sink sink) throws UnreadableException {
        each(bytes(file), path, null, new Budget(limits), 0, sink);
    }

    /** Finds every document of a stream. */
    public void each(InputStream in, String path, Sink sink) throws UnreadableException {
        each(bytes(in), path, null, new Budget(limits), 0, sink);
    }

    private void each(byte[] bytes, String path, Source.@Nullable Container within, Budget budget, int depth, Sink sink)
            throws UnreadableException {
        Container container = bytes.length == 0 ? null : door.container(bytes, path, limits);
        if (container == null) {
            sink.found(path, () -> document(bytes, path, within));
            return;
        }
        if (depth >= limits.depth()) {
            throw new UnreadableException("archives nested deeper than the limit of " + limits.depth());
        }
        Source.Container outer = new Source.Container(path, sha256(bytes));
        EntryNames names = new EntryNames();
        try {
            container.each(bytes, limits, budget, new Container.Entries() {
                @Override
                public void entry(String name, byte[] content) {
                    String entry = path + WITHIN + names.path(name);
                    try {
                        each(content, entry, outer, budget, depth + 1, sink);
                    } catch (UnreadableException e) {
                        sink.refused(entry, e);
                    }
                }

                @Override
                public void refused(String name, UnreadableException reason) {
                    sink.refused(path + WITHIN + names.path(name), reason);
                }
            });
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException("damaged archive: " + e.getMessage(), e);
        }
    }

    private Document document(byte[] bytes, String path, Source.@Nullable Container within) throws UnreadableException {
        if (bytes.length == 0) {
            throw new EmptyFileException();
        }
        if (allZero(bytes)) {
            throw new UnreadableException("nothing but zero bytes");
        }
        Content content = door.open(new Raw(bytes, "", 0, limits, door::open, recogniser), path);
        List<Part> parts = new ArrayList<>();
        parts.add(content.part(""));
        parts.addAll(content.parts());
        List<Doubt> doubts = new ArrayList<>(content.doubts());
        if (FileKind.of(content.mediaType()).filter(kind -> kind.misnamed(path)).isPresent()) {
            doubts.add(misnamed(path, content.mediaType()));
        }
        Integer pages = content.paged() ? content.pages().size() : null;
        Source source = new Source(path, sha256(bytes), bytes.length, content.mediaType(), pages, within);
        return new Document(source, parts, doubts);
    }

    private static Doubt misnamed(String path, String mediaType) {
        String extension = FileKind.extension(path);
        return new Doubt(
                "extension-wrong",
                Severity.INFO,
                "The file is named ." + extension + " and is " + mediaType + "; it was read as what it is.",
                Map.of("extension", extension, "mediaType", mediaType));
    }

    private byte[] bytes(Path file) throws UnreadableException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnreadableException(Files.exists(file) ? "not a regular file" : "no such file");
            }
            limits.checkBytes(Files.size(file));
            try (InputStream in = Files.newInputStream(file)) {
                return bytes(in);
            }
        } catch (IOException e) {
            throw new UnreadableException(reason(e), e);
        }
    }

    private byte[] bytes(InputStream in) throws UnreadableException {
        try {
            byte[] bytes = in.readNBytes(limits.bytes() + 1);
            limits.checkBytes(bytes.length);
            return bytes;
        } catch (IOException e) {
            throw new UnreadableException(reason(e), e);
        }
    }

    private static boolean allZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return "cannot be read: " + e.getMessage();
    }
}
