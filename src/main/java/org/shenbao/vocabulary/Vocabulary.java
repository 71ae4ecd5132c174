package org.shenbao.vocabulary;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the forms, by term.
 *
 * <pre>{@code
 * Vocabulary words = Vocabulary.builtIn();
 * words.match(Family.COLUMN, "实际完成值（B）"); // COLUMN_ACTUAL at 0.97
 * }</pre>
 */
public final class Vocabulary {
    private static final int MOST_ANSWERS = 10_000;
    private static final Pattern TWO_THINGS = Pattern.compile("(\\p{IsHan}{4,10}?)(?:以及|[、及与和])\\p{IsHan}{2}[^。；，]*");
    /** A longer first part says more than its last words. */
    private static final int LONGEST_FIRST = 6;
    /** A heading whose first part is known. */
    private static final double OF_TWO = 0.91;

    private static final WordParts PARTS = WordParts.builtIn();
    /** What stands beside or over values: printed by many hands, and so read with more tolerance. */
    private static final Set<Family> LABELS =
            EnumSet.of(Family.FIELD, Family.SECTION, Family.COLUMN, Family.MONEY_COLUMN, Family.GOAL, Family.CATEGORY);

    /** A remark in brackets behind a label is no longer than this. */
    private static final int LONGEST_REMARK = 60;

    private final Map<Term, Set<String>> words;
    private final Map<Family, Map<String, Match>> byFolded = new EnumMap<>(Family.class);
    /** Answers given before: forms say the same words over and over. */
    private final Map<Family, Map<String, Optional<Match>>> answers = new EnumMap<>(Family.class);

    private final Map<Family, Map<String, Optional<Match>>> meanings = new EnumMap<>(Family.class);

    private final Map<Family, Tolerance> tolerances = new EnumMap<>(Family.class);
    private final int longest;

    Vocabulary(Map<Term, Set<String>> words) {
        for (Family family : Family.values()) {
            answers.put(family, new ConcurrentHashMap<>());
            meanings.put(family, new ConcurrentHashMap<>());
        }
        this.words = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            Set<String> own = new LinkedHashSet<>(words.getOrDefault(term, Set.of()));
            this.words.put(term, java.util.Collections.unmodifiableSet(own));
            Map<String, Match> folded = byFolded.computeIfAbsent(term.family(), family -> new java.util.HashMap<>());
            own.forEach(word -> folded.putIfAbsent(Folding.fold(word), new Match(term, word, 1.0)));
        }
        byFolded.forEach((family, folded) -> tolerances.put(family, new Tolerance(folded)));
        longest = byFolded.values().stream()
                .flatMap(folded -> folded.keySet().stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** The vocabulary that ships with the program. */
    public static Vocabulary builtIn() {
        return VocabularyFile.builtIn();
    }

    /**
     * This vocabulary and the words of a user's own file.
     *
     * @throws VocabularyException where the file has a typo or a conflict
     */
    public Vocabulary with(Path file) {
        return VocabularyFile.read(file, this);
    }

    /** All words of a term, in the order of the files. */
    public Set<String> words(Term term) {
        return java.util.Objects.requireNonNull(words.get(term));
    }

    /** The term of the family whose word the whole text is, give or take width, white space, brackets and colon. */
    public Optional<Match> match(Family family, String text) {
        if (text.length() > longest + LONGEST_REMARK) {
            return Optional.empty();
        }
        Map<String, Optional<Match>> asked = java.util.Objects.requireNonNull(answers.get(family));
        Optional<Match> known = asked.get(text);
        if (known != null) {
            return known;
        }
        if (asked.size() >= MOST_ANSWERS) {
            asked.clear();
        }
        Optional<Match> answer = look(family, text);
        asked.put(text, answer);
        return answer;
    }

    /**
     * What a label or a head means: its word, or what its parts say where it is a word of no family of labels. Only for
     * texts that stand where labels stand, as the parts of labels stand in values, too.
     */
    public Optional<Match> meaning(Family family, String text) {
        if (text.length() > longest + LONGEST_REMARK) {
            return Optional.empty();
        }
        Map<String, Optional<Match>> known = java.util.Objects.requireNonNull(meanings.get(family));
        Optional<Match> before = known.get(text);
        if (before != null) {
            return before;
        }
        if (known.size() >= MOST_ANSWERS) {
            known.clear();
        }
        Optional<Match> word = match(family, text);
        Optional<Match> meaning = word.isPresent() || label(text) ? word : first(family, text);
        known.put(text, meaning);
        return meaning;
    }

    /** What the parts of the text say, of a heading of two things those of the first: 建设任务及进度安排. */
    private Optional<Match> first(Family family, String text) {
        if (family == Family.SECTION) {
            Matcher two = TWO_THINGS.matcher(text);
            Optional<Match> first = two.matches()
                    ? match(family, two.group(1)).or(() -> brief(family, two.group(1)))
                    : Optional.empty();
            if (first.isPresent()) {
                return first.map(match -> new Match(match.term(), text, Math.min(match.confidence(), OF_TWO)));
            }
        }
        return parts(family, text);
    }

    private Optional<Match> brief(Family family, String text) {
        return text.length() <= LONGEST_FIRST ? parts(family, text) : Optional.empty();
    }

    /** What the parts of a text say that is known to be a label or a head of the family, and none of its words. */
    public Optional<Match> parts(Family family, String text) {
        return PARTS.match(family, unmarked(family, Folding.fold(text)));
    }

    private boolean label(String text) {
        String core = Folding.core(text);
        for (Family labels : LABELS) {
            if (java.util.Objects.requireNonNull(byFolded.get(labels)).containsKey(core)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the whole text, where a label stands, means the term. */
    public boolean means(Term term, String text) {
        return meaning(term.family(), text)
                .filter(match -> match.term() == term)
                .isPresent();
    }

    private Optional<Match> look(Family family, String text) {
        Map<String, Match> folded = java.util.Objects.requireNonNull(byFolded.get(family));
        String whole = unmarked(family, Folding.fold(text));
        Match exact = folded.get(whole);
        if (exact != null) {
            return Optional.of(exact);
        }
        Tolerance tolerance = java.util.Objects.requireNonNull(tolerances.get(family));
        if (!LABELS.contains(family)) {
            return tolerance.bracketed(whole);
        }
        Optional<Match> near = tolerance.match(whole);
        Optional<Match> misspelt = near.isPresent() ? near : tolerance.misspelt(whole);
        return misspelt.isPresent() && known(whole) ? near : misspelt;
    }

    /** The folded text without the star before a label that must be filled in: *联系人. */
    private static String unmarked(Family family, String folded) {
        boolean marked = LABELS.contains(family) && folded.length() > 1 && "*★☆".indexOf(folded.charAt(0)) >= 0;
        return marked && Character.isIdeographic(folded.charAt(1)) ? folded.substring(1) : folded;
    }

    /** Whether the text is a word of another family, and so no misspelt one of this. */
    private boolean known(String folded) {
        String core = Folding.coreOf(folded);
        return byFolded.values().stream().anyMatch(words -> words.containsKey(core));
    }

    /** Whether the whole text is a word of the term. */
    public boolean is(Term term, String text) {
        return match(term.family(), text).filter(match -> match.term() == term).isPresent();
    }

    Map<Term, Set<String>> all() {
        return words;
    }

    static List<Term> terms() {
        return List.of(Term.values());
    }
}
