package org.shenbao.ingest.wordbin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The open fields of a story. A field's instruction is not printed, its result is; some fields print without having a
 * result.
 */
final class Fields {
    private static final Pattern OVERPRINTED =
            Pattern.compile("EQ\\s+\\\\o(?:\\\\a[clr])?\\s*\\((.{1,40})[,;，](.{1,40})\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SYMBOL = Pattern.compile(
            "SYMBOL\\s+(0x[0-9a-f]{1,4}|\\d{1,5})\\b(?:.*\\\\f\\s+\"?([^\"\\\\]{1,60}))?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BUTTON =
            Pattern.compile("(?:MACROBUTTON|GOTOBUTTON)\\s+\\S+\\s(.{1,2000})", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 4000;

    private final Deque<Field> open = new ArrayDeque<>();
    private int instructing;

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean separated;
        private boolean shown;
        private String state = "";
    }

    void begin() {
        open.push(new Field());
        instructing++;
    }

    void separate() {
        Field field = open.peek();
        if (field != null && !field.separated) {
            field.separated = true;
            instructing--;
        }
    }

    /** Ends the innermost field: what it prints without having a result. */
    String end() {
        Field field = open.poll();
        if (field == null) {
            return "";
        }
        instructing -= field.separated ? 0 : 1;
        return field.shown || instructing > 0 ? "" : printed(field);
    }

    /** Whether what comes now is part of an instruction. */
    boolean instructing() {
        return instructing > 0;
    }

    void instruct(String more) {
        Field field = open.peek();
        if (field != null && !field.separated && field.instruction.length() < LONGEST) {
            field.instruction.append(more);
        }
    }

    /** Something of a result is printed: it belongs to every field around it. */
    void show() {
        for (Field field : open) {
            if (field.shown) {
                return;
            }
            field.shown = true;
        }
    }

    /** What a form field is set to, as it would be printed. */
    void state(String printed) {
        Field field = open.peek();
        if (field != null) {
            field.state = printed;
        }
    }

    private static String printed(Field field) {
        String instruction = field.instruction.toString().strip();
        String upper = instruction.toUpperCase(Locale.ROOT);
        if (upper.startsWith("FORM")) {
            return field.state;
        }
        Matcher match = OVERPRINTED.matcher(instruction);
        if (match.lookingAt()) {
            return overprinted(match.group(1).strip(), match.group(2).strip());
        }
        match = SYMBOL.matcher(instruction);
        if (match.matches()) {
            String font = match.group(2);
            return Glyphs.of(Integer.decode(match.group(1)) & 0xFFFF, font == null ? null : font.strip());
        }
        match = BUTTON.matcher(instruction);
        return match.matches() ? match.group(1).strip() : "";
    }

    /** Two signs one over the other: a number in a ring, a tick in a box. */
    private static String overprinted(String one, String other) {
        for (String[] pair : new String[][] {{one, other}, {other, one}}) {
            if ("○〇◯O".contains(pair[0]) && pair[1].matches("\\d{1,2}")) {
                return Numerals.of(18, Integer.parseInt(pair[1]));
            }
            if ("□☐口".contains(pair[0]) && "√✓✔∨vV".contains(pair[1])) {
                return "☑";
            }
        }
        return one + other;
    }
}
