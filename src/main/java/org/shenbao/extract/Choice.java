package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is ticked where a form prints its options with a box each: {@code 新增□延续√}, {@code □是 ☑否}. The boxes stand
 * before their options or behind them, in one text all the same way.
 *
 * @param text the ticked options, 、 between them; empty where none is ticked
 * @param clear false where boxes stand on both sides, so that none is surely an option's own; text is then as printed
 */
record Choice(String text, boolean clear) {
    private static final String TICKED = "√✓✔☑☒■þ\u25C9\u25CF";
    private static final String OPEN = "□☐¨○\u25A1\u25FB";
    private static final Pattern MARKS = Pattern.compile("[" + TICKED + OPEN + "]+");
    private static final Pattern NUMBER = Pattern.compile("^[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十])[）)、.．]\\s*");
    private static final int LONGEST_OPTION = 24;

    /** The choice that the text prints, empty where it has no box. */
    static Optional<Choice> in(String printed) {
        String text = printed.strip();
        Matcher marks = MARKS.matcher(text);
        List<String> signs = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int from = 0;
        while (marks.find()) {
            words.add(text.substring(from, marks.start()));
            signs.add(marks.group());
            from = marks.end();
        }
        if (signs.isEmpty()) {
            return Optional.empty();
        }
        words.add(text.substring(from));
        return options(text, words, signs);
    }

    private static Optional<Choice> options(String text, List<String> words, List<String> signs) {
        boolean behind = !words.get(0).isBlank();
        boolean before = !words.get(words.size() - 1).isBlank();
        List<String> options = behind ? words.subList(0, signs.size()) : words.subList(1, words.size());
        if (options.stream().anyMatch(option -> option.strip().length() > LONGEST_OPTION)) {
            return Optional.empty(); // a text that happens to hold such a sign
        }
        if (behind == before || options.stream().anyMatch(String::isBlank)) {
            return Optional.of(new Choice(text, false));
        }
        List<String> ticked = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            if (signs.get(i).chars().anyMatch(c -> TICKED.indexOf(c) >= 0)) {
                ticked.add(bare(options.get(i)));
            }
        }
        return Optional.of(new Choice(String.join("、", ticked), true));
    }

    private static String bare(String option) {
        String text = option.strip().replaceAll("^[，,;；、]+|[，,;；、]+$", "").strip();
        return NUMBER.matcher(text).replaceFirst("").strip();
    }
}
