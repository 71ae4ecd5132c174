package org.shenbao.layout.flow;

import java.util.List;
import org.shenbao.document.Box;
import org.shenbao.document.Doubt;
import org.shenbao.layout.print.PrintedLine;

/**
 * One page as it is read.
 *
 * @param number 1-based
 * @param items in reading order
 * @param margins running heads, feet and page numbers
 * @param doubts what its layout left uncertain
 */
public record Sheet(int number, Box box, List<Item> items, List<PrintedLine> margins, List<Doubt> doubts) {
    public Sheet {
        items = List.copyOf(items);
        margins = List.copyOf(margins);
        doubts = List.copyOf(doubts);
    }

    public Sheet with(List<Item> others, List<PrintedLine> newMargins) {
        return new Sheet(number, box, others, newMargins, doubts);
    }
}
