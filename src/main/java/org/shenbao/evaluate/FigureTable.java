package org.shenbao.evaluate;

import java.util.Arrays;
import java.util.List;

/**
 * Figures for people: what each row is about stands in its first cell, all other cells are figures.
 *
 * @param note what the words mean; "" where they say it themselves
 * @param rows each as long as the head
 */
record FigureTable(String title, String note, List<String> head, List<List<String>> rows) {
    FigureTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** The table as plain text: figures stand under each other, two spaces apart. */
    String text() {
        int[] widths = new int[head.size()];
        measure(head, widths);
        rows.forEach(row -> measure(row, widths));
        StringBuilder text = new StringBuilder();
        line(head, widths, text);
        rows.forEach(row -> line(row, widths, text));
        return text.toString();
    }

    private static void measure(List<String> row, int[] widths) {
        Arrays.setAll(widths, i -> Math.max(widths[i], row.get(i).length()));
    }

    private static void line(List<String> row, int[] widths, StringBuilder text) {
        int from = text.length();
        text.append(row.get(0)).append(" ".repeat(widths[0] - row.get(0).length()));
        for (int i = 1; i < widths.length; i++) {
            text.append(" ".repeat(2 + widths[i] - row.get(i).length())).append(row.get(i));
        }
        text.replace(from, text.length(), text.substring(from).stripTrailing()).append('\n');
    }
}
