package org.shenbao.ingest.lettering;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The open fields of a story. A field's instruction is not printed, its result is; some fields print without having a
 * result.
 */
public final class Fields {
    private static final Pattern OVERPRINTED = Pattern.compile(
            "EQ\\s+\\\\o\\s*(?:\\\\a[cdlr]\\s*)?\\((.{1,40}?)[,;，](.{1,40}?)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRACTION =
            Pattern.compile("EQ\\s+\\\\f\\s*\\((.{1,200}?)[,;，](.{1,200}?)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SYMBOL = Pattern.compile(
            "SYMBOL\\s+(?:0x([0-9a-f]{1,4})|(\\d{1,5}))\\b(?:.*\\\\f\\s*\"?([^\"\\\\]{1,60}))?.*",
            Pattern.CASE_INSENSITIVE);
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

    public void begin() {
        open.push(new Field());
        instructing++;
    }

    public void separate() {
        Field field = open.peek();
        if (field != null && !field.separated) {
            field.separated = true;
            instructing--;
        }
    }

    /** Ends the innermost field: what it prints without having a result. */
    public String end() {
        Field field = open.poll();
        if (field == null) {
            return "";
        }
        instructing -= field.separated ? 0 : 1;
        return field.shown || instructing > 0 ? "" : printed(field);
    }

    /** Whether what comes now is part of an instruction. */
    public boolean instructing() {
        return instructing > 0;
    }

    public void instruct(String more) {
        Field field = open.peek();
        if (field != null && !field.separated && field.instruction.length() < LONGEST) {
            field.instruction.append(more);
        }
    }

    /** Something of a result is printed: it belongs to every field around it. */
    public void show() {
        for (Field field : open) {
            if (field.shown) {
                return;
            }
            field.shown = true;
        }
    }

    /** What a form field is set to, as it would be printed. */
    public void state(String printed) {
        Field field = open.peek();
        if (field != null) {
            field.state = printed;
        }
    }

    /** At a paragraph's end no instruction goes on: a field that was never closed shall not swallow the rest. */
    public void endParagraph() {
        if (instructing > 0) {
            open.forEach(field -> field.separated = true);
            instructing = 0;
        }
    }

    private static String printed(Field field) {
        String instruction = field.instruction.toString().strip();
        String upper = instruction.toUpperCase(Locale.ROOT);
        if (!field.state.isEmpty() || upper.startsWith("FORM")) {
            return field.state;
        }
        if (upper.startsWith("EQ")) {
            return equation(instruction);
        }
        Matcher match = SYMBOL.matcher(instruction);
        if (match.matches()) {
            return sign(match);
        }
        match = BUTTON.matcher(instruction);
        return match.matches() ? match.group(1).strip() : "";
    }

    private static String sign(Matcher symbol) {
        String hex = symbol.group(1);
        int code = (hex == null ? Integer.parseInt(symbol.group(2)) : Integer.parseInt(hex, 16)) & 0xFFFF;
        String font = symbol.group(3) == null ? null : symbol.group(3).strip();
        return SymbolFonts.of(code <= 0xFF && SymbolFonts.isSymbolic(font) ? 0xF000 + code : code, font);
    }

    private static String equation(String instruction) {
        Matcher match = OVERPRINTED.matcher(instruction);
        if (match.lookingAt()) {
            return overprinted(match.group(1).strip(), match.group(2).strip());
        }
        match = FRACTION.matcher(instruction);
        return match.lookingAt()
                ? match.group(1).strip() + "/" + match.group(2).strip()
                : instruction.substring(2).replaceAll("\\\\[a-z]+[0-9]*", "").replaceAll("[()\\s]", "");
    }

    /** Two signs one over the other: a number in a ring, a tick in a box. */
    private static String overprinted(String one, String other) {
        String ringed = ringed(one, other);
        String turned = ringed == null ? ringed(other, one) : ringed;
        return turned == null ? one + other : turned;
    }

    private static @Nullable String ringed(String around, String inner) {
        if (around.isEmpty() || inner.isEmpty()) {
            return null;
        }
        boolean ring = "○〇◯O".contains(around);
        if (ring && inner.matches("\\d{1,2}")) {
            return Numerals.circled(Integer.parseInt(inner));
        }
        int counted = ring && inner.length() == 1 ? "一二三四五六七八九十".indexOf(inner) : -1;
        if (counted >= 0) {
            return Character.toString(0x3280 + counted);
        }
        if ("□☐口".contains(around) && "√✓✔∨vV".contains(inner)) {
            return "☑";
        }
        return "○〇◯□△◇".contains(around) ? inner : null;
    }
}
