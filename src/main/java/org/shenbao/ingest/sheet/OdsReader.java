package org.shenbao.ingest.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamReader;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;

/** Reads OpenDocument spreadsheets: packages (ods) and flat files (fods). Cells show the text that the writer put there. */
public final class OdsReader implements Reader {
    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final int DEPTH_FACTOR = 100;

    @Override
    public Content read(Raw raw) throws UnreadableException, IOException {
        return Guarded.read("spreadsheet", () -> {
            byte[] bytes = raw.bytes();
            boolean zipped = bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
            return zipped ? packed(raw) : flat(raw);
        });
    }

    private static Content flat(Raw raw) throws Exception {
        Limits limits = raw.limits();
        Markup markup = new Markup(limits.depth() * DEPTH_FACTOR);
        OdsStyles styles = new OdsStyles();
        markup.read(new ByteArrayInputStream(raw.bytes()), styles);
        OdsSheets sheets = new OdsSheets(styles, limits);
        markup.read(new ByteArrayInputStream(raw.bytes()), sheets);
        return content(raw, sheets);
    }

    private static Content packed(Raw raw) throws Exception {
        Limits limits = raw.limits();
        Markup markup = new Markup(limits.depth() * DEPTH_FACTOR);
        try (ZipParts zip = new ZipParts(raw.bytes(), limits)) {
            Optional<InputStream> manifest = zip.open("META-INF/manifest.xml");
            if (manifest.isPresent()) {
                markup.read(manifest.get(), new Encrypted());
            }
            OdsStyles styles = new OdsStyles();
            Optional<InputStream> named = zip.open("styles.xml");
            if (named.isPresent()) {
                markup.read(named.get(), styles);
            }
            byte[] content =
                    zip.bytes("content.xml").orElseThrow(() -> new UnreadableException("no content in the package"));
            OdsSheets sheets = new OdsSheets(styles, limits);
            markup.read(new ByteArrayInputStream(content), new StylesThenSheets(styles, sheets));
            for (OdsSheets.OdsObject object : sheets.objects()) {
                attach(zip, object);
            }
            return content(raw, sheets);
        }
    }

    private static Content content(Raw raw, OdsSheets sheets) throws UnreadableException {
        SheetBlocks blocks = new SheetBlocks(raw);
        for (Sheet sheet : sheets.sheets()) {
            blocks.add(sheet);
        }
        return blocks.content(MEDIA_TYPE);
    }

    /** An embedded document is a folder of the package: it becomes a package of its own. */
    private static void attach(ZipParts zip, OdsSheets.OdsObject object) throws IOException {
        String name = object.name();
        if (!name.endsWith("/")) {
            String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            Optional<byte[]> bytes = zip.bytes(name);
            if (bytes.isPresent() && !head(bytes.get()).startsWith("VCLMTF")) {
                boolean pixels = OleFile.isPicture(suffix);
                object.sheet().attach(name, pixels ? bytes.get() : OleFile.unwrapped(bytes.get()), pixels);
            }
            return;
        }
        Optional<byte[]> content = zip.bytes(name + "content.xml");
        if (content.isEmpty() || chart(content.get())) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            Optional<byte[]> type = zip.bytes(name + "mimetype");
            store(out, type.isPresent() ? type.get() : type(content.get()));
            for (String part : zip.names()) {
                if (part.startsWith(name) && !part.endsWith("/") && !part.equals(name + "mimetype")) {
                    out.putNextEntry(new ZipEntry(part.substring(name.length())));
                    out.write(zip.bytes(part).orElse(new byte[0]));
                    out.closeEntry();
                }
            }
        }
        object.sheet().attach(name.substring(0, name.length() - 1), bytes.toByteArray(), false);
    }

    private static void store(ZipOutputStream out, byte[] type) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(type);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(type);
        out.closeEntry();
    }

    private static boolean chart(byte[] content) {
        String head = head(content);
        return head.contains("<office:chart") || head.contains("<math");
    }

    private static byte[] type(byte[] content) {
        String kind = head(content).contains("<office:text") ? "text" : "spreadsheet";
        return ("application/vnd.oasis.opendocument." + kind).getBytes(StandardCharsets.US_ASCII);
    }

    private static String head(byte[] content) {
        return new String(content, 0, Math.min(content.length, 1 << 20), StandardCharsets.ISO_8859_1);
    }

    private static final class Encrypted implements Markup.Listener {
        @Override
        public void start(String name, XMLStreamReader xml) throws UnreadableException {
            if (name.equals("encryption-data")) {
                throw new UnreadableException("encrypted: needs a password");
            }
        }

        @Override
        public void end(String name) {}
    }

    /** The styles of a content part stand in front of its body: one pass does for both. */
    private static final class StylesThenSheets implements Markup.Listener {
        private final OdsStyles styles;
        private final OdsSheets sheets;
        private boolean inBody;

        StylesThenSheets(OdsStyles styles, OdsSheets sheets) {
            this.styles = styles;
            this.sheets = sheets;
        }

        @Override
        public void start(String name, XMLStreamReader xml) throws Exception {
            inBody |= name.equals("body");
            Markup.Listener now = inBody ? sheets : styles;
            now.start(name, xml);
        }

        @Override
        public void characters(XMLStreamReader xml) throws Exception {
            Markup.Listener now = inBody ? sheets : styles;
            now.characters(xml);
        }

        @Override
        public void end(String name) throws Exception {
            Markup.Listener now = inBody ? sheets : styles;
            now.end(name);
        }
    }
}
