package org.shenbao.ingest.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.XmlCursor;

/** Reads the sheets of an OpenDocument spreadsheet as they stream by: the texts that the cells show. */
final class OdsSheets implements XmlCursor.Listener {
    private static final Set<String> SKIPPED =
            Set.of("tracked-changes", "forms", "ruby-text", "binary-data", "desc", "title", "scenario");

    private final OdsStyles styles;
    private final Limits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<OdsObject> objects = new ArrayList<>();
    private final List<OdsCell> cells = new ArrayList<>();
    private final List<@Nullable String> columnStyles = new ArrayList<>();
    private final OdsText text = new OdsText();
    private final OdsText aside = new OdsText();
    private @Nullable Sheet sheet;
    private int skipped;
    private int frames;
    private boolean inRemark;
    private int row;
    private int rows;
    private int column;
    private int columns;
    private @Nullable String rowStyle;
    private @Nullable OdsCell cell;

    OdsSheets(OdsStyles styles, Limits limits) {
        this.styles = styles;
        this.limits = limits;
    }

    /** A file that a sheet shows, by its name in the package. */
    record OdsObject(Sheet sheet, String name) {}

    /** One cell of the row, as often as it repeats. */
    private static final class OdsCell {
        final int column;
        final int repeats;
        final String value;
        String shown = "";
        boolean boxed;
        int rowSpan = 1;
        int columnSpan = 1;

        OdsCell(int column, int repeats, String value) {
            this.column = column;
            this.repeats = repeats;
            this.value = value;
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    List<OdsObject> objects() {
        return objects;
    }

    @Override
    public void start(String name, XmlCursor xml) throws UnreadableException, IOException {
        if (skipped > 0 || SKIPPED.contains(name)) {
            skipped++;
            return;
        }
        if (sheet == null || frames > 0 || inRemark) {
            if (sheet == null && name.equals("table")) {
                table(xml);
            } else {
                inner(name, xml);
            }
            return;
        }
        switch (name) {
            case "table-column" -> column(xml);
            case "table-row" -> row(xml);
            case "table-cell", "covered-table-cell" -> cell(xml);
            default -> inner(name, xml);
        }
    }

    private void inner(String name, XmlCursor xml) {
        OdsText into = frames > 0 || inRemark ? aside : text;
        switch (name) {
            case "annotation" -> {
                inRemark = true;
                aside.clear();
            }
            case "frame", "custom-shape", "rect", "ellipse", "line", "path", "polygon", "caption" -> {
                if (frames++ == 0 && !inRemark) {
                    aside.clear();
                }
            }
            case "object", "object-ole", "image" -> object(xml, name.equals("object"));
            case "creator", "date" -> skipped += inRemark ? 1 : 0;
            case "p", "h" -> into.paragraph();
            case "s" -> into.blanks(Math.max(1, Attributes.number(xml.attribute("c"), 1)));
            case "tab" -> into.add("\t");
            case "line-break" -> into.add("\n");
            default -> {}
        }
    }

    @Override
    public void characters(XmlCursor xml) {
        if (skipped == 0 && sheet != null) {
            (frames > 0 || inRemark ? aside : text).characters(xml.characters());
        }
    }

    @Override
    public void end(String name) throws UnreadableException, IOException {
        if (skipped > 0) {
            skipped--;
            return;
        }
        if (sheet == null) {
            return;
        }
        switch (name) {
            case "annotation" -> {
                inRemark = false;
                sheet.remark(row, cell == null ? -1 : cell.column, aside.take());
            }
            case "frame", "custom-shape", "rect", "ellipse", "line", "path", "polygon", "caption" -> {
                if (--frames == 0 && !inRemark) {
                    sheet.shape(cell == null ? -1 : row, cell == null ? -1 : cell.column, aside.take());
                }
            }
            case "p", "h" -> (frames > 0 || inRemark ? aside : text).close();
            case "table-cell", "covered-table-cell" -> {
                if (frames == 0 && cell != null) {
                    String shown = text.take();
                    cell.shown = shown.isEmpty() ? cell.value : shown;
                    cell = null;
                }
            }
            case "table-row" -> {
                if (frames == 0) {
                    closeRow(sheet);
                }
            }
            case "table" -> sheet = frames == 0 ? null : sheet;
            default -> {}
        }
    }

    private void table(XmlCursor xml) throws UnreadableException, IOException {
        limits.checkCells(sheets.size() + 1L);
        String name = xml.attribute("name");
        String style = xml.attribute("style-name");
        Sheet next =
                new Sheet(name == null ? "Sheet" + (sheets.size() + 1) : name, styles.hidden("table", style), limits);
        styles.margins(style).forEach(next::margin);
        sheets.add(next);
        sheet = next;
        row = 0;
        columns = 0;
        columnStyles.clear();
        text.clear();
    }

    private void column(XmlCursor xml) {
        int repeats = repeats(xml, "number-columns-repeated", CellAddress.COLUMNS - columns);
        if (sheet != null && hidden(xml, "table-column")) {
            sheet.hideColumns(columns, columns + repeats - 1);
        }
        String style = xml.attribute("default-cell-style-name");
        for (int i = 0; i < repeats && columnStyles.size() < CellAddress.COLUMNS; i++) {
            columnStyles.add(style);
        }
        columns += repeats;
    }

    private void row(XmlCursor xml) {
        rows = repeats(xml, "number-rows-repeated", CellAddress.ROWS - row);
        rowStyle = xml.attribute("default-cell-style-name");
        column = 0;
        cells.clear();
        if (sheet != null && hidden(xml, "table-row")) {
            for (int i = 0; i < rows; i++) {
                sheet.hideRow(row + i);
            }
        }
    }

    private boolean hidden(XmlCursor xml, String family) {
        String visibility = xml.attribute("visibility");
        return "collapse".equals(visibility)
                || "filter".equals(visibility)
                || styles.hidden(family, xml.attribute("style-name"));
    }

    private void cell(XmlCursor xml) {
        int repeats = repeats(xml, "number-columns-repeated", CellAddress.COLUMNS - column);
        OdsCell next = new OdsCell(column, repeats, value(xml));
        String style = xml.attribute("style-name");
        style = style != null ? style : rowStyle;
        style = style != null || column >= columnStyles.size() ? style : columnStyles.get(column);
        next.boxed = styles.boxed(style);
        next.columnSpan = repeats(xml, "number-columns-spanned", CellAddress.COLUMNS);
        next.rowSpan = repeats(xml, "number-rows-spanned", CellAddress.ROWS);
        column += repeats;
        if (repeats > 0) {
            cells.add(next);
        }
        cell = next;
        text.clear();
    }

    /** What the cell holds, for writers that leave out the text that it shows. */
    private static String value(XmlCursor xml) {
        for (String name : new String[] {"string-value", "date-value", "time-value", "boolean-value", "value"}) {
            String value = xml.prefixed(name);
            if (value != null) {
                return name.equals("boolean-value") ? value.toUpperCase(java.util.Locale.ROOT) : value;
            }
        }
        return "";
    }

    private void closeRow(Sheet into) throws UnreadableException, IOException {
        for (OdsCell each : cells) {
            if (each.rowSpan > 1 || each.columnSpan > 1) {
                into.merge(row, row + each.rowSpan - 1, each.column, each.column + each.columnSpan - 1);
            }
            for (int i = 0; i < rows && each.boxed; i++) {
                into.rule(row + i);
            }
        }
        if (cells.stream().anyMatch(each -> !each.shown.isBlank())) {
            for (int i = 0; i < rows; i++) {
                for (OdsCell each : cells) {
                    for (int k = 0; k < each.repeats && !each.shown.isBlank(); k++) {
                        into.put(row + i, each.column + k, each.shown);
                    }
                }
            }
        }
        cells.clear();
        row += rows;
    }

    private void object(XmlCursor xml, boolean folder) {
        String target = xml.attribute("href");
        if (target != null && sheet != null && objects.size() < limits.parts()) {
            String name = target.startsWith("./") ? target.substring(2) : target;
            objects.add(new OdsObject(sheet, folder ? name + "/" : name));
        }
    }

    private static int repeats(XmlCursor xml, String name, int most) {
        return Math.max(0, Math.min(most, Math.max(1, Attributes.number(xml.attribute(name), 1))));
    }
}
