package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * The words that forms are printed with. Where the engine is unsure of a letter and all the others are those of one such
 * word and of no other, it is that word's letter; what was read surely stands, whatever the words are.
 */
final class Labels {
    /** A letter that is believed so far stands. */
    private static final double SURE = 0.8;
    /** What is left of the confidence in a letter that a word alone tells. */
    private static final double TOLD = 0.6;
    /** Of so many letters one may be told by the word. */
    private static final int LETTERS_FOR_ONE = 3;

    private static final Set<Family> PRINTED =
            EnumSet.of(Family.FIELD, Family.COLUMN, Family.MONEY_COLUMN, Family.GOAL, Family.CATEGORY, Family.PARENT);

    /** Words by the number of their letters. */
    private final Map<Integer, List<String>> words = new HashMap<>();

    Labels(Collection<String> words) {
        for (String word : words) {
            List<String> alike = this.words.computeIfAbsent(word.length(), none -> new ArrayList<>());
            if (!alike.contains(word)) {
                alike.add(word);
            }
        }
    }

    /** Labels and heads of the forms that are known; not what stands in cells as a value. */
    static Labels ofForms() {
        Vocabulary words = Vocabulary.builtIn();
        return new Labels(Arrays.stream(Term.values())
                .filter(term -> PRINTED.contains(term.family()))
                .flatMap(term -> words.words(term).stream())
                .toList());
    }

    /** The lines of a page, all lines of a cell put right together. */
    List<List<Letter>> mended(ScannedPage page, List<List<Letter>> letters) {
        List<List<Letter>> mended = new ArrayList<>();
        int start = 0;
        while (start < letters.size()) {
            int cell = page.lines().get(start).cell();
            int end = start + 1;
            while (end < letters.size() && cell >= 0 && page.lines().get(end).cell() == cell) {
                end++;
            }
            List<List<Letter>> lines = letters.subList(start, end);
            List<Letter> whole = mended(lines.stream().flatMap(List::stream).toList());
            int at = 0;
            for (List<Letter> line : lines) {
                mended.add(whole.subList(at, at + line.size()));
                at += line.size();
            }
            start = end;
        }
        return mended;
    }

    /** The letters of a cell with those put right that a word tells; a remark in brackets behind the word stands. */
    List<Letter> mended(List<Letter> cell) {
        int end = 0;
        while (end < cell.size() && !"（(：:".contains(cell.get(end).text())) {
            end++;
        }
        String own = one(cell.subList(0, end), words.getOrDefault(end, List.of()));
        List<Letter> mended = new ArrayList<>(cell);
        for (int i = 0; i < own.length(); i++) {
            String letter = own.substring(i, i + 1);
            if (!letter.equals(cell.get(i).text())) {
                mended.set(
                        i,
                        new Letter(
                                letter,
                                cell.get(i).left(),
                                cell.get(i).right(),
                                TOLD,
                                cell.get(i).starts()));
            }
        }
        return mended;
    }

    /** The only word that all sure letters, and enough of all, are of; "" where there is none or it was read. */
    private static String one(List<Letter> letters, List<String> words) {
        List<String> fitting =
                words.stream().filter(word -> fits(letters, word)).limit(2).toList();
        return fitting.size() == 1 ? fitting.get(0) : "";
    }

    private static boolean fits(List<Letter> letters, String word) {
        int told = 0;
        for (int i = 0; i < letters.size(); i++) {
            Letter letter = letters.get(i);
            if (!letter.text().equals(word.substring(i, i + 1))) {
                if (letter.confidence() >= SURE) {
                    return false;
                }
                told++;
            }
        }
        return told * LETTERS_FOR_ONE <= letters.size();
    }
}
