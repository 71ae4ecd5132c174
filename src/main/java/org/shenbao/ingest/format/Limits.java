package org.shenbao.ingest.format;

/**
 * How much of one file is read; what is larger is refused, never cut.
 *
 * @param bytes of the file
 * @param expanded bytes of all that unpacks from it
 * @param lines of a text, paragraphs of a word-processor body
 * @param lineLength of one line, in UTF-16 units
 * @param pages of a paged format
 * @param runs drawn on one page, and rulings, each
 * @param cells of one file's tables and sheets together; of all that is embedded in it, a tenth
 * @param depth of files within files, and of markup elements a hundred times as many
 * @param parts embedded in one file
 * @param entries of one archive or mail
 */
public record Limits(
        int bytes,
        long expanded,
        int lines,
        int lineLength,
        int pages,
        int runs,
        int cells,
        int depth,
        int parts,
        int entries) {
    /** A hundred times the largest declaration that we have seen, and a scanned book of one. */
    public static final Limits DEFAULT =
            new Limits(64 << 20, 512L << 20, 200_000, 100_000, 2_000, 200_000, 1_000_000, 5, 1_000, 20_000);

    /** The same, with other bounds for texts. */
    public Limits withText(int newBytes, int newLines, int newLineLength) {
        return new Limits(newBytes, expanded, newLines, newLineLength, pages, runs, cells, depth, parts, entries);
    }

    public void checkBytes(long size) throws UnreadableException {
        check(size, bytes, "larger than the limit of " + bytes + " bytes");
    }

    public void checkExpanded(long size) throws UnreadableException {
        check(size, expanded, "unpacks to more than the limit of " + expanded + " bytes");
    }

    public void checkLines(int count) throws UnreadableException {
        check(count, lines, "more lines than the limit of " + lines);
    }

    public void checkLine(int number, int length) throws UnreadableException {
        check(
                length,
                lineLength,
                "line " + number + " has " + length + " characters, more than the limit of " + lineLength);
    }

    public void checkPages(int count) throws UnreadableException {
        check(count, pages, "more pages than the limit of " + pages);
    }

    public void checkRuns(int count) throws UnreadableException {
        check(count, runs, "more drawn on one page than the limit of " + runs + " runs or rulings");
    }

    public void checkCells(long count) throws UnreadableException {
        check(count, cells, "more cells in its tables than the limit of " + cells);
    }

    private static void check(long count, long limit, String message) throws UnreadableException {
        if (count > limit) {
            throw new UnreadableException(message);
        }
    }
}
