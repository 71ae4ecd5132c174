package org.shenbao.ingest;

/**
 * How much of one file is read; what is larger is refused, never cut.
 *
 * @param bytes of the file
 * @param lines of its text
 * @param lineLength of one line, in UTF-16 units
 */
public record Limits(int bytes, int lines, int lineLength) {
    /** 16 MiB, 200 000 lines, 100 000 characters a line: a hundred times the largest declaration that we have seen. */
    public static final Limits DEFAULT = new Limits(16 << 20, 200_000, 100_000);

    void checkBytes(long size) throws UnreadableException {
        if (size > bytes) {
            throw new UnreadableException("larger than the limit of " + bytes + " bytes");
        }
    }

    void checkLines(int count) throws UnreadableException {
        if (count > lines) {
            throw new UnreadableException("more lines than the limit of " + lines);
        }
    }

    void checkLine(int number, int length) throws UnreadableException {
        if (length > lineLength) {
            throw new UnreadableException(
                    "line " + number + " has " + length + " characters, more than the limit of " + lineLength);
        }
    }
}
