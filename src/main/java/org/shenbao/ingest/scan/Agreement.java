package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.List;

/** Two readings of one line made one: where they differ, the more credible letters stand, and are believed less. */
final class Agreement {
    /** What is left of a letter's confidence where the other reading has another one. */
    private static final double DISPUTED = 0.5;
    /** The same where a sign or digit stands against a Chinese letter: the engine for Chinese expects no signs alone. */
    private static final double SIGN = 0.97;
    /** Longer lines are not aligned letter by letter. */
    private static final int LONGEST = 400;

    private Agreement() {}

    /**
     * Both as one.
     *
     * @param wide the reading that knows Latin letters and signs besides Chinese ones
     * @param chinese the reading that knows Chinese alone
     */
    static List<Letter> of(List<Letter> wide, List<Letter> chinese) {
        if (wide.size() > LONGEST || chinese.size() > LONGEST) {
            return wide.stream().map(letter -> letter.doubted(DISPUTED)).toList();
        }
        int[][] same = common(wide, chinese);
        List<Letter> agreed = new ArrayList<>();
        int i = 0;
        int j = 0;
        int fromI = 0;
        int fromJ = 0;
        while (i < wide.size() && j < chinese.size()) {
            if (alike(wide.get(i), chinese.get(j)) && same[i][j] == same[i + 1][j + 1] + 1) {
                agreed.addAll(chosen(wide.subList(fromI, i), chinese.subList(fromJ, j)));
                double confidence =
                        Math.min(wide.get(i).confidence(), chinese.get(j).confidence());
                Letter letter = wide.get(i);
                agreed.add(new Letter(letter.text(), letter.left(), letter.right(), confidence, letter.starts()));
                fromI = ++i;
                fromJ = ++j;
            } else if (same[i + 1][j] >= same[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        agreed.addAll(chosen(wide.subList(fromI, wide.size()), chinese.subList(fromJ, chinese.size())));
        return agreed;
    }

    /** Lengths of the longest common subsequences of the readings' ends. */
    private static int[][] common(List<Letter> one, List<Letter> other) {
        int[][] same = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                same[i][j] = alike(one.get(i), other.get(j))
                        ? same[i + 1][j + 1] + 1
                        : Math.max(same[i + 1][j], same[i][j + 1]);
            }
        }
        return same;
    }

    /** The same letter, or marks that differ only in the room they take. */
    private static boolean alike(Letter one, Letter other) {
        return folded(one.text()).equals(folded(other.text()));
    }

    private static String folded(String text) {
        if (text.length() != 1) {
            return text;
        }
        int at = "，：；（）！？“”‘’`\"".indexOf(text);
        return at < 0 ? text : String.valueOf(",:;()!?''''''".charAt(at));
    }

    private static List<Letter> chosen(List<Letter> wide, List<Letter> chinese) {
        if (wide.isEmpty() && chinese.isEmpty()) {
            return List.of();
        }
        boolean ideographs = chinese.stream().anyMatch(letter -> isIdeograph(letter.text()));
        if (!wide.isEmpty()
                && wide.stream().allMatch(letter -> isSign(letter.text()))
                && (ideographs || chinese.isEmpty())) {
            return doubted(wide, chinese.isEmpty() ? DISPUTED : SIGN);
        }
        if (ideographs && wide.stream().anyMatch(letter -> isLatin(letter.text()))) {
            return doubted(chinese, DISPUTED + 0.3);
        }
        return doubted(weight(wide) >= weight(chinese) ? wide : chinese, DISPUTED);
    }

    private static List<Letter> doubted(List<Letter> letters, double factor) {
        return letters.stream().map(letter -> letter.doubted(factor)).toList();
    }

    private static double weight(List<Letter> letters) {
        return letters.stream().mapToDouble(Letter::confidence).average().orElse(0.3);
    }

    private static boolean isIdeograph(String text) {
        return Character.isIdeographic(text.codePointAt(0));
    }

    private static boolean isLatin(String text) {
        return Character.isLetter(text.codePointAt(0)) && text.charAt(0) < 0x250;
    }

    private static boolean isSign(String text) {
        return text.length() == 1 && "0123456789.,%=<>+-*/()≥≤±×℃".contains(text);
    }
}
