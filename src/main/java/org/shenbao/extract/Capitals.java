package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads amounts in Chinese numerals, plain or capital: 叁拾万元整 is 300000. */
final class Capitals {
    /** A character class of everything such an amount is written with, the units of money aside. */
    static final String DIGITS = "零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖两十拾百佰千仟万萬亿";

    /** A character class of what such an amount starts with. */
    static final String FIRST = "一二三四五六七八九壹贰叁肆伍陆柒捌玖两十拾";

    private static final String VALUES = "零一二三四五六七八九";
    private static final String CAPITALS = "〇壹贰叁肆伍陆柒捌玖";

    private Capitals() {}

    /** The number, or the amount in yuan where the text ends with 元, 角, 分 and 整. */
    static Optional<BigDecimal> value(String text) {
        long fen = 0;
        Section section = new Section();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = digit(c);
            if (digit >= 0) {
                section.digit(digit);
                continue;
            }
            switch (c) {
                case '十', '拾' -> section.times(10);
                case '百', '佰' -> section.times(100);
                case '千', '仟' -> section.times(1000);
                case '万', '萬' -> section.group(10_000L);
                case '亿' -> section.group(100_000_000L);
                case '元', '圆' -> fen += 100 * section.take();
                case '角' -> fen += 10 * section.take();
                case '分' -> fen += section.take();
                case '整', '正' -> {}
                default -> {
                    return Optional.empty();
                }
            }
        }
        fen += 100 * section.take();
        return fen == 0 ? Optional.empty() : Optional.of(Numbers.exact(BigDecimal.valueOf(fen, 2)));
    }

    private static int digit(char c) {
        int digit = VALUES.indexOf(c);
        return digit >= 0 ? digit : c == '两' ? 2 : CAPITALS.indexOf(c);
    }

    /** The sum up to the next 元. */
    private static final class Section {
        private long whole;
        private long group;
        private long digit;

        void digit(int value) {
            digit = value;
        }

        void times(long weight) {
            group += (digit == 0 && weight == 10 ? 1 : digit) * weight;
            digit = 0;
        }

        void group(long weight) {
            long own = group + digit;
            whole = weight > 10_000 ? (whole + own) * weight : whole + own * weight;
            group = 0;
            digit = 0;
        }

        long take() {
            long sum = whole + group + digit;
            whole = 0;
            group = 0;
            digit = 0;
            return sum;
        }
    }
}
