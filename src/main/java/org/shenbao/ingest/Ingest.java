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
import org.shenbao.document.Block;
import org.shenbao.document.Box;
import org.shenbao.document.Document;
import org.shenbao.document.Doubt;
import org.shenbao.document.Line;
import org.shenbao.document.Page;
import org.shenbao.document.Part;
import org.shenbao.document.Source;
import org.shenbao.document.Unit;

/**
 * Reads a file into a document. What it is, its content decides, whatever its name says; this version reads plain texts.
 *
 * <pre>{@code
 * Document document = new Ingest().read(Path.of("in/a/x.txt"), "a/x.txt");
 * }</pre>
 */
public final class Ingest {
    private final Limits limits;
    private final EncodingDoor door = new EncodingDoor();
    private final MediaTypes types = new MediaTypes();

    public Ingest() {
        this(Limits.DEFAULT);
    }

    public Ingest(Limits limits) {
        this.limits = limits;
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
        Decoded decoded = door.open(bytes).orElse(null);
        if (decoded == null || (decoded.guessed() && !types.looksLikeText(bytes))) {
            throw new UnreadableException(notText(types.ofBytes(bytes, path)));
        }
        String mediaType = types.ofText(decoded.text(), path);
        if (!types.isLines(mediaType)) {
            throw new UnreadableException(notText(mediaType));
        }
        List<Block> lines = new Lines(limits).split(decoded.text());
        Source source = new Source(path, sha256(bytes), bytes.length, mediaType, null, null);
        Page page = new Page(1, new Box(0, 1, width(lines), lines.size() + 1.0), lines);
        Part body = new Part("", mediaType, Unit.CHARACTER, false, List.of(page));
        List<Doubt> doubts = new ArrayList<>(decoded.doubts());
        ControlCharacters.doubt(lines).ifPresent(doubts::add);
        return new Document(source, List.of(body), doubts);
    }

    private static double width(List<Block> lines) {
        return lines.stream()
                .mapToDouble(block -> block instanceof Line line ? line.box().right() : 0)
                .max()
                .orElse(0);
    }

    private static String notText(String mediaType) {
        return "not a plain text (" + mediaType + "): this version reads text only";
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
