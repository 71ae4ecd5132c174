package org.shenbao.ingest.wordbin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.OfficeDrawings;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Doubt;
import org.shenbao.document.Embedded;
import org.shenbao.document.Severity;
import org.shenbao.ingest.format.Embeddings;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** The objects and pictures of a document, opened where its text names them. */
final class DocObjects {
    private static final String POOL = "ObjectPool";
    private static final String PREVIEW = "\u0003EPRINT";

    private final @Nullable DirectoryNode pool;
    private final byte[] data;
    private final OfficeDrawings drawings;
    private final Embeddings embeddings;
    private final Limits limits;
    private final Set<String> met = new HashSet<>();
    private final Set<String> withPreview = new HashSet<>();
    private final Set<Integer> seen = new HashSet<>();
    private final List<Pixels> pixels = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    /** A picture of pixels: it is opened only where nothing else in the document says anything. */
    private record Pixels(String name, Blip blip) {}

    DocObjects(HWPFDocument document, Embeddings embeddings, Limits limits) throws IOException {
        DirectoryNode root = document.getDirectory();
        this.pool =
                root != null && root.hasEntry(POOL) && root.getEntry(POOL) instanceof DirectoryNode node ? node : null;
        byte[] stream = document.getDataStream();
        this.data = stream == null ? new byte[0] : stream;
        this.drawings = document.getOfficeDrawingsMain();
        this.embeddings = embeddings;
        this.limits = limits;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** The object whose number the mark carries, if there is one. */
    Optional<Embedded> object(Look look) {
        for (int number : new int[] {look.picture(), look.object()}) {
            String name = "_" + Integer.toUnsignedString(number);
            if (pool != null && pool.hasEntry(name) && met.add(name)) {
                return open(name);
            }
        }
        return Optional.empty();
    }

    private Optional<Embedded> open(String name) {
        try {
            if (pool != null && pool.getEntry(name) instanceof DirectoryNode storage) {
                Optional<byte[]> file = OleParts.file(storage);
                if (file.isPresent()) {
                    return embeddings.open(POOL + "/" + name, file.get());
                }
            }
        } catch (IOException | RuntimeException e) {
            doubts.add(unread(POOL + "/" + name, e));
        }
        return Optional.empty();
    }

    static Doubt unread(String path, Exception e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new Doubt(
                "embedded-part-unread",
                Severity.WARNING,
                "The embedded part '" + path + "' was not read: " + reason + ".",
                Map.of("part", path, "reason", reason));
    }

    /** The picture that stands in the line. */
    Optional<Embedded> inline(Look look) throws UnreadableException {
        int offset = look.picture();
        if (offset < 0 || !seen.add(offset)) {
            return Optional.empty();
        }
        Optional<Blip> blip = Blip.inData(data, offset, limits);
        return blip.isEmpty() ? Optional.empty() : shown("Data/" + offset, blip.get());
    }

    /** The picture whose anchor stands at the position of the text. */
    Optional<Embedded> floating(int position) {
        try {
            OfficeDrawing drawing = drawings.getOfficeDrawingAt(position);
            byte[] bytes = drawing == null ? null : drawing.getPictureData();
            if (bytes == null || bytes.length == 0) {
                return Optional.empty();
            }
            return shown("Drawings/" + drawing.getShapeId(), Blip.ofFile(bytes));
        } catch (RuntimeException e) {
            doubts.add(unread("Drawings@" + position, e));
            return Optional.empty();
        }
    }

    private Optional<Embedded> shown(String name, Blip blip) {
        if (blip.drawn()) {
            return embeddings.open(name, blip.bytes());
        }
        pixels.add(new Pixels(name, blip));
        return Optional.empty();
    }

    /** Objects that no text names, and whose place is unknown for that. */
    List<Embedded> unmet() {
        List<Embedded> left = new ArrayList<>();
        Set<String> names = pool == null ? Set.of() : new LinkedHashSet<>(pool.getEntryNames());
        for (String name : names) {
            if (met.add(name)) {
                Optional<Embedded> opened = open(name);
                opened.ifPresent(left::add);
                if (opened.isPresent()) {
                    doubts.add(new Doubt(
                            "embedded-place-unknown",
                            Severity.WARNING,
                            "The text does not say where the embedded part '" + POOL + "/" + name
                                    + "' stands; it was put at the end.",
                            Map.of("part", POOL + "/" + name)));
                }
            }
        }
        return left;
    }

    /** The pictures of pixels, for a document that has no text. */
    List<Embedded> pictures() {
        List<Embedded> opened = new ArrayList<>();
        for (Pixels each : pixels) {
            embeddings.open(each.name(), each.blip().bytes()).ifPresent(opened::add);
        }
        return opened;
    }

    /** The picture that the object's storage keeps of it, where the text has none. */
    Optional<Embedded> preview(Look look) {
        String name = "_" + Integer.toUnsignedString(look.picture());
        try {
            if (pool != null
                    && met.contains(name)
                    && withPreview.add(name)
                    && pool.getEntry(name) instanceof DirectoryNode storage) {
                byte[] bytes = OleParts.stream(storage, PREVIEW);
                return bytes == null ? Optional.empty() : embeddings.open(POOL + "/" + name + "/EPRINT", bytes);
            }
        } catch (IOException | RuntimeException e) {
            doubts.add(unread(POOL + "/" + name + "/EPRINT", e));
        }
        return Optional.empty();
    }
}
