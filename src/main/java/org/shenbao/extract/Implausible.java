package org.shenbao.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Doubt;
import org.shenbao.document.Method;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Fallback;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.Claim.Remark;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.Claim.Used;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Doubts values that do not look like what they were read as: a label, a head or a heading where a name or a goal
 * should stand, a number for a name. A form whose build was misunderstood gives such values before any other sign, so
 * that the rest of their row, and the goals around them, are in doubt with them.
 */
final class Implausible {
    private static final double DOUBTED = 0.6;
    private static final double UNSURE = 0.85;
    /** A match at least as sure is the word itself. */
    private static final double SAME_WORD = 0.95;

    private static final int SHORTEST_GOAL = 4;
    private static final int LONGEST_HEADING = 24;
    private static final int LONGEST_CATEGORY = 30;
    private static final int QUOTED = 40;
    /** Where so many goals of a form are implausible, and a quarter of all, no goal of it is sure. */
    private static final int MANY_GOALS = 2;

    private static final List<Family> LABELS = List.of(Family.FIELD, Family.SECTION, Family.COLUMN, Family.GOAL);
    private static final List<Family> HEADINGS =
            List.of(Family.FIELD, Family.SECTION, Family.COLUMN, Family.GOAL, Family.CATEGORY);
    private static final List<Family> HEADS = List.of(Family.COLUMN);

    private static final Set<Field> VALUES = EnumSet.of(
            Field.NAME,
            Field.CATEGORY,
            Field.DEPARTMENT_NAME,
            Field.DEPARTMENT_CONTACT,
            Field.DEPARTMENT_PHONE,
            Field.DEPARTMENT_ADDRESS,
            Field.DEPARTMENT_PROFILE,
            Field.DEPARTMENT_LEGAL_REPRESENTATIVE,
            Field.IMPLEMENTER_NAME,
            Field.IMPLEMENTER_CONTACT,
            Field.IMPLEMENTER_PHONE,
            Field.IMPLEMENTER_ADDRESS,
            Field.IMPLEMENTER_PROFILE,
            Field.IMPLEMENTER_LEGAL_REPRESENTATIVE);
    private static final Set<Field> ORGANIZATIONS = EnumSet.of(Field.DEPARTMENT_NAME, Field.IMPLEMENTER_NAME);
    private static final Set<Field> PHONES = EnumSet.of(Field.DEPARTMENT_PHONE, Field.IMPLEMENTER_PHONE);
    private static final Set<Field> GOALS = EnumSet.of(Field.GOAL_EXPECTED, Field.GOAL_ACTUAL);

    /** What their rows are about: the rest of the row stands and falls with them. */
    private static final Set<Field> SUBJECTS =
            EnumSet.of(Field.INDICATOR_NAME, Field.INDICATOR_LEVEL1, Field.FUNDING_ITEM_LABEL);

    private static final Set<String> ROWS = Set.of(Field.INDICATOR_NAME.list(), Field.FUNDING_ITEM_LABEL.list());
    private static final Set<Field> CODES = EnumSet.of(Field.DEPARTMENT_CODE, Field.IMPLEMENTER_CODE);
    /** Labels that also answer who does something: 组织方式 | 项目单位. */
    private static final List<Term> OFFICES =
            List.of(Term.FIELD_IMPLEMENTER, Term.FIELD_DEPARTMENT, Term.FIELD_REPORTING_UNIT);

    private static final Set<Field> LABELLED = EnumSet.copyOf(VALUES);

    static {
        LABELLED.add(Field.OTHER_TEXT);
    }

    private static final Pattern OPEN_CHOICE = Pattern.compile("[（(]\\s*[）)]|□");
    private static final Pattern LABEL_INSIDE = Pattern.compile("\n[^\n：:，。；]{2,12}[：:]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** A goal says what is to be reached; these words end the headings over such texts. */
    private static final Pattern HEADING_WORDS = Pattern.compile("[^\\d，。；、,;]{2,12}(?:[^建完编]表|情况|问题|内容|说明|目标|指标|分析)");

    /** The end of the words of levels. */
    private static final String LEVEL = "指标";

    private static final Pattern NUMBER = Pattern.compile("[\\d\\s.,，%％、/:：-]+");
    private static final Pattern COUNTED = Pattern.compile("指标\\s*[0-9一二三四五六七八九十]+.*", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}[、.．].{2,24}");
    /** So short, and no sign of an office in it. */
    private static final Pattern PERSON = Pattern.compile("[^局委厅部院校处所站办馆会队社村镇乡厂]{1,3}");

    private static final Pattern DIGIT = Pattern.compile("[0-9*＊×]");

    private final Vocabulary vocabulary;

    private Implausible(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The claims, those that do not look like what they were read as, and what stands with them, in doubt. */
    static List<Claim> doubted(List<Claim> claims, Vocabulary vocabulary) {
        Implausible implausible = new Implausible(vocabulary);
        List<Claim> checked = new ArrayList<>(claims.size());
        List<Leaf> doubted = new ArrayList<>();
        for (Claim claim : claims) {
            if (blank(claim)) {
                checked.add(new Used(Use.PLACEHOLDER, claim.places()));
                continue;
            }
            Optional<Leaf> doubtful = implausible.checked(leaf(claim));
            doubtful.ifPresent(doubted::add);
            checked.add(doubtful.isPresent() ? like(claim, doubtful.get()) : claim);
        }
        return around(checked, doubted);
    }

    /** The claims, none surer than may be where a doubt concerns the project as a whole. */
    static List<Claim> wholly(List<Claim> claims) {
        return wholly(claims, claim -> true);
    }

    /** The claims, none of those concerned surer than may be where a doubt concerns the project as a whole. */
    static List<Claim> wholly(List<Claim> claims, Predicate<Claim> concerned) {
        boolean whole = claims.stream()
                .anyMatch(claim -> claim instanceof Remark remark
                        && remark.pointer().isEmpty()
                        && remark.doubt().severity() != Severity.INFO);
        return whole
                ? claims.stream()
                        .map(claim -> concerned.test(claim) ? unsure(claim) : claim)
                        .toList()
                : claims;
    }

    private static Claim unsure(Claim claim) {
        if (claim instanceof Leaf leaf) {
            return leaf.atMost(UNSURE);
        }
        return claim instanceof Fallback fallback ? fallback.atMost(UNSURE) : claim;
    }

    private static List<Claim> around(List<Claim> claims, List<Leaf> doubted) {
        if (doubted.isEmpty()) {
            return claims;
        }
        Set<RowKey> rows = doubted.stream()
                .filter(leaf -> SUBJECTS.contains(leaf.field()))
                .map(leaf -> leaf.row().outer())
                .collect(Collectors.toSet());
        long odd = goals(doubted.stream());
        boolean goals = odd >= MANY_GOALS && odd * 4 >= goals(claims.stream());
        return claims.stream()
                .map(claim -> claim instanceof Leaf leaf && stands(leaf, rows, goals) ? leaf.atMost(DOUBTED) : claim)
                .toList();
    }

    /** Whether the leaf stands in a row in doubt, or among goals in doubt. */
    private static boolean stands(Leaf leaf, Set<RowKey> rows, boolean goals) {
        boolean row =
                ROWS.contains(leaf.field().list()) && rows.contains(leaf.row().outer());
        return row || (goals && leaf.field().list().equals("/goals"));
    }

    private static long goals(Stream<? extends Claim> claims) {
        return claims.filter(claim -> claim instanceof Leaf leaf && GOALS.contains(leaf.field()))
                .count();
    }

    private Optional<Leaf> checked(@Nullable Leaf leaf) {
        if (leaf == null || leaf.value() == null || (leaf.field() == Field.OTHER_TEXT && !beside(leaf))) {
            return Optional.empty();
        }
        String text = String.valueOf(leaf.value()).strip();
        return why(leaf.field(), text).map(why -> {
            String quoted = text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
            Doubt doubt = new Doubt(
                    "value-implausible", Severity.WARNING, "'" + quoted + "' " + why + ".", Map.of("text", quoted));
            return leaf.with(new Concern(doubt, leaf.places().get(0))).atMost(DOUBTED);
        });
    }

    private static Claim like(Claim claim, Leaf leaf) {
        return claim instanceof Fallback fallback ? new Fallback(leaf, fallback.otherwise()) : leaf;
    }

    /** Whether the text stands beside a label: under the head of a list any word may stand. */
    private static boolean beside(Leaf leaf) {
        return leaf.reading().method() == Method.LABEL;
    }

    private static @Nullable Leaf leaf(Claim claim) {
        return claim instanceof Leaf plain ? plain : claim instanceof Fallback fallback ? fallback.leaf() : null;
    }

    /** Whether nothing is left of the value: 填报单位（盖章） with nobody's name behind it. */
    private static boolean blank(Claim claim) {
        @Nullable Leaf leaf = leaf(claim);
        return leaf != null && VALUES.contains(leaf.field()) && leaf.value() instanceof String text && text.isBlank();
    }

    /** Why the text is hardly the field's value, empty where it may well be. */
    private Optional<String> why(Field field, String text) {
        boolean number = NUMBER.matcher(text).matches();
        if (field == Field.CATEGORY && text.length() > LONGEST_CATEGORY) {
            return Optional.of("is long for a kind");
        }
        if (field == Field.CATEGORY && OPEN_CHOICE.matcher(text).find()) {
            return Optional.of("holds choices that nobody made");
        }
        boolean answer = field == Field.OTHER_TEXT && OFFICES.stream().anyMatch(office -> vocabulary.is(office, text));
        if (LABELLED.contains(field) && !answer && is(text, LABELS)) {
            return Optional.of("is a label of forms, no value");
        }
        if (VALUES.contains(field) && LABEL_INSIDE.matcher(text).find()) {
            return Optional.of("holds a label of its own");
        }
        if (CODES.contains(field) && HAN.matcher(text).find()) {
            return Optional.of("is more than a code");
        }
        if (ORGANIZATIONS.contains(field) && (number || PERSON.matcher(text).matches())) {
            return Optional.of("is hardly an organization");
        }
        if (PHONES.contains(field) && !DIGIT.matcher(text).find()) {
            return Optional.of("has no digits");
        }
        if (field == Field.FUNDING_ITEM_LABEL && (text.isEmpty() || number || is(text, HEADS))) {
            return Optional.of("names no source");
        }
        if (GOALS.contains(field)) {
            return goal(text, number);
        }
        if (field == Field.INDICATOR_NAME && COUNTED.matcher(text).matches()) {
            return Optional.of("still holds the indicator's number");
        }
        boolean named = field == Field.INDICATOR_NAME || field == Field.NAME || field == Field.INDICATOR_LEVEL1;
        if (named && number) {
            return Optional.of("is a number, no name");
        }
        if (field == Field.INDICATOR_NAME && text.endsWith(LEVEL) && vocabulary.is(Term.CATEGORY_LEVEL1, text)) {
            return Optional.of("is a level of indicators, no name");
        }
        boolean indicator = field == Field.INDICATOR_NAME || field == Field.INDICATOR_LEVEL1;
        return indicator && is(text, HEADS) ? Optional.of("is a head of forms, no name") : Optional.empty();
    }

    private Optional<String> goal(String text, boolean number) {
        if (text.length() < SHORTEST_GOAL || number) {
            return Optional.of("is hardly a goal");
        }
        return HEADING.matcher(text).matches() || HEADING_WORDS.matcher(text).matches() || is(text, HEADINGS)
                ? Optional.of("is a heading of forms, no goal")
                : Optional.empty();
    }

    private boolean is(String text, List<Family> families) {
        return text.length() <= LONGEST_HEADING
                && families.stream()
                        .anyMatch(family -> vocabulary
                                .match(family, text)
                                .map(Match::confidence)
                                .filter(confidence -> confidence >= SAME_WORD)
                                .isPresent());
    }
}
