package org.shenbao.ingest.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shenbao.document.Doubt;
import org.shenbao.document.Embedded;
import org.shenbao.document.Severity;
import org.shenbao.ingest.format.Embeddings;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.ZipParts;

/** What all stories of one docx share: its package, styles and lists, and what they met on the way. */
final class DocxFile {
    final ZipParts zip;
    final Raw raw;
    final Embeddings embeddings;
    final DocxStyles styles = new DocxStyles();
    final DocxLists lists = new DocxLists();
    /** Notes in the order of their references, as {@code footnotes} or {@code endnotes} and id. */
    final Set<Note> notes = new LinkedHashSet<>();
    /** Headers and footers. */
    final Set<String> margins = new LinkedHashSet<>();
    /** Pictures that only recognition could read. */
    final Set<String> scans = new LinkedHashSet<>();

    final Map<String, String> noteFormats = new LinkedHashMap<>();
    private final Map<String, Optional<Embedded>> opened = new LinkedHashMap<>();
    private final Map<String, Integer> noteCounts = new LinkedHashMap<>();
    int inserted;
    int deleted;
    int moved;
    int hidden;

    /** @param number as printed */
    record Note(String kind, String id, int number) {}

    DocxFile(ZipParts zip, Raw raw) {
        this.zip = zip;
        this.raw = raw;
        this.embeddings = raw.embeddings();
    }

    void note(String kind, String id) {
        if (notes.stream()
                .noneMatch(note -> note.kind().equals(kind) && note.id().equals(id))) {
            notes.add(new Note(kind, id, noteCounts.merge(kind, 1, Integer::sum)));
        }
    }

    /** Opens a part of the package once; a second time the same stands for it. */
    Optional<Embedded> open(String target) throws UnreadableException, IOException {
        Optional<Embedded> before = opened.get(target);
        if (before != null) {
            return before;
        }
        Optional<byte[]> bytes = zip.bytes(target);
        Optional<Embedded> now = bytes.isEmpty() ? Optional.empty() : embeddings.open(target, bytes.get());
        opened.put(target, now);
        return now;
    }

    /** A metafile draws text and lines; another picture may be a scan. */
    Optional<Embedded> picture(String target) throws UnreadableException, IOException {
        Optional<Embedded> before = opened.get(target);
        if (before != null) {
            return before;
        }
        Optional<java.io.InputStream> in = zip.stream(target);
        if (in.isEmpty()) {
            return Optional.empty();
        }
        byte[] head;
        try (java.io.InputStream stream = in.get()) {
            head = stream.readNBytes(44);
        }
        if (Pictures.isMetafile(head)) {
            return open(target);
        }
        scans.add(target);
        return Optional.empty();
    }

    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        if (inserted + deleted + moved > 0) {
            doubts.add(Tracked.doubt(inserted, deleted, moved));
        }
        if (hidden > 0) {
            doubts.add(hiddenText(hidden));
        }
        doubts.addAll(embeddings.doubts());
        return doubts;
    }

    static Doubt hiddenText(int pieces) {
        return new Doubt(
                "hidden-text",
                Severity.INFO,
                pieces + " pieces of hidden text were set aside.",
                Map.of("pieces", pieces));
    }
}
