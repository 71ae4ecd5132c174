package org.shenbao.ingest.sheet;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.shenbao.ingest.lettering.ChineseNumerals;
import org.shenbao.ingest.sheet.MaskSection.Kind;
import org.shenbao.ingest.sheet.MaskSection.Token;

/** Shows a day number as a date or a time. */
final class DateMask {
    private static final double LAST_DAY = 2_958_466;
    private static final long MILLIS_A_DAY = 86_400_000L;
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final String CHINESE_DAYS = "一二三四五六日";

    private final List<Token> tokens;
    private final int numerals;
    private final boolean chinese;
    private final boolean halfDays;
    private final int secondDecimals;

    DateMask(List<Token> tokens, int numerals, boolean chinese) {
        this.tokens = tokens;
        this.numerals = numerals;
        this.chinese = chinese;
        this.halfDays = tokens.stream().anyMatch(token -> token.kind() == Kind.NOON);
        int decimals = 0;
        for (int i = 0; i < tokens.size(); i++) {
            decimals += isSecondDecimal(i) ? 1 : 0;
        }
        this.secondDecimals = decimals;
    }

    /** Negative and absurd day numbers are shown as the sheet does: by hashes, which hide the value; so General here. */
    String show(double value, boolean since1904) {
        if (!(value >= 0 && value < LAST_DAY)) {
            return GeneralNumber.show(value);
        }
        long millis = Math.round(value * MILLIS_A_DAY);
        if (secondDecimals == 0) {
            millis = Math.round(millis / 1000.0) * 1000;
        }
        long day = millis / MILLIS_A_DAY;
        LocalDateTime first = since1904
                ? LocalDateTime.of(1904, 1, 1, 0, 0)
                : LocalDateTime.of(1899, 12, day < 60 ? 31 : 30, 0, 0); // Excel believes in 29 February 1900
        LocalDateTime time = first.plus(millis, ChronoUnit.MILLIS);
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            switch (token.kind()) {
                case DATE -> shown.append(date(i, token.text().toLowerCase(Locale.ROOT), time));
                case ELAPSED -> shown.append(elapsed(token.text(), millis));
                case NOON -> shown.append(noon(token.text(), time));
                case DIGIT -> shown.append(isSecondDecimal(i) ? secondDigit(i, time) : token.text());
                case TEXT -> {}
                default -> shown.append(token.text());
            }
        }
        return shown.toString();
    }

    private String date(int index, String letters, LocalDateTime time) {
        int length = letters.length();
        return switch (letters.charAt(0)) {
            case 'y' -> length <= 2 ? numeral(two(time.getYear() % 100), true) : numeral(four(time.getYear()), true);
            case 'e' -> numeral(four(time.getYear()), true);
            case 'm' ->
                isMinute(index)
                        ? numeral(length == 1 ? "" + time.getMinute() : two(time.getMinute()), false)
                        : month(length, time);
            case 'd' -> day(length, time);
            case 'a' -> weekday(length, time);
            case 'h' -> hour(length, time);
            case 's' -> numeral(length == 1 ? "" + time.getSecond() : two(time.getSecond()), false);
            default -> "";
        };
    }

    private String month(int length, LocalDateTime time) {
        int month = time.getMonthValue();
        if (length <= 2) {
            return numeral(length == 1 ? "" + month : two(month), false);
        }
        if (chinese && length <= 4) {
            return ChineseNumerals.inDate("" + month, 1) + "月";
        }
        String name = MONTHS[month - 1];
        return length == 3 ? name.substring(0, 3) : length == 5 ? name.substring(0, 1) : name;
    }

    private String day(int length, LocalDateTime time) {
        int day = time.getDayOfMonth();
        if (length <= 2) {
            return numeral(length == 1 ? "" + day : two(day), false);
        }
        if (chinese) {
            return weekday(length, time);
        }
        String name = DAYS[time.getDayOfWeek().getValue() - 1];
        return length == 3 ? name.substring(0, 3) : name;
    }

    private String weekday(int length, LocalDateTime time) {
        String name = String.valueOf(CHINESE_DAYS.charAt(time.getDayOfWeek().getValue() - 1));
        return length >= 4 ? "星期" + name : (chinese ? "周" : "") + name;
    }

    private String hour(int length, LocalDateTime time) {
        int hour = halfDays ? (time.getHour() + 11) % 12 + 1 : time.getHour();
        return numeral(length == 1 ? "" + hour : two(hour), false);
    }

    private static String noon(String letters, LocalDateTime time) {
        int slash = letters.indexOf('/');
        return slash < 0 ? letters : time.getHour() < 12 ? letters.substring(0, slash) : letters.substring(slash + 1);
    }

    private static String elapsed(String letters, long millis) {
        long unit = letters.charAt(0) == 'h' ? 3_600_000L : letters.charAt(0) == 'm' ? 60_000L : 1000L;
        String count = String.valueOf(millis / unit);
        return "0".repeat(Math.max(0, letters.length() - count.length())) + count;
    }

    private String numeral(String digits, boolean digitwise) {
        return numerals == 0
                ? digits
                : digitwise || numerals == 3
                        ? ChineseNumerals.digits(digits, numerals)
                        : ChineseNumerals.inDate(digits, numerals);
    }

    /** An m is a minute behind an hour or in front of a second. */
    private boolean isMinute(int index) {
        for (int i = index - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.ELAPSED) {
                return true;
            }
            if (token.kind() == Kind.DATE) {
                if (Character.toLowerCase(token.text().charAt(0)) == 'h') {
                    return true;
                }
                break;
            }
        }
        for (int i = index + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.DATE || token.kind() == Kind.ELAPSED) {
                return Character.toLowerCase(token.text().charAt(0)) == 's';
            }
        }
        return false;
    }

    private boolean isSecondDecimal(int index) {
        int i = index;
        while (i >= 0 && tokens.get(i).kind() == Kind.DIGIT) {
            i--;
        }
        return i < index && i > 0 && tokens.get(i).kind() == Kind.POINT && isSecond(tokens.get(i - 1));
    }

    private static boolean isSecond(Token token) {
        return (token.kind() == Kind.DATE || token.kind() == Kind.ELAPSED)
                && Character.toLowerCase(token.text().charAt(0)) == 's';
    }

    private String secondDigit(int index, LocalDateTime time) {
        int place = 0;
        for (int i = index; i >= 0 && tokens.get(i).kind() == Kind.DIGIT; i--) {
            place++;
        }
        String millis = String.format(Locale.ROOT, "%03d", time.get(ChronoField.MILLI_OF_SECOND));
        return place <= 3 ? String.valueOf(millis.charAt(place - 1)) : "0";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String four(int number) {
        return number < 1000 ? String.format(Locale.ROOT, "%04d", number) : String.valueOf(number);
    }
}
