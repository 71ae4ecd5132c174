package org.shenbao.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways in which a printed label may differ from its word and still be meant, each at the price of some confidence. */
final class Tolerance {
    private static final double WITHOUT_BRACKETS = 0.97;
    private static final double WITHOUT_NUMBER = 0.97;
    private static final double WITHOUT_PREFIX = 0.95;
    private static final double TRADITIONAL = 0.95;
    private static final double ONE_CHARACTER = 0.85;

    /** Shorter labels have too many neighbours for a missing character to be told. */
    private static final int SHORTEST_MISSPELT = 4;

    /** Set before nearly every label by one form or another. */
    private static final String PROJECT = "项目";

    /** What a form sets behind a label that has to be filled in. */
    private static final Pattern MARKS = Pattern.compile("(?<=.)[*★]+$");

    /** What {@link #NUMBER} begins with. */
    private static final String BEFORE = "*★●▲◆#(0123456789一二三四五六七八九十";

    private static final Pattern NUMBER =
            Pattern.compile("^(?:[*★●▲◆#]+|\\(?[一二三四五六七八九十]{1,3}[)、.,]|\\(?[0-9]{1,2}(?:\\)|、|\\.(?![0-9])))+");

    private final Map<String, Match> words;
    private final Map<String, Set<Term>> shortened = new HashMap<>();
    private final Map<String, Match> whole = new HashMap<>();

    /** @param words the family's words, folded */
    Tolerance(Map<String, Match> words) {
        this.words = words;
        words.forEach((word, match) -> {
            for (int i = 0; i < word.length() && word.length() > SHORTEST_MISSPELT; i++) {
                String without = without(word, i);
                shortened.computeIfAbsent(without, unused -> new HashSet<>()).add(match.term());
                whole.put(without, match);
            }
        });
    }

    /** The word that the folded text is but for brackets, a colon, a number before it, or traditional characters. */
    Optional<Match> match(String folded) {
        return first(variants(folded));
    }

    private Optional<Match> first(List<Variant> variants) {
        for (Variant variant : variants) {
            Match match = words.get(variant.text());
            if (match != null) {
                return Optional.of(new Match(match.term(), match.word(), variant.confidence()));
            }
        }
        return Optional.empty();
    }

    /** The word that the folded text is but for brackets or a colon. */
    Optional<Match> bracketed(String folded) {
        List<Variant> variants = new ArrayList<>();
        core(folded, 1, variants);
        return first(variants);
    }

    /** The only word that has one character more than the folded text, or that lacks one which the text doubles. */
    Optional<Match> misspelt(String folded) {
        String text = Folding.coreOf(folded);
        if (text.length() < SHORTEST_MISSPELT) {
            return Optional.empty();
        }
        if (shortened.getOrDefault(text, Set.of()).size() == 1) {
            return Optional.ofNullable(whole.get(text)).map(Tolerance::doubtful);
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == text.charAt(i - 1) && words.containsKey(without(text, i))) {
                return Optional.ofNullable(words.get(without(text, i))).map(Tolerance::doubtful);
            }
        }
        return Optional.empty();
    }

    private static Match doubtful(Match match) {
        return new Match(match.term(), match.word(), ONE_CHARACTER);
    }

    private static String without(String text, int at) {
        return text.substring(0, at) + text.substring(at + 1);
    }

    private record Variant(String text, double confidence) {}

    private static List<Variant> variants(String folded) {
        List<Variant> variants = new ArrayList<>();
        core(folded, 1, variants);
        String bare = numbered(folded) ? NUMBER.matcher(folded).replaceFirst("") : folded;
        if (!bare.equals(folded)) {
            core(bare, WITHOUT_NUMBER, variants);
        }
        if (bare.startsWith(PROJECT) && bare.length() > PROJECT.length() + 2) {
            core(bare.substring(PROJECT.length()), WITHOUT_PREFIX, variants);
        }
        String simplified = Traditional.simplified(bare);
        if (!simplified.equals(bare)) {
            core(simplified, TRADITIONAL, variants);
        }
        return variants;
    }

    private static boolean numbered(String text) {
        return !text.isEmpty() && BEFORE.indexOf(text.charAt(0)) >= 0;
    }

    private static void core(String text, double confidence, List<Variant> variants) {
        if (text.endsWith("*") || text.endsWith("★")) {
            String unmarked = MARKS.matcher(text).replaceFirst("");
            if (!unmarked.equals(text)) {
                core(unmarked, confidence * WITHOUT_NUMBER, variants);
            }
        }
        variants.add(new Variant(text, confidence));
        if (text.endsWith(":")) {
            variants.add(new Variant(text.substring(0, text.length() - 1), confidence));
        }
        String core = Folding.coreOf(text);
        if (!core.isEmpty() && !core.equals(text)) {
            variants.add(new Variant(core, confidence * WITHOUT_BRACKETS));
        }
    }
}
