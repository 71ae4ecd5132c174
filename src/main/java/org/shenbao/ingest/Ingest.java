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
import org.shenbao.document.Document;
import org.shenbao.document.Part;
import org.shenbao.document.Source;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.EmptyFileException;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.Recogniser;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.text.Decoded;
import org.shenbao.ingest.text.EncodingDoor;
import org.shenbao.ingest.text.TextReader;

/**
 * Reads a file into a document. What it is, its content decides, whatever its name says.
 *
 * <pre>{@code
 * Document document = new Ingest().read(Path.of("in/a/x.txt"), "a/x.txt");
 * }</pre>
 */
public final class Ingest {
    private final Limits limits;
    private final Recogniser recogniser;
    private final EncodingDoor door = new EncodingDoor();
    private final MediaTypes types = new MediaTypes();
    private final TextReader texts = new TextReader();
    private final Map<String, Reader> readers = Map.of();

    public Ingest() {
        this(Limits.DEFAULT, Recogniser.none("it was not asked for"));
    }

    public Ingest(Limits limits, Recogniser recogniser) {
        this.limits = limits;
        this.recogniser = recogniser;
    }

    /**
     * Reads one file.
     *
     * @param path how the document's source is to name it: relative to the input root, '/' separated
     * @throws UnreadableException with the reason, where there is no document to be had
     */
    public Document read(Path file, String path) throws UnreadableException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnreadableException(Files.exists(file) ? "not a regular file" : "no such file");
            }
            limits.checkBytes(Files.size(file));
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, path);
            }
        } catch (IOException e) {
            throw new UnreadableException(reason(e), e);
        }
    }

    /** Reads one document from a stream, to its end or to the limit. */
    public Document read(InputStream in, String path) throws UnreadableException {
        try {
            byte[] bytes = in.readNBytes(limits.bytes() + 1);
            limits.checkBytes(bytes.length);
            return read(bytes, path);
        } catch (IOException e) {
            throw new UnreadableException(reason(e), e);
        }
    }

    private Document read(byte[] bytes, String path) throws UnreadableException {
        if (bytes.length == 0) {
            throw new EmptyFileException();
        }
        if (allZero(bytes)) {
            throw new UnreadableException("nothing but zero bytes");
        }
        Content content = open(new Raw(bytes, "", 0, limits, raw -> open(raw, ""), recogniser), path);
        List<Part> parts = new ArrayList<>();
        parts.add(content.part(""));
        parts.addAll(content.parts());
        Integer pages = content.paged() ? content.pages().size() : null;
        Source source = new Source(path, sha256(bytes), bytes.length, content.mediaType(), pages, null);
        return new Document(source, parts, content.doubts());
    }

    /** Opens a file or an embedded part. */
    private Content open(Raw raw, String path) throws UnreadableException {
        Decoded decoded = door.open(raw.bytes())
                .filter(text -> !text.guessed() || types.looksLikeText(raw.bytes()))
                .orElse(null);
        String type = decoded == null ? types.ofBytes(raw.bytes(), path) : types.ofText(decoded.text(), path);
        if (decoded != null && types.isLines(type)) {
            return texts.read(raw, decoded, type);
        }
        Reader reader = readers.get(type);
        if (reader == null) {
            throw new UnreadableException("not a format that is read (" + type + ")");
        }
        try {
            return reader.read(raw);
        } catch (IOException e) {
            throw new UnreadableException("damaged (" + type + "): " + e.getMessage(), e);
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
