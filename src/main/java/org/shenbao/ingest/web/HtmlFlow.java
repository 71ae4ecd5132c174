package org.shenbao.ingest.web;

import org.shenbao.ingest.body.BodyBlocks;
import org.shenbao.ingest.format.UnreadableException;

/** Puts text into the body as a browser sets it: blanks collapse, breaks at a paragraph's end say nothing. */
final class HtmlFlow {
    private final BodyBlocks body;
    private boolean blank;
    private boolean begun;
    private int breaks;
    private String label = "";

    HtmlFlow(BodyBlocks body) {
        this.body = body;
    }

    /** A label that the next text of the paragraph is printed behind. */
    void label(String text) {
        label = text;
    }

    /** A label that stands in the text by itself: blanks behind it are its own. */
    void standingLabel(String text) throws UnreadableException {
        put(new StringBuilder());
        body.label(text);
        begun = false;
        blank = false;
    }

    void text(String text) throws UnreadableException {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                blank = true;
            } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
                if (blank && (begun || !out.isEmpty()) && breaks == 0) {
                    out.append(' ');
                }
                blank = false;
                if (breaks > 0 || !begun) {
                    put(out);
                }
                out.append(c == '\u00A0' ? ' ' : c);
                begun = true;
            }
        }
        if (!out.isEmpty()) {
            body.text(out);
        }
    }

    /** What has to come before the first character of a line. */
    private void put(StringBuilder out) throws UnreadableException {
        if (!out.isEmpty()) {
            body.text(out);
            out.setLength(0);
        }
        for (; breaks > 0; breaks--) {
            body.breakLine();
        }
        if (!label.isEmpty()) {
            body.label(label);
            label = "";
        }
    }

    /** Text whose blanks and line ends stand as they are. */
    void verbatim(String text) throws UnreadableException {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ');
        for (int i = 0; i < lines.length(); ) {
            int end = lines.indexOf('\n', i);
            String line = lines.substring(i, end < 0 ? lines.length() : end);
            if (!line.isEmpty()) {
                put(new StringBuilder());
                body.text(line);
                begun = true;
            }
            if (end < 0) {
                break;
            }
            breaks++;
            i = end + 1;
        }
    }

    void breakLine() {
        breaks++;
        blank = false;
    }

    void gap() {
        blank = true;
    }

    /** A block begins or ends: what stands before is a paragraph of its own. */
    void endParagraph() throws UnreadableException {
        if (begun || breaks > 0) {
            for (int i = 1; i < breaks; i++) {
                body.breakLine();
            }
            body.endParagraph();
        } else {
            body.endOpenParagraph();
        }
        clear();
    }

    private void clear() {
        begun = false;
        blank = false;
        breaks = 0;
    }
}
