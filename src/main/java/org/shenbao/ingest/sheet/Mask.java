package org.shenbao.ingest.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number format code, such as {@code #,##0.00;[Red]-#,##0.00}: how a cell shows its value. */
final class Mask {
    static final Mask GENERAL = Mask.of("General");
    private static final int LONGEST = 1_000;

    private final List<MaskSection> sections;
    private final @Nullable MaskSection text;

    private Mask(List<MaskSection> sections, @Nullable MaskSection text) {
        this.sections = sections;
        this.text = text;
    }

    /** Reads a code; a code that makes no sense shows numbers as General does. */
    static Mask of(String code) {
        List<MaskSection> sections = new ArrayList<>();
        MaskSection text = null;
        for (String each : split(code.length() > LONGEST ? "General" : code)) {
            MaskSection section = MaskSection.of(each);
            if (section.isText() || sections.size() == 3) {
                text = section;
            } else {
                sections.add(section);
            }
        }
        return new Mask(sections, text);
    }

    /** What the cell shows for a number, without the blanks that only pad it. */
    String show(double value, boolean since1904) {
        if (sections.isEmpty()) {
            return text == null ? "" : text.showText(GeneralNumber.show(value)).strip();
        }
        MaskSection section = section(value);
        if (section == null) {
            return GeneralNumber.show(value);
        }
        boolean signGiven = sections.size() > 1 && section.condition() == null && section != sections.get(0);
        boolean signed = value < 0 && !signGiven && !section.holdsOnlyNegatives();
        return section.show(value, signed, since1904).strip();
    }

    /** What the cell shows for a text. */
    String show(String value) {
        return text == null ? value : text.showText(value);
    }

    /** Whether a number is shown by General, which may shorten it. */
    boolean isGeneral(double value) {
        MaskSection section = section(value);
        return section == null || section.isGeneral();
    }

    private @Nullable MaskSection section(double value) {
        boolean conditional = sections.stream().anyMatch(section -> section.condition() != null);
        if (conditional) {
            MaskSection other = null;
            for (MaskSection section : sections) {
                MaskSection.Condition condition = section.condition();
                if (condition == null) {
                    other = other == null && !sections.isEmpty() ? section : other;
                } else if (condition.holds(value)) {
                    return section;
                }
            }
            return other;
        }
        if (sections.isEmpty()) {
            return null;
        }
        int index = value > 0 || sections.size() == 1 ? 0 : value < 0 ? 1 : sections.size() == 3 ? 2 : 0;
        return sections.get(index);
    }

    /** Cuts at the semicolons that stand outside of quotes and brackets. */
    private static List<String> split(String code) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '_' || c == '*')) {
                i++;
            } else if (!quoted && c == ';') {
                parts.add(code.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(code.substring(Math.min(from, code.length())));
        return parts;
    }
}
