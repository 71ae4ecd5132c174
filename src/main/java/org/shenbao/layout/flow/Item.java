package org.shenbao.layout.flow;

import org.shenbao.document.Box;
import org.shenbao.layout.grid.GridTable;
import org.shenbao.layout.print.PrintedLine;

/** One thing of a page. */
public sealed interface Item {
    Box box();

    /**
     * A line outside all tables.
     *
     * @param left where the lines of its column of text begin, in points
     * @param right where they end
     * @param column whether the page is set in columns there
     */
    record Text(PrintedLine line, double left, double right, boolean column) implements Item {
        @Override
        public Box box() {
            return line.box();
        }
    }

    /** A table. */
    record Grid(GridTable table) implements Item {
        @Override
        public Box box() {
            return table.box();
        }
    }
}
