package org.shenbao.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Block;
import org.shenbao.document.Cell;
import org.shenbao.document.Document;
import org.shenbao.document.Table;
import org.shenbao.layout.Layout;
import org.shenbao.vocabulary.Vocabulary;

/** The tables that our own reader and layout find. */
final class OurTables implements TableSource {
    private final Layout layout;

    /** @param name the layout's class; it is made of a vocabulary, or of nothing */
    OurTables(String name) throws ReflectiveOperationException {
        this.layout = layout(Class.forName(name).asSubclass(Layout.class));
    }

    private static Layout layout(Class<? extends Layout> type) throws ReflectiveOperationException {
        try {
            return type.getConstructor(Vocabulary.class).newInstance(Vocabulary.builtIn());
        } catch (NoSuchMethodException e) {
            return type.getConstructor().newInstance();
        }
    }

    @Override
    public List<GridTable> tables(Path file) throws Exception {
        Document document = layout.layOut(ReadDrawn.document(file)).document();
        List<GridTable> tables = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                tables.add(new GridTable(
                        table.cells().stream().map(OurTables::cell).toList()));
            }
        }
        return tables;
    }

    private static GridTable.GridCell cell(Cell cell) {
        Integer page = cell.places().isEmpty() ? null : cell.places().get(0).page();
        return new GridTable.GridCell(
                cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), page == null ? 1 : page);
    }
}
