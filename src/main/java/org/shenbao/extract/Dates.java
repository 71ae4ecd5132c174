package org.shenbao.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.project.Period;

/** Reads years, dates and periods to the precision printed. */
final class Dates {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");
    private static final Pattern DATE =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?:\\s*[年./-]\\s*([0-9]{1,2})(?![0-9])"
                    + "(?:\\s*(?:[月./]|(?<=-\\s?[0-9]{1,2}\\s?)-)\\s*([0-9]{1,2})(?!\\s*[0-9月])\\s*日?|\\s*月)?"
                    + "|\\s*年度?)?(?![0-9])");
    /** The end's month and day: 1-12月, 3月1日至12月31日, 1.1-12.31. */
    private static final Pattern END_WITHOUT_YEAR = Pattern.compile(
            "^\\s*(?:[-—–~～至到]|--|——)+\\s*(1[0-2]|0?[1-9])\\s*" + "(?:[月./]\\s*([0-9]{1,2})(?![0-9])\\s*日?|月|$)");
    /** A year digit for digit, where a circle may stand for zero: 二〇二五年, 二○二五年. */
    private static final Pattern CHINESE_YEAR = Pattern.compile("[一二][〇○零九][〇○零一二三四五六七八九]{2}(?=\\s*年)");

    private static final Pattern CHINESE_PART =
            Pattern.compile("(?<=年)\\s*([一二三四五六七八九十]{1,2})(?=\\s*月)|(?<=月)\\s*([一二三四五六七八九十]{1,3})(?=\\s*日)");
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final int LONGEST_PERIOD = 30;
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])");

    /** Dates without signs between their parts: 202201-202412. */
    private static final Pattern RUN_TOGETHER =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])([0-3][0-9])?(?![0-9])");

    private Dates() {}

    /** The years that stand in the text, in printed order. */
    static List<Integer> years(String text) {
        List<Integer> years = new ArrayList<>();
        Matcher matcher = YEAR.matcher(half(text));
        while (matcher.find()) {
            years.add(Integer.valueOf(matcher.group(1)));
        }
        return years;
    }

    /** The only year of the text, empty where it has none or several different ones. */
    static Optional<Integer> onlyYear(String text) {
        List<Integer> years = years(text).stream().distinct().toList();
        return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    }

    /** The date that the text states, in ISO 8601. */
    static Optional<String> date(String text) {
        String half = half(text).strip();
        Matcher compact = COMPACT.matcher(half);
        if (compact.matches()) {
            return Optional.of(iso(compact.group(1), compact.group(2), compact.group(3)));
        }
        Matcher matcher = DATE.matcher(half);
        return matcher.find()
                ? Optional.of(iso(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** The period that the text states; a single year is a period of that year, a mere length is none. */
    static Optional<Period> period(String text) {
        String half =
                RUN_TOGETHER.matcher(half(text)).replaceAll(date -> iso(date.group(1), date.group(2), date.group(3)));
        Matcher matcher = DATE.matcher(half);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String start = iso(matcher.group(1), matcher.group(2), matcher.group(3));
        String year = matcher.group(1);
        int end = matcher.end();
        if (matcher.find()) {
            return Optional.of(new Period(start, iso(matcher.group(1), matcher.group(2), matcher.group(3))));
        }
        Matcher rest = END_WITHOUT_YEAR.matcher(half.substring(end));
        if (rest.find()) {
            return Optional.of(new Period(start, iso(year, rest.group(1), rest.group(2))));
        }
        return start.length() == 4 ? Optional.of(new Period(start, start)) : Optional.of(new Period(start, null));
    }

    /** Whether the text is a period from one date to another, and not much else. */
    static boolean between(String text) {
        Optional<Period> period = period(text);
        return text.strip().length() <= LONGEST_PERIOD
                && period.isPresent()
                && period.get().start() != null
                && period.get().end() != null
                && !java.util.Objects.equals(period.get().start(), period.get().end());
    }

    private static String iso(String year, @Nullable String month, @Nullable String day) {
        StringBuilder iso = new StringBuilder(year);
        for (String part : new @Nullable String[] {month, day}) {
            if (part != null) {
                iso.append('-').append(part.length() == 1 ? "0" + part : part);
            }
        }
        return iso.toString();
    }

    /** The text in half-width signs, with the years and days that it writes in Chinese numerals as digits. */
    static String half(String text) {
        String half = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String years = CHINESE_YEAR
                .matcher(half)
                .replaceAll(year -> year.group()
                        .chars()
                        .mapToObj(c -> String.valueOf(Math.max(0, CHINESE_DIGITS.indexOf(c))))
                        .collect(Collectors.joining()));
        return CHINESE_PART
                .matcher(years)
                .replaceAll(part -> Capitals.value(part.group().strip())
                        .map(number -> number.toPlainString())
                        .orElse(part.group()));
    }
}
