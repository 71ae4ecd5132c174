package org.shenbao.extract;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads printed numbers, exact: thousands separators and full-width digits are understood. */
final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9０-９.．])[-−－]?[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?");
    private static final Pattern PLAIN = Pattern.compile("[-+]?[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");

    private Numbers() {}

    /** A number in a text, from {@code from} (inclusive) to {@code to} (exclusive). */
    record Found(BigDecimal value, int from, int to) {}

    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            int from = matcher.start();
            boolean minus = !Character.isDigit(text.charAt(from));
            if (minus && from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
                from++;
            }
            found.add(new Found(exact(half(text.substring(from, matcher.end()))), from, matcher.end()));
        }
        return found;
    }

    /** The number that is the whole text. */
    static Optional<BigDecimal> whole(String text) {
        if (text.chars().anyMatch(c -> 0x4E00 <= c && c <= 0x9FFF)) {
            return Optional.empty(); // nearly every text, and an ideograph is none in half width either
        }
        String half = half(text).strip();
        return PLAIN.matcher(half).matches() ? Optional.of(exact(half)) : Optional.empty();
    }

    /** The only number of the text, empty where it has none or several. */
    static Optional<BigDecimal> only(String text) {
        List<Found> found = in(text);
        return found.size() == 1 ? Optional.of(found.get(0).value()) : Optional.empty();
    }

    /** The number without trailing zeros and without an exponent. */
    static BigDecimal exact(String digits) {
        return exact(new BigDecimal(digits.replace(",", "")));
    }

    static BigDecimal exact(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String half(String text) {
        return text.chars().allMatch(c -> c < 0x80)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replace('−', '-');
    }
}
