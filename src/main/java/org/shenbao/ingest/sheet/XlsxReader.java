package org.shenbao.ingest.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;

/**
 * Reads xlsx and xlsm workbooks as streams, and WPS workbooks of that kind; also one that is encrypted with the password
 * that Excel itself tries.
 */
public final class XlsxReader implements Reader {
    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WITH_MACROS = "application/vnd.ms-excel.sheet.macroenabled.12";
    private static final int DEPTH_FACTOR = 100;

    @Override
    public Content read(Raw raw) throws UnreadableException, IOException {
        return Guarded.read("workbook", () -> {
            if (OleFile.is(raw.bytes())) {
                return new Packed(raw, OleFile.decrypted(raw.bytes())).read();
            }
            return new Packed(raw, raw.bytes()).read();
        });
    }

    /** A decrypted package, read in the place of the file that holds it. */
    static Content read(Raw raw, byte[] decrypted) throws Exception {
        return new Packed(raw, decrypted).read();
    }

    /** One package while it is read. */
    private static final class Packed implements Markup.Listener {
        private final Raw raw;
        private final byte[] bytes;
        private final Limits limits;
        private final Markup markup;
        private final List<Listed> sheets = new ArrayList<>();
        private boolean since1904;

        private record Listed(
                String name, boolean hidden, @Nullable String id) {}

        Packed(Raw raw, byte[] bytes) {
            this.raw = raw;
            this.bytes = bytes;
            this.limits = raw.limits();
            this.markup = new Markup(limits.depth() * DEPTH_FACTOR);
        }

        Content read() throws Exception {
            try (ZipParts zip = new ZipParts(bytes, limits)) {
                String workbook = Relations.of(zip, markup, "").first("officeDocument");
                workbook = workbook == null ? "xl/workbook.xml" : workbook;
                if (workbook.endsWith(".bin")) {
                    throw new UnreadableException("binary workbook (xlsb), which is not read: save it as xlsx");
                }
                Optional<InputStream> in = zip.open(workbook);
                if (in.isEmpty()) {
                    throw new UnreadableException("no workbook in the package");
                }
                markup.read(in.get(), this);
                Relations relations = Relations.of(zip, markup, workbook);
                SharedStrings strings = new SharedStrings(limits);
                read(zip, relations.first("sharedStrings"), strings);
                XlsxStyles styles = new XlsxStyles();
                read(zip, relations.first("styles"), styles);
                SheetBlocks blocks = new SheetBlocks(raw);
                for (Listed listed : sheets) {
                    String part = relations.target(listed.id);
                    if (part != null) {
                        blocks.add(sheet(zip, listed, part, strings, styles));
                    }
                }
                return blocks.content(relations.first("vbaProject") == null ? MEDIA_TYPE : WITH_MACROS);
            }
        }

        @Override
        public void start(String name, XMLStreamReader xml) throws Exception {
            if (name.equals("sheet")) {
                limits.checkCells(sheets.size() + 1L);
                String state = Markup.attribute(xml, "state");
                String sheet = Markup.attribute(xml, "name");
                sheets.add(new Listed(
                        sheet == null ? "Sheet" + (sheets.size() + 1) : sheet,
                        state != null && state.toLowerCase(Locale.ROOT).contains("hidden"),
                        Markup.prefixed(xml, "id")));
            } else if (name.equals("workbookPr")) {
                since1904 = Markup.yes(Markup.attribute(xml, "date1904"));
            }
        }

        @Override
        public void end(String name) {}

        private void read(ZipParts zip, @Nullable String part, Markup.Listener listener) throws Exception {
            Optional<InputStream> in = part == null ? Optional.empty() : zip.open(part);
            if (in.isPresent()) {
                markup.read(in.get(), listener);
            }
        }

        private Sheet sheet(ZipParts zip, Listed listed, String part, SharedStrings strings, XlsxStyles styles)
                throws Exception {
            Sheet sheet = new Sheet(listed.name, listed.hidden, limits);
            XlsxSheet cells = new XlsxSheet(sheet, strings, styles, since1904);
            read(zip, part, cells);
            Relations relations = Relations.of(zip, markup, part);
            read(zip, relations.first("comments"), new XlsxRemarks(sheet));
            for (XlsxSheet.Item object : cells.objects()) {
                attach(zip, sheet, relations.target(object.id));
                attach(zip, sheet, relations.target(object.preview));
            }
            for (String id : cells.drawings()) {
                String drawing = relations.target(id);
                if (drawing != null) {
                    XlsxDrawing shapes = new XlsxDrawing(sheet);
                    read(zip, drawing, shapes);
                    Relations pictures = Relations.of(zip, markup, drawing);
                    for (String picture : shapes.pictures()) {
                        attach(zip, sheet, pictures.target(picture));
                    }
                }
            }
            return sheet;
        }

        private void attach(ZipParts zip, Sheet sheet, @Nullable String part) throws Exception {
            if (part == null) {
                return;
            }
            String suffix = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            boolean pixels = OleFile.isPicture(suffix);
            Optional<byte[]> found = zip.bytes(part);
            if (found.isPresent()) {
                sheet.attach(part, pixels ? found.get() : OleFile.unwrapped(found.get()), pixels);
            }
        }
    }
}
