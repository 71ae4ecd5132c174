package org.shenbao.ingest.sheet;

/** Gathers paragraphs of an OpenDocument file: runs of white space are one blank there, others have elements of their own. */
final class OdsText {
    private static final int MOST_BLANKS = 1_000;

    private final StringBuilder text = new StringBuilder();
    private boolean open;
    private boolean begun;
    private boolean blank;

    void clear() {
        text.setLength(0);
        open = false;
        begun = false;
    }

    void paragraph() {
        text.append(begun ? "\n" : "");
        begun = true;
        open = true;
        blank = true;
    }

    void close() {
        open = false;
    }

    void add(String verbatim) {
        if (open) {
            text.append(verbatim);
            blank = false;
        }
    }

    void blanks(int count) {
        add(" ".repeat(Math.min(MOST_BLANKS, count)));
    }

    void characters(String characters) {
        if (!open) {
            return;
        }
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space) {
                text.append(c);
            } else if (!blank) {
                text.append(' ');
            }
            blank = space;
        }
    }

    /** The text so far, its trailing line breaks cut; a new one begins. */
    String take() {
        String taken = CellText.of(text.toString());
        clear();
        return taken;
    }
}
