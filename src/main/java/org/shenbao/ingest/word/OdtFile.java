package org.shenbao.ingest.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shenbao.document.Doubt;
import org.shenbao.document.Embedded;
import org.shenbao.ingest.format.Embeddings;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.Folder;
import org.shenbao.ingest.packed.XmlCursor;
import org.shenbao.ingest.packed.ZipParts;

/** What all stories of one odt share. */
final class OdtFile {
    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

    final ZipParts zip;
    final Raw raw;
    final Embeddings embeddings;
    final OdtStyles styles = new OdtStyles();
    final OdtLists lists = new OdtLists(styles);
    final List<String> notes = new ArrayList<>();
    final Set<String> margins = new LinkedHashSet<>();
    final Set<String> scans = new LinkedHashSet<>();
    final Map<String, String> deletions = new HashMap<>();
    private final Map<String, Optional<Embedded>> opened = new LinkedHashMap<>();
    private final Map<String, String> mediaTypes = new HashMap<>();
    int inserted;
    int deleted;
    int hidden;

    OdtFile(ZipParts zip, Raw raw) {
        this.zip = zip;
        this.raw = raw;
        this.embeddings = raw.embeddings();
    }

    void manifest() throws UnreadableException, IOException {
        Optional<XmlCursor> found = zip.xml("META-INF/manifest.xml");
        if (found.isEmpty()) {
            return;
        }
        try (XmlCursor xml = found.get()) {
            int here = xml.depth();
            while (xml.child(here)) {
                mediaTypes.put(xml.attribute("full-path", ""), xml.attribute("media-type", ""));
                int inner = xml.depth();
                while (xml.child(inner)) {
                    if (xml.name().equals("encryption-data")) {
                        throw new UnreadableException("encrypted: needs a password");
                    }
                }
            }
        }
    }

    /** The name of a part within the package; empty for what stands outside it. */
    static String local(String href) {
        String name = href.startsWith("./") ? href.substring(2) : href;
        return name.contains(":") || name.startsWith("/") || name.startsWith("../") ? "" : name;
    }

    String mediaType(String folder) {
        return mediaTypes.getOrDefault(folder + "/", mediaTypes.getOrDefault(folder, SPREADSHEET));
    }

    /** An embedded object: a file of the package, or a folder that is a package of its own. */
    Optional<Embedded> object(String name) throws UnreadableException, IOException {
        Optional<Embedded> before = opened.get(name);
        if (before != null) {
            return before;
        }
        Optional<byte[]> bytes = zip.has(name) ? zip.bytes(name) : packed(name);
        Optional<Embedded> now = bytes.isEmpty() ? Optional.empty() : embeddings.open(name, bytes.get());
        opened.put(name, now);
        return now;
    }

    private Optional<byte[]> packed(String folder) throws UnreadableException, IOException {
        if (!zip.has(folder + "/content.xml")) {
            return Optional.empty();
        }
        return Optional.of(Folder.packed(zip, folder + "/", mediaType(folder), raw.limits()));
    }

    /** A metafile draws text and lines; another picture may be a scan. */
    Optional<Embedded> picture(String name, boolean preview) throws UnreadableException, IOException {
        Optional<Embedded> before = opened.get(name);
        if (before != null) {
            return before;
        }
        Optional<InputStream> in = zip.stream(name);
        if (in.isEmpty()) {
            return Optional.empty();
        }
        byte[] head;
        try (InputStream stream = in.get()) {
            head = stream.readNBytes(44);
        }
        if (Pictures.isMetafile(head)) {
            return object(name);
        }
        if (!preview) {
            scans.add(name);
        }
        return Optional.empty();
    }

    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        if (inserted + deleted > 0) {
            doubts.add(Tracked.doubt(inserted, deleted, 0));
        }
        if (hidden > 0) {
            doubts.add(DocxFile.hiddenText(hidden));
        }
        doubts.addAll(embeddings.doubts());
        return doubts;
    }
}
