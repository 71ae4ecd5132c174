package org.shenbao.ingest.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields that are open at a place: whether text there is code or result, and what a field without a result prints. */
final class Fields {
    private static final int DEEPEST = 100;
    private static final Pattern ENCLOSED =
            Pattern.compile("\\\\o\\s*\\\\a[cdlr]\\s*\\(\\s*(.+?)\\s*[,;，]\\s*(.+?)\\s*\\)");
    private static final Pattern FRACTION = Pattern.compile("\\\\f\\s*\\((.+?)[,;，](.+?)\\)");
    private static final Pattern SIGN =
            Pattern.compile("SYMBOL\\s+(\\S+)(?:.*?\\\\f\\s*\"?([^\"\\\\]+?)\"?\\s*(?:\\\\.*)?)?");

    private final Deque<Field> open = new ArrayDeque<>();

    private static final class Field {
        final StringBuilder code = new StringBuilder();

        @Nullable
        String box;

        boolean inResult;
    }

    void begin() {
        if (open.size() < DEEPEST) {
            open.push(new Field());
        }
    }

    /** What a form field prints that has no result of its own: a tick box, a chosen entry. */
    void prints(String box) {
        Field field = open.peek();
        if (field != null) {
            field.box = box;
        }
    }

    void code(String text) {
        Field field = open.peek();
        if (field != null && field.code.length() < 10_000) {
            field.code.append(text);
        }
    }

    void separate() {
        Field field = open.peek();
        if (field != null) {
            field.inResult = true;
        }
    }

    /** Ends the innermost field and gives what it prints besides its result. */
    String end() {
        Field field = open.poll();
        if (field == null || inCode()) {
            return "";
        }
        if (field.box != null) {
            return field.box;
        }
        return field.inResult ? "" : drawn(field.code.toString().strip());
    }

    boolean inCode() {
        return open.stream().anyMatch(field -> !field.inResult);
    }

    /** At a paragraph's end no code goes on: a field that was never closed shall not swallow the rest. */
    void endParagraph() {
        open.forEach(field -> field.inResult = true);
    }

    private static String drawn(String code) {
        String word = code.toUpperCase(Locale.ROOT);
        if (word.startsWith("EQ")) {
            Matcher enclosed = ENCLOSED.matcher(code);
            if (enclosed.find()) {
                return enclosed(enclosed.group(1), enclosed.group(2));
            }
            Matcher fraction = FRACTION.matcher(code);
            return fraction.find()
                    ? fraction.group(1) + "/" + fraction.group(2)
                    : code.substring(2).replaceAll("\\\\[a-z]+[0-9]*", "").replaceAll("[()\\s]", "");
        }
        Matcher sign = SIGN.matcher(code);
        if (word.startsWith("SYMBOL") && sign.matches()) {
            try {
                String font = sign.group(2) == null ? "symbol" : sign.group(2);
                return SymbolFonts.of(font, Integer.decode(sign.group(1)));
            } catch (NumberFormatException e) {
                return "";
            }
        }
        return "";
    }

    private static String enclosed(String sign, String inner) {
        boolean circle = "○〇◯".contains(sign);
        if (circle && inner.matches("[0-9]{1,2}")) {
            return Numerals.circled(Integer.parseInt(inner));
        }
        int counted = circle ? "一二三四五六七八九十".indexOf(inner) : -1;
        if (counted >= 0 && inner.length() == 1) {
            return Character.toString(0x3280 + counted);
        }
        return inner.length() == 1 || circle ? inner : sign + inner;
    }
}
