package org.shenbao.ingest.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.shenbao.ingest.sheet.MaskSection.Kind;
import org.shenbao.ingest.sheet.MaskSection.Token;

/** Shows a number by digit placeholders: decimals, thousands, percent, exponent and fraction. */
final class NumberMask {
    private static final int MOST_DECIMALS = 30;

    private final List<Token> tokens;
    private final boolean[] inNumber;
    private int wholeDigits;
    private int decimals;
    private int percents;
    private int thousands;
    private boolean grouped;
    private int point = -1;
    private int exponent = -1;
    private int slash = -1;

    NumberMask(List<Token> tokens) {
        this.tokens = tokens;
        this.inNumber = new boolean[tokens.size()];
        int lastDigit = -1;
        List<Integer> commas = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.get(i).kind()) {
                case DIGIT -> {
                    inNumber[i] = exponent < 0;
                    if (exponent >= 0) {
                        continue;
                    }
                    if (!commas.isEmpty() && lastDigit >= 0 && point < 0) {
                        grouped = true;
                    }
                    commas.clear();
                    lastDigit = i;
                    if (point >= 0) {
                        decimals++;
                    } else {
                        wholeDigits++;
                    }
                }
                case COMMA -> {
                    if (lastDigit >= 0 && exponent < 0) {
                        commas.add(i);
                    }
                }
                case POINT -> {
                    if (point < 0) {
                        point = i;
                        thousands += commas.size();
                        commas.clear();
                    }
                }
                case PERCENT -> percents++;
                case EXPONENT -> exponent = exponent < 0 ? i : exponent;
                case SLASH -> slash = slash < 0 && lastDigit >= 0 && point < 0 ? i : slash;
                default -> {}
            }
        }
        thousands += commas.size();
    }

    /** @param value not negative */
    String show(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "#NUM!";
        }
        if (wholeDigits + decimals == 0) {
            return literals();
        }
        BigDecimal number = new BigDecimal(value, GeneralNumber.PRECISION).movePointRight(2 * percents - 3 * thousands);
        if (exponent >= 0) {
            return scientific(number);
        }
        if (slash >= 0) {
            return fraction(number);
        }
        BigDecimal rounded = number.setScale(Math.min(decimals, MOST_DECIMALS), RoundingMode.HALF_UP);
        return fill(rounded, "");
    }

    private String literals() {
        StringBuilder shown = new StringBuilder();
        for (Token token : tokens) {
            shown.append(token.text());
        }
        return shown.toString();
    }

    /** Puts the digits into their placeholders; literals between them stay where they are. */
    private String fill(BigDecimal rounded, String power) {
        String plain = rounded.toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        String fraction = dot < 0 ? "" : plain.substring(dot + 1);
        whole = whole.equals("0") ? "" : whole;
        int last = fraction.length();
        while (last > 0 && fraction.charAt(last - 1) == '0') {
            last--;
        }
        StringBuilder shown = new StringBuilder();
        int wholeSeen = 0;
        int decimalSeen = 0;
        boolean exponentSeen = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            switch (token.kind()) {
                case DIGIT -> {
                    if (!inNumber[i]) {
                        continue;
                    }
                    if (point >= 0 && i > point) {
                        decimal(shown, fraction, decimalSeen++, last, token.text());
                    } else {
                        whole(shown, whole, wholeSeen++, token.text());
                    }
                }
                case POINT -> shown.append(i == point ? "." : "");
                case EXPONENT -> {
                    shown.append(exponentSeen ? "" : power);
                    exponentSeen = true;
                }
                case COMMA -> {}
                default -> shown.append(token.text());
            }
        }
        return shown.toString();
    }

    private static void decimal(StringBuilder shown, String fraction, int index, int last, String placeholder) {
        if (index < last) {
            shown.append(fraction.charAt(index));
        } else if (placeholder.equals("0")) {
            shown.append('0');
        } else if (placeholder.equals("?")) {
            shown.append(' ');
        }
    }

    /** The first placeholder takes all digits that have none of their own. */
    private void whole(StringBuilder shown, String whole, int index, String placeholder) {
        int fromRight = wholeDigits - 1 - index;
        int start = index == 0 ? Math.max(whole.length() - 1, fromRight) : fromRight;
        for (int place = start; place >= fromRight; place--) {
            if (place < whole.length()) {
                shown.append(whole.charAt(whole.length() - 1 - place));
            } else if (placeholder.equals("0")) {
                shown.append('0');
            } else if (placeholder.equals("?")) {
                shown.append(' ');
                continue;
            } else {
                continue;
            }
            if (grouped && place > 0 && place % 3 == 0) {
                shown.append(',');
            }
        }
    }

    private String scientific(BigDecimal number) {
        int step = Math.max(1, wholeDigits);
        int size = 0;
        BigDecimal mantissa = number;
        if (number.signum() != 0) {
            int magnitude = number.precision() - number.scale() - 1;
            size = Math.floorDiv(magnitude, step) * step;
            mantissa = number.movePointLeft(size).setScale(decimals, RoundingMode.HALF_UP);
            if (mantissa.precision() - mantissa.scale() > step) {
                size += step;
                mantissa = number.movePointLeft(size).setScale(decimals, RoundingMode.HALF_UP);
            }
        }
        int places = 0;
        for (int i = exponent + 1; i < tokens.size(); i++) {
            places += tokens.get(i).kind() == Kind.DIGIT ? 1 : 0;
        }
        String digits = String.valueOf(Math.abs(size));
        String sign = size < 0 ? "-" : tokens.get(exponent).text().endsWith("+") ? "+" : "";
        return fill(mantissa, "E" + sign + "0".repeat(Math.max(0, Math.min(places, 9) - digits.length())) + digits);
    }

    /** The nearest fraction whose denominator has room; a written denominator is kept. */
    private String fraction(BigDecimal number) {
        StringBuilder bottom = new StringBuilder();
        for (int i = slash + 1; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            if (tokens.get(i).kind() == Kind.DIGIT || text.matches("[0-9]")) {
                bottom.append(text);
            }
        }
        boolean mixed =
                tokens.subList(0, slash).stream().anyMatch(token -> token.text().isBlank());
        long whole = mixed ? number.longValue() : 0;
        double rest = number.doubleValue() - whole;
        long denominator = 1;
        long numerator = Math.round(rest);
        String given = bottom.toString();
        if (given.matches("[1-9][0-9]{0,3}")) {
            denominator = Long.parseLong(given);
            numerator = Math.round(rest * denominator);
        } else {
            long most = (long) Math.pow(10, Math.min(3, Math.max(1, given.length()))) - 1;
            double best = Math.abs(rest - numerator);
            for (long each = 2; each <= most && best > 1e-12; each++) {
                long above = Math.round(rest * each);
                double off = Math.abs(rest - (double) above / each);
                if (off < best - 1e-12) {
                    best = off;
                    denominator = each;
                    numerator = above;
                }
            }
        }
        if (mixed && numerator == denominator) {
            whole++;
            numerator = 0;
        }
        if (mixed && numerator == 0) {
            return String.valueOf(whole);
        }
        return (whole > 0 ? whole + " " : "") + numerator + "/" + denominator;
    }
}
