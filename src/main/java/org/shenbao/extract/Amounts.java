package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts of money, exact and in yuan. */
final class Amounts {
    private static final String DIGITS = "[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?";
    private static final Pattern IN_TEXT =
            Pattern.compile("(?:[¥￥]\\s*)?(" + DIGITS + ")\\s*(亿元|万元|千元|百元|元|亿|万(?![人名户亩次份个件]))"
                    + "(?:人民币)?整?|[" + Capitals.FIRST + "][" + Capitals.DIGITS + "]+[元圆](?:[" + Capitals.DIGITS
                    + "]角)?(?:[" + Capitals.DIGITS
                    + "]分)?[整正]?");
    private static final Pattern IN_CAPITALS_TOO = Pattern.compile("\\s*[（(]\\s*(?:大写)?\\s*[：:]?\\s*(?:人民币)?\\s*(["
            + Capitals.DIGITS + "]+[元圆][" + Capitals.DIGITS + "角分整正]*)\\s*[）)]\\s*$");
    /** A source of money right before its amount and nothing else: 省级补助资金42万元, 一般公共预算安排186万元. */
    private static final Pattern OF_SOURCE =
            Pattern.compile("[\\p{IsHan}（）“”]{0,28}(?:资金|经费|拨款|补助|补贴|投资|配套|自筹|贷款|预算|基金|债券)(?:安排|投入|解决)?[：:]?\\s*");
    /** What tells that an amount behind a source is only what it lacks or has left. */
    private static final Pattern PART = Pattern.compile("未|剩余|结余|余额|减|差额|缺口|少于|超出|超支|追加|收回|上缴");

    private static final Pattern UNIT = Pattern.compile("亿元|百万元|万元|千元|百元|元|亿|万");

    /** What an amount is made of, in brackets behind it. */
    private static final Pattern BRACKETED = Pattern.compile("\\s*[（(][^（()）]*[）)]\\s*");

    private Amounts() {}

    /** An amount in a text. */
    record Found(String text, BigDecimal yuan, int from, int to) {}

    /** The amounts of a prose text, each with its unit; prices for one of something are none. */
    static List<Found> in(String text) {
        if (!unitWithin(text)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        Matcher matcher = IN_TEXT.matcher(text);
        while (matcher.find()) {
            boolean price = matcher.end() < text.length() && "/／*×".indexOf(text.charAt(matcher.end())) >= 0;
            String digits = matcher.group(1);
            Optional<BigDecimal> yuan = digits == null
                    ? Capitals.value(matcher.group())
                    : number(digits).map(number -> times(number, matcher.group(2)));
            if (!price && yuan.isPresent()) {
                found.add(new Found(matcher.group(), yuan.get(), matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    /** Whether the text has a character that every amount of {@link #IN_TEXT} has: quicker to see than that it has none. */
    private static boolean unitWithin(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '元' || c == '万' || c == '亿' || c == '圆') {
                return true;
            }
        }
        return false;
    }

    /** The amount that the whole cell states; {@code unit} holds where the cell prints none, null where none is known. */
    static Optional<BigDecimal> cell(String text, @Nullable String unit) {
        List<Found> own = in(text);
        boolean explained = own.size() > 1
                && BRACKETED.matcher(text.substring(own.get(0).to())).matches();
        if ((own.size() == 1 || explained) && own.get(0).from() == 0) {
            return Optional.of(own.get(0).yuan());
        }
        if (unit == null) {
            return Optional.empty();
        }
        if (!unitWithin(text)) {
            return number(text).map(number -> times(number, unit));
        }
        Matcher capitals = IN_CAPITALS_TOO.matcher(text);
        return number(capitals.find() ? text.substring(0, capitals.start()) : text)
                .map(number -> times(number, unit));
    }

    /** The only amount of a cell that names its source before it, with its unit, and says no more. */
    static Optional<Found> ofSource(String text) {
        List<Found> own = in(text);
        if (own.size() != 1 || own.get(0).to() != text.stripTrailing().length()) {
            return Optional.empty();
        }
        String source = text.substring(0, own.get(0).from()).strip();
        return OF_SOURCE.matcher(source).matches() && !PART.matcher(source).find()
                ? Optional.of(own.get(0))
                : Optional.empty();
    }

    /** The amount in capitals that a bracket behind the figures repeats, in yuan. */
    static Optional<BigDecimal> inCapitals(String text) {
        Matcher capitals = IN_CAPITALS_TOO.matcher(text);
        return capitals.find() ? Capitals.value(capitals.group(1)) : Optional.empty();
    }

    /** The unit of money that a head or a label names in its text, null where it names none. */
    static @Nullable String unit(String text) {
        Matcher matcher = UNIT.matcher(text);
        return matcher.find() ? matcher.group() : null;
    }

    private static Optional<BigDecimal> number(String text) {
        return Numbers.whole(text.replace('，', ','));
    }

    private static BigDecimal times(BigDecimal number, String unit) {
        BigDecimal product = number;
        for (int i = 0; i < unit.length(); i++) {
            product = product.movePointRight(
                    switch (unit.charAt(i)) {
                        case '亿' -> 8;
                        case '万' -> 4;
                        case '千' -> 3;
                        case '百' -> 2;
                        default -> 0;
                    });
        }
        return Numbers.exact(product);
    }
}
