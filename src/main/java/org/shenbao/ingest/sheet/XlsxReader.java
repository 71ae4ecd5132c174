package org.shenbao.ingest.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.Relations;
import org.shenbao.ingest.packed.XmlCursor;
import org.shenbao.ingest.packed.ZipParts;

/**
 * Reads xlsx and xlsm workbooks as streams, and WPS workbooks of that kind; also one that is encrypted with the password
 * that Excel itself tries.
 */
public final class XlsxReader implements Reader {
    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WITH_MACROS = "application/vnd.ms-excel.sheet.macroenabled.12";

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
    static Content read(Raw raw, byte[] decrypted) throws UnreadableException, IOException {
        return new Packed(raw, decrypted).read();
    }

    /** One package while it is read. */
    private static final class Packed implements XmlCursor.Listener {
        private final Raw raw;
        private final byte[] bytes;
        private final Limits limits;
        private final List<Listed> sheets = new ArrayList<>();
        private boolean since1904;

        private record Listed(
                String name, boolean hidden, @Nullable String id) {}

        Packed(Raw raw, byte[] bytes) {
            this.raw = raw;
            this.bytes = bytes;
            this.limits = raw.limits();
        }

        Content read() throws UnreadableException, IOException {
            try (ZipParts zip = ZipParts.open(bytes, limits)) {
                String workbook = Relations.of(zip, "").ofType("officeDocument").orElse("xl/workbook.xml");
                if (workbook.endsWith(".bin")) {
                    throw new UnreadableException("binary workbook (xlsb), which is not read: save it as xlsx");
                }
                if (!zip.has(workbook)) {
                    throw new UnreadableException("no workbook in the package");
                }
                zip.tell(workbook, this);
                Relations relations = Relations.of(zip, workbook);
                SharedStrings strings = new SharedStrings(limits);
                read(zip, relations.ofType("sharedStrings"), strings);
                XlsxStyles styles = new XlsxStyles();
                read(zip, relations.ofType("styles"), styles);
                SheetBlocks blocks = new SheetBlocks(raw);
                for (Listed listed : sheets) {
                    Optional<String> part = relations.target(listed.id);
                    if (part.isPresent()) {
                        blocks.add(sheet(zip, listed, part.get(), strings, styles));
                    }
                }
                return blocks.content(relations.ofType("vbaProject").isEmpty() ? MEDIA_TYPE : WITH_MACROS);
            }
        }

        @Override
        public void start(String name, XmlCursor xml) throws UnreadableException, IOException {
            if (name.equals("sheet")) {
                limits.checkCells(sheets.size() + 1L);
                String state = xml.attribute("state");
                String sheet = xml.attribute("name");
                sheets.add(new Listed(
                        sheet == null ? "Sheet" + (sheets.size() + 1) : sheet,
                        state != null && state.toLowerCase(Locale.ROOT).contains("hidden"),
                        xml.prefixed("id")));
            } else if (name.equals("workbookPr")) {
                since1904 = Attributes.yes(xml.attribute("date1904"));
            }
        }

        private static void read(ZipParts zip, Optional<String> part, XmlCursor.Listener listener)
                throws UnreadableException, IOException {
            if (part.isPresent()) {
                zip.tell(part.get(), listener);
            }
        }

        private Sheet sheet(ZipParts zip, Listed listed, String part, SharedStrings strings, XlsxStyles styles)
                throws UnreadableException, IOException {
            Sheet sheet = new Sheet(listed.name, listed.hidden, limits);
            XlsxSheet cells = new XlsxSheet(sheet, strings, styles, since1904);
            zip.tell(part, cells);
            Relations relations = Relations.of(zip, part);
            read(zip, relations.ofType("comments"), new XlsxRemarks(sheet));
            for (XlsxSheet.Item object : cells.objects()) {
                attach(zip, sheet, relations.target(object.id));
                attach(zip, sheet, relations.target(object.preview));
            }
            for (String id : cells.drawings()) {
                Optional<String> drawing = relations.target(id);
                if (drawing.isPresent()) {
                    XlsxDrawing shapes = new XlsxDrawing(sheet);
                    zip.tell(drawing.get(), shapes);
                    Relations pictures = Relations.of(zip, drawing.get());
                    for (String picture : shapes.pictures()) {
                        attach(zip, sheet, pictures.target(picture));
                    }
                }
            }
            return sheet;
        }

        private static void attach(ZipParts zip, Sheet sheet, Optional<String> target)
                throws UnreadableException, IOException {
            if (target.isEmpty()) {
                return;
            }
            String part = target.get();
            String suffix = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            boolean pixels = OleFile.isPicture(suffix);
            Optional<byte[]> found = zip.bytes(part);
            if (found.isPresent()) {
                sheet.attach(part, pixels ? found.get() : OleFile.unwrapped(found.get()), pixels);
            }
        }
    }
}
