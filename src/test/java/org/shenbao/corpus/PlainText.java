package org.shenbao.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.shenbao.corpus.Declaration.Item;
import org.shenbao.corpus.Declaration.Kind;
import org.shenbao.corpus.Declaration.Sheet;
import org.shenbao.corpus.Table.Cell;

/** A declaration as text alone: what comes of copying it into an editor. */
final class PlainText {
    private static final String NUMERALS = "一二三四五六七八九十";

    private PlainText() {}

    /** Tables have a row a line and tabs between the grid's places; a covered place is empty. */
    static String tabs(Declaration declaration) {
        StringBuilder text = new StringBuilder();
        Numbers numbers = new Numbers();
        for (Item item : declaration.flow()) {
            if (item instanceof Item.Words words && words.kind() != Kind.BREAK) {
                text.append(numbers.before(words.kind())
                        + Table.accepted(words.text()).replace('↵', '\n') + "\n");
            } else if (item instanceof Item.Grid grid) {
                grid(grid.table()).forEach(each -> text.append(String.join("\t", each) + "\n"));
                text.append("\n");
            }
        }
        for (Sheet sheet : declaration.sheets()) {
            grid(sheet.table()).forEach(each -> text.append(String.join("\t", each) + "\n"));
        }
        return text.toString();
    }

    static String markdown(Declaration declaration) {
        StringBuilder text = new StringBuilder();
        Numbers numbers = new Numbers();
        for (Item item : declaration.flow()) {
            if (item instanceof Item.Words words && words.kind() != Kind.BREAK) {
                String mark =
                        switch (words.kind()) {
                            case TITLE -> "# ";
                            case HEADING, NUMBERED -> "## ";
                            default -> "";
                        };
                text.append(mark + numbers.before(words.kind())
                        + Table.accepted(words.text()).replace("↵", "  \n") + "\n\n");
            } else if (item instanceof Item.Grid grid) {
                markdown(grid.table(), text);
            }
        }
        return text.toString();
    }

    private static void markdown(Table table, StringBuilder text) {
        List<List<String>> rows = grid(table);
        for (int row = 0; row < rows.size(); row++) {
            text.append("| "
                    + rows.get(row).stream()
                            .map(each -> each.replace("|", "\\|"))
                            .collect(Collectors.joining(" | ")) + " |\n");
            if (row == 0) {
                text.append("|" + " --- |".repeat(table.widths().size()) + "\n");
            }
        }
        text.append("\n");
    }

    private static List<List<String>> grid(Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            String[] places = new String[table.widths().size()];
            Arrays.fill(places, "");
            for (Cell cell : table.row(row)) {
                places[cell.column()] = cell.printed().replace("\n", " ");
            }
            if (!table.hidden().contains(row + 1)) {
                rows.add(List.of(places));
            }
        }
        return rows;
    }

    /** Counts what the word processor would. */
    static final class Numbers {
        private int heading;
        private int item;

        String before(Kind kind) {
            item = kind == Kind.ITEM ? item + 1 : 0;
            if (kind == Kind.NUMBERED) {
                return NUMERALS.charAt(heading++) + "、";
            }
            return kind == Kind.ITEM ? item + "." : "";
        }
    }
}
