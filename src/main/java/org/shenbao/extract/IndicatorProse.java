package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Method;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Indicators that stand in a text and in no table: {@code 【产出指标-数量指标】指标1：巡护里程（≥77公里）；指标2：…}. A
 * category in brackets, before a colon at the start of a line, or alone on a numbered line opens its indicators.
 *
 * @param lead the text before the first category
 * @param items in printed order
 */
record IndicatorProse(String lead, List<Item> items) {
    private static final String NUMBER = "(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)]|[0-9一二三四五六七八九十]{1,3}\\s*[、.．])\\s*";
    private static final Pattern HEAD = Pattern.compile("[【\\[［]\\s*(?<brackets>[^】\\]］]{2,30})\\s*[】\\]］][：:]?"
            + "|(?:^|(?<=[\\n；;。]))\\s*(?<number>" + NUMBER + ")?(?<colon>[\\p{IsHan}\\-—－/]{2,24})[：:]"
            + "|(?:^|(?<=\\n))\\s*(?<number2>" + NUMBER + ")(?<alone>[\\p{IsHan}\\-—－/]{2,24})\\s*(?=\\n)");
    private static final Pattern PARTS = Pattern.compile("\\s*[-—－–/／>→]+\\s*");
    private static final Pattern NUMBERED =
            Pattern.compile("指标\\s*[0-9一二三四五六七八九十]{1,3}\\s*[：:.、]|(?<![0-9.])[0-9]{1,2}\\s*[.、．](?![0-9])");
    private static final Pattern END = Pattern.compile("[；;。\\n]+");
    private static final Pattern DOTS = Pattern.compile("[.…·。—-]+");
    private static final int LEAST = 2;

    /**
     * An indicator.
     *
     * @param level1 null where its text prints none
     * @param phrase its name and value
     */
    record Item(@Nullable String level1, @Nullable String level2, IndicatorPhrase phrase) {}

    /** The indicators in the text, empty where it holds fewer than two under categories. */
    static Optional<IndicatorProse> in(String text, Vocabulary vocabulary) {
        List<Item> items = new ArrayList<>();
        Matcher matcher = HEAD.matcher(text);
        Heads heads = new Heads(vocabulary);
        int first = -1;
        int from = -1;
        while (matcher.find()) {
            Optional<Heads> next = heads.under(matcher);
            if (next.isEmpty()) {
                continue;
            }
            if (from >= 0) {
                items(text.substring(from, matcher.start()), heads, items);
            }
            heads = next.get();
            first = first < 0 ? matcher.start() : first;
            from = matcher.end();
        }
        if (from >= 0) {
            items(text.substring(from), heads, items);
        }
        return items.size() < LEAST
                ? Optional.empty()
                : Optional.of(new IndicatorProse(text.substring(0, first).strip(), List.copyOf(items)));
    }

    /**
     * The categories that are open.
     *
     * @param outer how the first level is numbered: 一、
     */
    private record Heads(
            Vocabulary vocabulary,
            @Nullable String level1,
            @Nullable String level2,
            String outer) {
        Heads(Vocabulary vocabulary) {
            this(vocabulary, null, null, "");
        }

        /** The categories below the one that the matcher has found, empty where it is none. */
        Optional<Heads> under(Matcher head) {
            String text = Stream.of("brackets", "colon", "alone")
                    .map(head::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            String[] words = PARTS.split(text, 3);
            Optional<Term> category = category(words[0]);
            if (category.isEmpty() || (words.length > 1 && category(words[1]).isEmpty())) {
                return Optional.empty();
            }
            String number = Stream.of("number", "number2")
                    .map(head::group)
                    .filter(Objects::nonNull)
                    .map(IndicatorProse::shape)
                    .findFirst()
                    .orElse("");
            if (words.length > 1) {
                return Optional.of(new Heads(vocabulary, words[0].strip(), words[1].strip(), number));
            }
            boolean deeper =
                    level1 != null && !number.equals(outer) && vocabulary.is(Term.WORD_EITHER_LEVEL, words[0].strip());
            return Optional.of(
                    category.get() == Term.CATEGORY_LEVEL1 && !deeper
                            ? new Heads(vocabulary, words[0].strip(), null, number)
                            : new Heads(vocabulary, level1, words[0].strip(), outer));
        }

        private Optional<Term> category(String word) {
            return vocabulary.match(Family.CATEGORY, word.strip()).map(Match::term);
        }
    }

    /** A number's shape: （一） for （三）. */
    private static String shape(String number) {
        return number.strip().replaceAll("[0-9]+", "1").replaceAll("[一二三四五六七八九十]+", "一");
    }

    private static void items(String body, Heads heads, List<Item> items) {
        boolean numbered = NUMBERED.matcher(body).find();
        String[] pieces = (numbered ? NUMBERED : END).split(body, -1);
        for (String piece : pieces) {
            String text = END.matcher(piece).replaceAll(numbered ? " " : "").strip();
            if (!text.isEmpty() && !DOTS.matcher(text).matches()) {
                IndicatorPhrase.all(text, heads.vocabulary())
                        .forEach(phrase -> items.add(new Item(heads.level1(), heads.level2(), phrase)));
            }
        }
    }

    /** The claims for the indicators of the piece; their keys lie within the row's. */
    List<Claim> claims(Piece piece, RowKey at, ValueReader values) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            RowKey key = at.row(at.row() * 1000 + i);
            if (item.level1() != null) {
                claims.add(piece.leaf(Field.INDICATOR_LEVEL1, key, item.level1(), Method.PATTERN, 0.93));
            }
            if (item.level2() != null) {
                claims.add(piece.leaf(Field.INDICATOR_LEVEL2, key, item.level2(), Method.PATTERN, 0.93));
            }
            IndicatorPhrase phrase = item.phrase();
            claims.add(
                    piece.leaf(Field.INDICATOR_NAME, key, phrase.name(), Method.PATTERN, 0.99 * phrase.confidence()));
            if (phrase.value() != null) {
                claims.addAll(values.claims(piece, phrase.value(), Parts.TARGET, key, phrase.confidence()));
            }
        }
        return claims;
    }
}
