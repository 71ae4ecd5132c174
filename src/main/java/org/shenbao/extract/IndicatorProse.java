package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Method;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Indicators that stand in a text and in no table: {@code 【产出指标-数量指标】指标1：巡护里程（≥77公里）；指标2：…}. A
 * category in brackets, or before a colon at the start of a line, opens its indicators; the value of each stands in
 * brackets behind its name or behind a colon.
 *
 * @param lead the text before the first category
 * @param items in printed order
 */
record IndicatorProse(String lead, List<Item> items) {
    private static final Pattern HEAD = Pattern.compile(
            "[【\\[［]\\s*([^】\\]］]{2,30})\\s*[】\\]］][：:]?|(?:^|(?<=[\\n；;。]))\\s*([\\p{IsHan}\\-—－/]{2,24})[：:]");
    private static final Pattern PARTS = Pattern.compile("\\s*[-—－–/／>→]+\\s*");
    private static final Pattern NUMBERED =
            Pattern.compile("指标\\s*[0-9一二三四五六七八九十]{1,3}\\s*[：:.、]|(?<![0-9.])[0-9]{1,2}\\s*[.、．](?![0-9])");
    private static final Pattern END = Pattern.compile("[；;。\\n]+");
    private static final Pattern BRACKETED = Pattern.compile("(.{2,60}?)\\s*[（(]\\s*([^（）()]{1,30})\\s*[）)]\\s*");
    private static final Pattern COLON = Pattern.compile("([^：:]{2,60})[：:]\\s*(.{1,40})");
    private static final Pattern SIGNED = Pattern.compile("(\\D{2,60}?)\\s*([≥≤≧≦><＞＜=＝].{1,30})");
    private static final Pattern DOTS = Pattern.compile("[.…·。—-]+");
    private static final int LEAST = 2;

    /**
     * An indicator.
     *
     * @param level1 null where its text prints none
     * @param value null where the text has a name alone
     */
    record Item(
            @Nullable String level1,
            @Nullable String level2,
            String name,
            @Nullable String value) {}

    /** The indicators in the text, empty where it holds fewer than two under categories. */
    static Optional<IndicatorProse> in(String text, Vocabulary vocabulary) {
        List<Item> items = new ArrayList<>();
        Matcher head = HEAD.matcher(text);
        @Nullable String level1 = null;
        @Nullable String level2 = null;
        int first = -1;
        int from = -1;
        while (head.find()) {
            String[] words = PARTS.split(head.group(1) != null ? head.group(1) : head.group(2), 3);
            @Nullable Term outer = category(words[0], vocabulary);
            @Nullable Term inner = words.length > 1 ? category(words[1], vocabulary) : null;
            if (outer == null || (words.length > 1 && inner == null)) {
                continue;
            }
            if (from >= 0) {
                items(text.substring(from, head.start()), level1, level2, items);
            }
            if (words.length > 1) {
                level1 = words[0].strip();
                level2 = words[1].strip();
            } else if (outer == Term.CATEGORY_LEVEL1) {
                level1 = words[0].strip();
                level2 = null;
            } else {
                level2 = words[0].strip();
            }
            first = first < 0 ? head.start() : first;
            from = head.end();
        }
        if (from >= 0) {
            items(text.substring(from), level1, level2, items);
        }
        return items.size() < LEAST
                ? Optional.empty()
                : Optional.of(new IndicatorProse(text.substring(0, first).strip(), List.copyOf(items)));
    }

    private static @Nullable Term category(String word, Vocabulary vocabulary) {
        return vocabulary.match(Family.CATEGORY, word.strip()).map(Match::term).orElse(null);
    }

    private static void items(String body, @Nullable String level1, @Nullable String level2, List<Item> items) {
        boolean numbered = NUMBERED.matcher(body).find();
        String[] pieces = (numbered ? NUMBERED : END).split(body, -1);
        for (String piece : pieces) {
            String text = END.matcher(piece).replaceAll(numbered ? " " : "").strip();
            if (!text.isEmpty() && !DOTS.matcher(text).matches()) {
                items.add(item(text, level1, level2));
            }
        }
    }

    private static Item item(String text, @Nullable String level1, @Nullable String level2) {
        for (Pattern shape : List.of(BRACKETED, COLON, SIGNED)) {
            Matcher matcher = shape.matcher(text);
            if (matcher.matches()) {
                return new Item(
                        level1,
                        level2,
                        matcher.group(1).strip(),
                        matcher.group(2).strip());
            }
        }
        return new Item(level1, level2, text, null);
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
            claims.add(piece.leaf(Field.INDICATOR_NAME, key, item.name(), Method.PATTERN, 0.92));
            if (item.value() != null) {
                claims.addAll(values.claims(piece, item.value(), Parts.TARGET, key, 0.93));
            }
        }
        return claims;
    }
}
