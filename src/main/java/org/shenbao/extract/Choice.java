package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is ticked where a form prints its options with a box each: {@code 新增□延续√}, {@code □是 ☑否}. The boxes stand
 * before their options or behind them, in one text all the same way. A pair of brackets may be the box: 是（√） 否（ ）.
 *
 * @param text the ticked options, 、 between them; empty where none is ticked
 * @param clear false where boxes stand on both sides, so that none is surely an option's own; text is then as printed
 * @param options how many are printed
 */
record Choice(String text, boolean clear, int options) {
    private static final String TICKS = "√✓✔☑☒þ";
    private static final String BOXES = "□☐¨◻";
    private static final String FULL_BOX = "■";
    private static final String FULL_CIRCLES = "●◉";
    private static final String CIRCLE = "○";
    private static final Pattern BOX_MARKS = marks(TICKS + BOXES);
    private static final Pattern BOX_MARKS_FULL = marks(TICKS + BOXES + FULL_BOX);
    private static final Pattern CIRCLE_MARKS = marks(TICKS + FULL_CIRCLES + CIRCLE);
    private static final Pattern TICKED =
            Pattern.compile("[（(\\[［【〔][\\s\\u3000\\u00A0]*[" + TICKS + "][\\s\\u3000\\u00A0]*[）)\\]］】〕]");
    private static final Pattern OPEN = Pattern.compile("[（(\\[［【〔][\\s\\u3000\\u00A0]*[）)\\]］】〕]");
    private static final Pattern NUMBER = Pattern.compile("^[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十])[）)、.．]\\s*");
    /** A tick set behind an empty box instead of into it. */
    private static final Pattern TICKED_BESIDE =
            Pattern.compile("([" + BOXES + "])[ \\u3000\\u00A0]{1,2}([" + TICKS + "])(?=\\s|\\u3000|$)");
    /** What stands before the options that an option has of its own. */
    private static final Pattern SUB_OPTIONS = Pattern.compile("其中[：:]");

    private static final Pattern IN_BRACKETS = Pattern.compile("[（(](其中[：:][^（）()]*)[）)]");
    /** What the form tells who fills it in to do: 在下列相应的位置划（√）：, （请在□内打“√”）. */
    private static final Pattern TOLD =
            Pattern.compile("[（(]?(?:请|在|于|选|可)[^：:；;。，,√✓✔☑]{0,24}?(?:[打画勾填]|(?<![规计])划)\\s*[“\"'‘（(]{0,2}[" + TICKS
                    + "][”\"'’）)]{0,2}[^：:；;。，,√✓✔☑□☐\\n]{0,8}?(?:[）)]|[：:；;。，,]|$|(?=\\n))");

    private static final int LONGEST_OPTION = 24;

    /** The choice that the text prints, empty where it has no box. */
    static Optional<Choice> in(String text) {
        String printed = TOLD.matcher(text.strip()).replaceAll("").strip();
        Optional<Choice> whole = SUB_OPTIONS.matcher(printed).find() ? Optional.empty() : ofOne(printed);
        return whole.filter(Choice::clear).isPresent()
                ? whole
                : ofParts(printed).or(() -> ofOne(printed));
    }

    /**
     * The choice of a text in which some options have others of their own, or of several lines: each part has its boxes on
     * one side. {@code 行政事业类√ 其中：采购类√ 修缮类□}
     */
    private static Optional<Choice> ofParts(String printed) {
        List<String> ticked = new ArrayList<>();
        int options = 0;
        for (String line : IN_BRACKETS.matcher(printed).replaceAll(" $1").split("\n", -1)) {
            String[] parts = SUB_OPTIONS.split(line, -1);
            for (int i = 0; i < parts.length; i++) {
                Optional<Choice> choice = ofOne(parts[i]);
                boolean open = choice.isEmpty() && (i > 0 || parts[i].isBlank()); // their boxes were left out
                if (!open && choice.filter(Choice::clear).isEmpty()) {
                    return Optional.empty();
                }
                options += choice.map(Choice::options).orElse(0);
                choice.map(Choice::text).filter(text -> !text.isEmpty()).ifPresent(ticked::add);
            }
        }
        return options == 0 ? Optional.empty() : Optional.of(new Choice(String.join("、", ticked), true, options));
    }

    private static Optional<Choice> ofOne(String printed) {
        String text = boxes(TICKED_BESIDE.matcher(printed.strip()).replaceAll("$1$2"));
        Matcher marks = marksOf(text).matcher(text);
        List<String> signs = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int from = 0;
        while (marks.find()) {
            words.add(option(text.substring(from, marks.start())));
            signs.add(marks.group());
            from = marks.end();
        }
        if (signs.isEmpty()) {
            return Optional.empty();
        }
        words.add(option(text.substring(from)));
        return options(text, words, signs);
    }

    /**
     * A full box is a bullet and a circle a zero (二○二三年), unless the empty one stands in the same text as well.
     */
    private static Pattern marksOf(String text) {
        if (has(text, FULL_CIRCLES) && has(text, CIRCLE)) {
            return CIRCLE_MARKS;
        }
        return has(text, BOXES) ? BOX_MARKS_FULL : BOX_MARKS;
    }

    /**
     * The text with a box for each tick in brackets and each pair of brackets around nothing; as it was where no bracket
     * holds a tick and fewer than two wait for one.
     */
    private static String boxes(String text) {
        if (!TICKED.matcher(text).find()
                && OPEN.matcher(text).results().limit(2).count() < 2) {
            return text;
        }
        String open = OPEN.matcher(text).replaceAll(BOXES.substring(0, 1));
        return TICKED.matcher(open).replaceAll(TICKS.substring(0, 1));
    }

    /** The words, "" for signs alone. */
    private static String option(String words) {
        return words.codePoints().anyMatch(Character::isLetterOrDigit) ? words : "";
    }

    private static boolean has(String text, String signs) {
        return text.chars().anyMatch(c -> signs.indexOf(c) >= 0);
    }

    private static Pattern marks(String signs) {
        return Pattern.compile("[" + signs + "]+");
    }

    private static Optional<Choice> options(String text, List<String> words, List<String> signs) {
        boolean behind = !words.get(0).isBlank();
        boolean before = !words.get(words.size() - 1).isBlank();
        List<String> options = behind ? words.subList(0, signs.size()) : words.subList(1, words.size());
        if (options.stream().anyMatch(option -> option.strip().length() > LONGEST_OPTION)) {
            return Optional.empty(); // a text that happens to hold such a sign
        }
        if (behind == before || options.stream().anyMatch(String::isBlank)) {
            return Optional.of(new Choice(text, false, options.size()));
        }
        List<String> ticked = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            if (has(signs.get(i), TICKS + FULL_BOX + FULL_CIRCLES)) {
                ticked.add(bare(options.get(i)));
            }
        }
        return Optional.of(new Choice(String.join("、", ticked), true, options.size()));
    }

    private static String bare(String option) {
        String text = option.strip().replaceAll("^[，,;；、]+|[，,;；、]+$", "").strip();
        return NUMBER.matcher(text).replaceFirst("").strip();
    }
}
