package org.shenbao.ingest.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.Folder;
import org.shenbao.ingest.packed.XmlCursor;
import org.shenbao.ingest.packed.ZipParts;

/** Reads OpenDocument spreadsheets: packages (ods) and flat files (fods). Cells show the text that the writer put there. */
public final class OdsReader implements Reader {
    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    @Override
    public Content read(Raw raw) throws UnreadableException, IOException {
        return Guarded.read("spreadsheet", () -> {
            byte[] bytes = raw.bytes();
            boolean zipped = bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
            return zipped ? packed(raw) : flat(raw);
        });
    }

    private static Content flat(Raw raw) throws UnreadableException, IOException {
        OdsStyles styles = new OdsStyles();
        tell(raw.bytes(), styles, raw.limits());
        OdsSheets sheets = new OdsSheets(styles, raw.limits());
        tell(raw.bytes(), sheets, raw.limits());
        return content(raw, sheets);
    }

    private static void tell(byte[] bytes, XmlCursor.Listener listener, Limits limits)
            throws UnreadableException, IOException {
        try (XmlCursor xml = XmlCursor.open(new ByteArrayInputStream(bytes), limits)) {
            xml.tell(listener);
        }
    }

    private static Content packed(Raw raw) throws UnreadableException, IOException {
        try (ZipParts zip = ZipParts.open(raw.bytes(), raw.limits())) {
            zip.tell("META-INF/manifest.xml", new Encrypted());
            OdsStyles styles = new OdsStyles();
            zip.tell("styles.xml", styles);
            if (!zip.has("content.xml")) {
                throw new UnreadableException("no content in the package");
            }
            OdsSheets sheets = new OdsSheets(styles, raw.limits());
            zip.tell("content.xml", new StylesThenSheets(styles, sheets));
            for (OdsSheets.OdsObject object : sheets.objects()) {
                attach(zip, object, raw.limits());
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
    private static void attach(ZipParts zip, OdsSheets.OdsObject object, Limits limits)
            throws UnreadableException, IOException {
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
        Optional<byte[]> type = zip.bytes(name + "mimetype");
        String mediaType = type.isPresent() ? new String(type.get(), StandardCharsets.US_ASCII) : type(content.get());
        object.sheet().attach(name.substring(0, name.length() - 1), Folder.packed(zip, name, mediaType, limits), false);
    }

    private static boolean chart(byte[] content) {
        String head = head(content);
        return head.contains("<office:chart") || head.contains("<math");
    }

    private static String type(byte[] content) {
        String kind = head(content).contains("<office:text") ? "text" : "spreadsheet";
        return "application/vnd.oasis.opendocument." + kind;
    }

    private static String head(byte[] content) {
        return new String(content, 0, Math.min(content.length, 1 << 20), StandardCharsets.ISO_8859_1);
    }

    private static final class Encrypted implements XmlCursor.Listener {
        @Override
        public void start(String name, XmlCursor xml) throws UnreadableException {
            if (name.equals("encryption-data")) {
                throw new UnreadableException("encrypted: needs a password");
            }
        }
    }

    /** The styles of a content part stand in front of its body: one pass does for both. */
    private static final class StylesThenSheets implements XmlCursor.Listener {
        private final OdsStyles styles;
        private final OdsSheets sheets;
        private boolean inBody;

        StylesThenSheets(OdsStyles styles, OdsSheets sheets) {
            this.styles = styles;
            this.sheets = sheets;
        }

        @Override
        public void start(String name, XmlCursor xml) throws UnreadableException, IOException {
            inBody |= name.equals("body");
            XmlCursor.Listener now = inBody ? sheets : styles;
            now.start(name, xml);
        }

        @Override
        public void characters(XmlCursor xml) {
            XmlCursor.Listener now = inBody ? sheets : styles;
            now.characters(xml);
        }

        @Override
        public void end(String name) throws UnreadableException, IOException {
            XmlCursor.Listener now = inBody ? sheets : styles;
            now.end(name);
        }
    }
}
