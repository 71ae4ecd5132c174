package org.shenbao.ingest.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.lettering.ChineseNumerals;

/**
 * One of the sections of a number format that semicolons part. Its numerals are 0 for Arabic digits, 1 for
 * {@code [DBNum1]} (一二三), 2 for {@code [DBNum2]} (壹贰叁), 3 for full-width ones; it may ask for Chinese names of months
 * and days.
 */
final class MaskSection {
    private final List<Token> tokens;
    private final @Nullable Condition condition;
    private final int numerals;
    private final boolean general;
    private final @Nullable DateMask date;
    private final NumberMask number;

    private MaskSection(List<Token> tokens, @Nullable Condition condition, int numerals, boolean chinese) {
        this.tokens = List.copyOf(tokens);
        this.condition = condition;
        this.numerals = numerals;
        this.general = has(Kind.GENERAL);
        boolean dated = has(Kind.DATE) || has(Kind.ELAPSED) || has(Kind.NOON);
        this.date = dated && !general ? new DateMask(this.tokens, numerals, chinese) : null;
        this.number = new NumberMask(this.tokens);
    }

    @Nullable
    Condition condition() {
        return condition;
    }

    enum Kind {
        LITERAL,
        GENERAL,
        TEXT,
        /** One of {@code 0 # ?}. */
        DIGIT,
        POINT,
        COMMA,
        PERCENT,
        EXPONENT,
        SLASH,
        /** Letters of a date or a time. */
        DATE,
        /** Hours, minutes or seconds beyond a day: {@code [h]}. */
        ELAPSED,
        /** Before or after noon. */
        NOON
    }

    /** A piece of the section as it is written. */
    record Token(Kind kind, String text) {}

    /** Such as {@code [>=100]}. */
    record Condition(String operator, double bound) {
        boolean holds(double value) {
            return switch (operator) {
                case "<" -> value < bound;
                case "<=" -> value <= bound;
                case ">" -> value > bound;
                case ">=" -> value >= bound;
                case "<>" -> value != bound;
                default -> value == bound;
            };
        }
    }

    static MaskSection of(String code) {
        return new MaskScanner(code).section();
    }

    boolean isText() {
        return has(Kind.TEXT) && !has(Kind.DIGIT) && date == null && !general;
    }

    boolean isGeneral() {
        return general;
    }

    /** Whether the condition already says that the number is negative, so that no sign is added. */
    boolean holdsOnlyNegatives() {
        return condition != null && condition.operator.startsWith("<") && condition.bound <= 0;
    }

    private boolean has(Kind kind) {
        for (Token token : tokens) {
            if (token.kind == kind) {
                return true;
            }
        }
        return false;
    }

    String showText(String value) {
        StringBuilder shown = new StringBuilder();
        for (Token token : tokens) {
            shown.append(token.kind == Kind.TEXT ? value : token.text);
        }
        return shown.toString();
    }

    String show(double value, boolean signed, boolean since1904) {
        if (date != null) {
            return date.show(value, since1904);
        }
        String sign = signed ? "-" : "";
        if (general) {
            StringBuilder shown = new StringBuilder(sign);
            for (Token token : tokens) {
                shown.append(
                        token.kind == Kind.GENERAL
                                ? ChineseNumerals.number(GeneralNumber.show(Math.abs(value)), numerals)
                                : token.text);
            }
            return shown.toString();
        }
        String shown = number.show(Math.abs(value));
        return negligible(signed, shown) + (numerals == 0 ? shown : ChineseNumerals.digits(shown, numerals));
    }

    /** The sign, unless the number is rounded to nothing. */
    private static String negligible(boolean signed, String shown) {
        return signed && shown.chars().anyMatch(c -> c >= '1' && c <= '9') ? "-" : "";
    }

    /** Cuts a section into tokens. */
    private static final class MaskScanner {
        private static final String DATE_LETTERS = "ymdhsaegb";
        private final String code;
        private final List<Token> tokens = new ArrayList<>();
        private @Nullable Condition condition;
        private int numerals;
        private boolean chinese;
        private int at;

        MaskScanner(String code) {
            this.code = code;
        }

        MaskSection section() {
            while (at < code.length()) {
                next();
            }
            return new MaskSection(tokens, condition, numerals, chinese);
        }

        private void next() {
            char c = code.charAt(at);
            if (starts("General") || starts("G/通用格式")) {
                add(Kind.GENERAL, c == 'G' && starts("G/") ? 6 : 7);
            } else if (starts("AM/PM") || starts("上午/下午")) {
                add(Kind.NOON, 5);
            } else if (starts("A/P")) {
                add(Kind.NOON, 3);
            } else if (starts("E+") || starts("E-")) {
                add(Kind.EXPONENT, 2);
            } else if (c == '"') {
                int end = code.indexOf('"', at + 1);
                end = end < 0 ? code.length() : end;
                tokens.add(new Token(Kind.LITERAL, code.substring(at + 1, end)));
                at = end + 1;
            } else if (c == '\\' || c == '!') {
                literal(at + 1 < code.length() ? String.valueOf(code.charAt(at + 1)) : "", 2);
            } else if (c == '_') {
                literal(" ", 2);
            } else if (c == '*') {
                at += 2;
            } else if (c == '[') {
                bracket();
            } else if (DATE_LETTERS.indexOf(Character.toLowerCase(c)) >= 0) {
                int end = at;
                while (end < code.length() && Character.toLowerCase(code.charAt(end)) == Character.toLowerCase(c)) {
                    end++;
                }
                add(Kind.DATE, end - at);
            } else {
                add(kind(c), 1);
            }
        }

        private static Kind kind(char c) {
            return switch (c) {
                case '0', '#', '?' -> Kind.DIGIT;
                case '.' -> Kind.POINT;
                case ',' -> Kind.COMMA;
                case '%' -> Kind.PERCENT;
                case '/' -> Kind.SLASH;
                case '@' -> Kind.TEXT;
                default -> Kind.LITERAL;
            };
        }

        private boolean starts(String word) {
            return code.regionMatches(true, at, word, 0, word.length());
        }

        private void add(Kind kind, int length) {
            tokens.add(new Token(kind, code.substring(at, Math.min(at + length, code.length()))));
            at += length;
        }

        private void literal(String text, int length) {
            tokens.add(new Token(Kind.LITERAL, text));
            at += length;
        }

        private void bracket() {
            int end = code.indexOf(']', at);
            if (end < 0) {
                at = code.length();
                return;
            }
            String inside = code.substring(at + 1, end);
            String lower = inside.toLowerCase(Locale.ROOT);
            at = end + 1;
            if (lower.startsWith("dbnum") && lower.length() == 6) {
                numerals = Math.max(0, Math.min(3, lower.charAt(5) - '0'));
            } else if (lower.startsWith("$")) {
                int dash = inside.lastIndexOf('-');
                String currency = inside.substring(1, dash < 1 ? inside.length() : dash);
                chinese |= lower.endsWith("804") || lower.endsWith("-zh-cn");
                if (!currency.isEmpty()) {
                    tokens.add(new Token(Kind.LITERAL, currency));
                }
            } else if (lower.matches("h+|m+|s+")) {
                tokens.add(new Token(Kind.ELAPSED, lower));
            } else if (!lower.isEmpty() && "<>=".indexOf(lower.charAt(0)) >= 0) {
                condition(inside);
            }
        }

        private void condition(String inside) {
            int digits = inside.length() > 1 && "<>=".indexOf(inside.charAt(1)) >= 0 ? 2 : 1;
            try {
                condition = new Condition(
                        inside.substring(0, digits),
                        Double.parseDouble(inside.substring(digits).strip()));
            } catch (NumberFormatException e) {
                condition = null;
            }
        }
    }
}
