package org.shenbao.ingest.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.EmbeddedObjectRefSubRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SubRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.UnreadableException;

/** Reads the records of one sheet of a BIFF workbook. */
final class XlsSheet {
    private static final int MOST_OBJECTS = 10_000;

    private final Sheet sheet;
    private final boolean eight;
    private final XlsStyles styles;
    private final @Nullable SSTRecord strings;
    private final XlsPictures pictures;
    private final @Nullable DirectoryNode root;
    private final Map<Integer, String> texts = new LinkedHashMap<>();
    private final Map<Integer, XlsPictures.Anchor> anchors = new HashMap<>();
    private final Set<Integer> remarks = new HashSet<>();
    private int object = -1;
    private int ruledRow = -1;
    private int formulaRow;
    private int formulaColumn;
    private int formulaStyle;

    XlsSheet(
            Sheet sheet,
            boolean eight,
            XlsStyles styles,
            @Nullable SSTRecord strings,
            XlsPictures pictures,
            @Nullable DirectoryNode root) {
        this.sheet = sheet;
        this.eight = eight;
        this.styles = styles;
        this.strings = strings;
        this.pictures = pictures;
        this.root = root;
    }

    void record(int sid, RecordInputStream in) throws Exception {
        switch (sid) {
            case 0x203, 0x27E, 0xFD, 0x204, 0xD6, 0x06, 0x205, 0x201 -> cell(sid, in);
            case 0xBD, 0xBE -> cells(sid == 0xBD, in);
            case 0x207 ->
                put(
                        formulaRow,
                        formulaColumn,
                        formulaStyle,
                        eight ? new StringRecord(in).getString() : styles.bytes(in, in.readUShort()));
            case 0x208 -> row(in);
            case 0x7D -> columns(in);
            case 0xE5 -> merges(in);
            case 0x14, 0x15 -> {
                if (in.remaining() > 0) {
                    sheet.margin(CellText.margin(eight ? styles.longText(in) : styles.shortText(in, false)));
                }
            }
            case 0xEC -> pictures.drawing(in.readRemainder());
            case 0x5D -> object(in);
            case 0x1B6 -> text(in);
            case 0x1C -> note(in);
            default -> {}
        }
    }

    private void cell(int sid, RecordInputStream in) throws Exception {
        if (sid == 0x204 && eight) {
            LabelRecord label = new LabelRecord(in);
            put(label.getRow(), label.getColumn(), label.getXFIndex() & 0xFFFF, label.getValue());
            return;
        }
        int row = in.readUShort();
        int column = in.readUShort();
        int style = in.readUShort();
        rule(row, style);
        switch (sid) {
            case 0x203 -> put(row, column, style, in.readDouble());
            case 0x27E -> put(row, column, style, RKUtil.decodeNumber(in.readInt()));
            case 0xFD -> {
                int index = in.readInt();
                if (strings != null && index >= 0 && index < strings.getNumUniqueStrings()) {
                    put(row, column, style, strings.getString(index).getString());
                }
            }
            case 0x204, 0xD6 -> put(row, column, style, styles.bytes(in, in.readUShort()));
            case 0x06 -> formula(row, column, style, in);
            case 0x205 -> {
                int value = in.readUByte();
                put(row, column, in.readUByte() == 0, value);
            }
            default -> {}
        }
    }

    /** The result that the workbook keeps; one that is a text comes in the next record. */
    private void formula(int row, int column, int style, RecordInputStream in) throws UnreadableException {
        long bits = in.readLong();
        if (bits >>> 48 != 0xFFFF) {
            put(row, column, style, Double.longBitsToDouble(bits));
            return;
        }
        int kind = (int) (bits & 0xFF);
        int value = (int) (bits >>> 16 & 0xFF);
        if (kind == 1 || kind == 2) {
            put(row, column, kind == 1, value);
        }
        formulaRow = row;
        formulaColumn = column;
        formulaStyle = style;
    }

    private void cells(boolean numbers, RecordInputStream in) throws UnreadableException {
        int row = in.readUShort();
        int column = in.readUShort();
        while (in.remaining() >= (numbers ? 8 : 4)) {
            int style = in.readUShort();
            rule(row, style);
            if (numbers) {
                put(row, column, style, RKUtil.decodeNumber(in.readInt()));
            }
            column++;
        }
        while (!numbers && in.remaining() >= 4) {
            rule(row, in.readUShort());
        }
    }

    private void rule(int row, int style) {
        if (row != ruledRow && styles.boxed(style)) {
            ruledRow = row;
            sheet.rule(row);
        }
    }

    private void put(int row, int column, int style, double value) throws UnreadableException {
        sheet.put(row, column, value, styles.mask(style), styles.since1904());
    }

    private void put(int row, int column, int style, String value) throws UnreadableException {
        rule(row, style);
        sheet.put(row, column, styles.mask(style).show(CellText.of(value)));
    }

    private void put(int row, int column, boolean logical, int value) throws UnreadableException {
        String shown = logical
                ? value == 0 ? "FALSE" : "TRUE"
                : FormulaError.isValidCode(value)
                        ? FormulaError.forInt((byte) value).getString()
                        : "#N/A";
        sheet.put(row, column, shown);
    }

    private void row(RecordInputStream in) {
        int row = in.readUShort();
        in.readInt();
        int height = in.readUShort();
        in.readInt();
        int options = in.readUShort();
        if ((options & 0x20) != 0 || (height & 0x7FFF) == 0) {
            sheet.hideRow(row);
        }
    }

    private void columns(RecordInputStream in) {
        int first = in.readUShort();
        int last = in.readUShort();
        int width = in.readUShort();
        in.readUShort();
        if ((in.readUShort() & 1) != 0 || width == 0) {
            sheet.hideColumns(first, last);
        }
    }

    private void merges(RecordInputStream in) throws UnreadableException {
        int count = in.readUShort();
        for (int i = 0; i < count && in.remaining() >= 8; i++) {
            sheet.merge(in.readUShort(), in.readUShort(), in.readUShort(), in.readUShort());
        }
    }

    private void object(RecordInputStream in) throws IOException {
        if (!eight) {
            return;
        }
        XlsPictures.Anchor anchor = pictures.takeAnchor();
        object++;
        anchors.put(object, anchor);
        boolean embedded = false;
        for (SubRecord sub : new ObjRecord(in).getSubRecords()) {
            if (sub instanceof CommonObjectDataSubRecord common
                    && common.getObjectType() == CommonObjectDataSubRecord.OBJECT_TYPE_COMMENT) {
                remarks.add(object);
                ids.put(common.getObjectId(), object);
            } else if (sub instanceof EmbeddedObjectRefSubRecord reference && reference.getStreamId() != null) {
                String name = String.format(Locale.ROOT, "MBD%08X", reference.getStreamId());
                if (root != null
                        && root.hasEntryCaseInsensitive(name)
                        && root.getEntryCaseInsensitive(name) instanceof DirectoryNode storage) {
                    sheet.attach(name, OleFile.storage(storage), false);
                    embedded = true;
                }
            }
        }
        pictures.attach(sheet, anchor.picture(), embedded);
    }

    private final Map<Integer, Integer> ids = new HashMap<>();

    private void text(RecordInputStream in) {
        HSSFRichTextString text = new TextObjectRecord(in).getStr();
        if (text != null && text.getString() != null && texts.size() < MOST_OBJECTS) {
            texts.putIfAbsent(object, CellText.of(text.getString()));
        }
    }

    private void note(RecordInputStream in) throws UnreadableException {
        int row = in.readUShort();
        int column = in.readUShort();
        if (eight) {
            in.readUShort();
            Integer of = ids.get(in.readUShort());
            String text = of == null ? null : texts.remove(of);
            if (text != null) {
                sheet.remark(row, column, text);
            }
        } else {
            int length = in.readUShort();
            sheet.remark(row, column, CellText.of(styles.bytes(in, length)));
        }
    }

    /** All records of the sheet have come: texts of shapes that are no remark's stand on their own. */
    void close() throws UnreadableException {
        for (Map.Entry<Integer, String> text : texts.entrySet()) {
            XlsPictures.Anchor anchor = anchors.getOrDefault(text.getKey(), XlsPictures.Anchor.NOWHERE);
            if (remarks.contains(text.getKey())) {
                sheet.remark(anchor.row(), anchor.column(), text.getValue());
            } else {
                sheet.shape(anchor.row(), anchor.column(), text.getValue());
            }
        }
    }
}
