package org.shenbao.ingest.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.XmlCursor;

/** Reads the cells of one sheet of an xlsx package as they stream by. */
final class XlsxSheet implements XmlCursor.Listener {
    private final Sheet sheet;
    private final SharedStrings strings;
    private final XlsxStyles styles;
    private final boolean since1904;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Item> objects = new LinkedHashMap<>();
    private final List<String> drawings = new ArrayList<>();
    private boolean inValue;
    private boolean phonetic;
    private boolean inMargins;
    private boolean boxedRow;
    private int row = -1;
    private int column = -1;
    private int style;
    private String type = "n";
    private boolean hasValue;
    private @Nullable Item object;

    XlsxSheet(Sheet sheet, SharedStrings strings, XlsxStyles styles, boolean since1904) {
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
    }

    /** An embedded file and its picture, by the ids of their relations. */
    static final class Item {
        final String id;

        @Nullable
        String preview;

        Item(String id) {
            this.id = id;
        }
    }

    /** The embedded files of the sheet. */
    List<Item> objects() {
        return List.copyOf(objects.values());
    }

    /** Ids of the relations to drawings. */
    List<String> drawings() {
        return drawings;
    }

    @Override
    public void start(String name, XmlCursor xml) throws UnreadableException, IOException {
        switch (name) {
            case "c" -> cell(xml);
            case "v" -> begin();
            case "t" -> inValue = !phonetic;
            case "is" -> begin();
            case "rPh" -> phonetic = true;
            case "row" -> row(xml);
            case "col" -> {
                if (Attributes.yes(xml.attribute("hidden")) || Attributes.isZero(xml.attribute("width"))) {
                    sheet.hideColumns(
                            Attributes.number(xml.attribute("min"), 0) - 1,
                            Attributes.number(xml.attribute("max"), 0) - 1);
                }
            }
            case "mergeCell" -> merge(xml.attribute("ref"));
            case "headerFooter" -> inMargins = true;
            case "drawing" -> {
                String id = xml.prefixed("id");
                if (id != null && drawings.size() < 10) {
                    drawings.add(id);
                }
            }
            case "oleObject" -> {
                String id = xml.prefixed("id");
                object = id == null ? null : objects.computeIfAbsent(id, Item::new);
            }
            case "objectPr" -> {
                if (object != null && object.preview == null) {
                    object.preview = xml.prefixed("id");
                }
            }
            default -> {
                if (inMargins) {
                    begin();
                }
            }
        }
    }

    private void begin() {
        inValue = true;
        hasValue = true;
        text.setLength(0);
    }

    @Override
    public void characters(XmlCursor xml) {
        if (inValue) {
            xml.charactersTo(text);
        }
    }

    @Override
    public void end(String name) throws UnreadableException, IOException {
        switch (name) {
            case "c" -> {
                if (hasValue) {
                    value(text.toString());
                }
            }
            case "v", "t", "is" -> inValue = false;
            case "rPh" -> phonetic = false;
            case "headerFooter" -> inMargins = false;
            default -> {
                if (inMargins) {
                    inValue = false;
                    sheet.margin(CellText.margin(text.toString()));
                }
            }
        }
    }

    private void row(XmlCursor xml) {
        row = Attributes.number(xml.attribute("r"), row + 2) - 1;
        column = -1;
        boxedRow = false;
        if (Attributes.yes(xml.attribute("hidden")) || Attributes.isZero(xml.attribute("ht"))) {
            sheet.hideRow(row);
        }
    }

    private void cell(XmlCursor xml) {
        String address = null;
        style = 0;
        type = "n";
        hasValue = false;
        text.setLength(0);
        for (int i = 0; i < xml.attributes(); i++) {
            String value = xml.attributeValue(i);
            switch (xml.attributeName(i)) {
                case "r" -> address = value;
                case "s" -> style = Attributes.number(value, 0);
                case "t" -> type = value;
                default -> {}
            }
        }
        column = address == null ? column + 1 : CellAddress.column(address);
        if (!boxedRow && styles.boxed(style)) {
            boxedRow = true;
            sheet.rule(row);
        }
    }

    private void value(String value) throws UnreadableException, IOException {
        switch (type) {
            case "s" ->
                sheet.put(row, column, styles.mask(style).show(strings.text(Attributes.number(value.strip(), -1))));
            case "b" -> sheet.put(row, column, value.strip().equals("1") ? "TRUE" : "FALSE");
            case "n" -> number(value.strip());
            case "e", "d" -> sheet.put(row, column, value.strip());
            default -> sheet.put(row, column, styles.mask(style).show(CellText.of(CellText.unescaped(value))));
        }
    }

    private void number(String value) throws UnreadableException, IOException {
        if (value.isEmpty()) {
            return;
        }
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            sheet.put(row, column, value);
            return;
        }
        sheet.put(row, column, number, styles.mask(style), since1904);
    }

    private void merge(@Nullable String range) throws UnreadableException, IOException {
        int colon = range == null ? -1 : range.indexOf(':');
        if (range != null && colon > 0) {
            String first = range.substring(0, colon);
            String last = range.substring(colon + 1);
            sheet.merge(
                    CellAddress.row(first), CellAddress.row(last), CellAddress.column(first), CellAddress.column(last));
        }
    }
}
