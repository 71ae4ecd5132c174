package org.shenbao.ingest.word;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.lettering.Labels;
import org.shenbao.ingest.lettering.Numerals;

/** Counts the lists of an odt and prints their labels. */
final class OdtLists {
    private static final int LEVELS = 10;

    private final OdtStyles styles;
    private final Map<String, Counts> byStyle = new HashMap<>();
    private final Map<String, Counts> byId = new HashMap<>();
    private final Counts outline = new Counts();

    OdtLists(OdtStyles styles) {
        this.styles = styles;
    }

    /** The last number of each level of one list, null before the first. */
    static final class Counts {
        private final @Nullable Integer[] numbers = new Integer[LEVELS + 1];
    }

    /** The counts of a list that begins: those of the one that it continues, else new ones. */
    Counts begin(String style, @Nullable String id, @Nullable String continued, boolean continues) {
        Counts counts = continued != null ? byId.get(continued) : continues ? byStyle.get(style) : null;
        Counts now = counts == null ? new Counts() : counts;
        byStyle.put(style, now);
        if (id != null) {
            byId.put(id, now);
        }
        return now;
    }

    /** The label of the next heading. */
    String heading(int level, @Nullable Integer start) {
        return label(OdtStyles.OUTLINE, outline, Math.max(1, level), start);
    }

    /**
     * The label of the next item, with what parts it from the text.
     *
     * @param start what it counts from here, null where it goes on
     */
    String label(String style, Counts counts, int level, @Nullable Integer start) {
        int at = Math.min(level, LEVELS);
        OdtStyles.Level own = styles.level(style, at);
        if (own == null) {
            return "";
        }
        Integer last = counts.numbers[at];
        counts.numbers[at] =
                start != null ? start : last == null ? Integer.valueOf(own.start()) : Integer.valueOf(last + 1);
        for (int deeper = at + 1; deeper <= LEVELS; deeper++) {
            counts.numbers[deeper] = null;
        }
        if (own.format().equals("bullet")) {
            return Labels.before(own.bullet(), follows(own));
        }
        if (own.format().isEmpty() && own.form() == null) {
            String bare = own.prefix() + own.suffix();
            return bare.isBlank() ? "" : bare;
        }
        String label = own.form() != null ? formed(style, own.form(), counts, at) : pieced(style, own, counts, at);
        return Labels.before(label, follows(own));
    }

    private String pieced(String style, OdtStyles.Level own, Counts counts, int at) {
        StringBuilder text = new StringBuilder(own.prefix());
        for (int upper = Math.max(1, at - own.shown() + 1); upper <= at; upper++) {
            String number = number(style, counts, upper);
            text.append(upper < at && !number.isEmpty() ? number + "." : number);
        }
        return text.append(own.suffix()).toString();
    }

    private String formed(String style, String form, Counts counts, int at) {
        String text = form;
        for (int upper = 1; upper <= at; upper++) {
            text = text.replace("%" + upper + "%", number(style, counts, upper));
        }
        return text;
    }

    private String number(String style, Counts counts, int at) {
        OdtStyles.Level level = styles.level(style, at);
        if (level == null) {
            return "";
        }
        Integer count = counts.numbers[at];
        return format(level.format(), count == null ? level.start() : count);
    }

    /** A number in a format that OpenDocument shows by its first members. */
    static String format(String format, int number) {
        String first = format.strip();
        return switch (first.isEmpty() ? "" : first.substring(0, 1)) {
            case "" -> "";
            case "a" -> Numerals.of("lowerLetter", number);
            case "A" -> Numerals.of("upperLetter", number);
            case "i" -> Numerals.of("lowerRoman", number);
            case "I" -> Numerals.of("upperRoman", number);
            case "一" -> Numerals.of("chineseCounting", number);
            case "壹", "壱" ->
                Numerals.of(first.contains("贰") ? "chineseLegalSimplified" : "ideographLegalTraditional", number);
            case "甲" -> Numerals.of("ideographTraditional", number);
            case "子" -> Numerals.of("ideographZodiac", number);
            case "①" -> Numerals.of("decimalEnclosedCircle", number);
            case "１" -> Numerals.of("decimalFullWidth", number);
            case "⑴" -> Numerals.of("decimalEnclosedParen", number);
            default -> Numerals.of(first.startsWith("01") ? "decimalZero" : "decimal", number);
        };
    }

    private static char follows(OdtStyles.Level level) {
        return switch (level.behind()) {
            case "nothing" -> 0;
            case "space" -> ' ';
            default -> '\t';
        };
    }
}
