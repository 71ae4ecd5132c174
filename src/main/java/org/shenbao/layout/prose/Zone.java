package org.shenbao.layout.prose;

import java.util.List;
import org.shenbao.layout.print.PrintedLine;

/**
 * Lines that are read one after the other, such as one column of a page in two.
 *
 * @param lines top down
 * @param column whether it is one of several columns
 */
record Zone(List<PrintedLine> lines, boolean column) {
    Zone {
        lines = List.copyOf(lines);
    }
}
