package org.shenbao.check;

/**
 * One value that was not read as a person labelled it.
 *
 * @param document path of the document relative to the corpus
 * @param pointer JSON Pointer by the golden record's indices; {@code +n} counts what only the program found
 * @param golden as JSON, "" where the label has nothing
 * @param found as JSON, "" where the program found nothing
 */
public record Difference(String document, String pointer, String golden, String found) {
    private static final String TAB = "\t";

    /** The difference as one line of a tab-separated file; JSON escapes tabs and line ends in values. */
    public String line() {
        return String.join(TAB, document, pointer, golden, found);
    }

    /**
     * The difference that a line of such a file tells.
     *
     * @throws IllegalArgumentException where the line has not four cells
     */
    public static Difference ofLine(String line) {
        String[] cells = line.split(TAB, -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException("expected document, pointer, golden, found, but is: " + line);
        }
        return new Difference(cells[0], cells[1], cells[2], cells[3]);
    }
}
