package org.shenbao.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Doubt;
import org.shenbao.document.Method;
import org.shenbao.document.Reading;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Fallback;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.Claim.Remark;
import org.shenbao.project.Horizon;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Doubts what stands under labels that are in no vocabulary, where it looks like something that nearly every form says
 * and that the record lacks: a period, an organization, an amount, a goal.
 */
final class UnknownLabels {
    private static final Set<Field> HEAD = EnumSet.of(
            Field.NAME,
            Field.CODE,
            Field.CATEGORY,
            Field.PERIOD_START,
            Field.PERIOD_END,
            Field.DEPARTMENT_NAME,
            Field.IMPLEMENTER_NAME,
            Field.IMPLEMENTER_PHONE,
            Field.IMPLEMENTER_CONTACT);
    /** Nearly every form says these. */
    private static final Set<Field> NEARLY_ALWAYS =
            EnumSet.of(Field.NAME, Field.DEPARTMENT_NAME, Field.IMPLEMENTER_NAME, Field.PERIOD_START);

    private static final int LEAST_LACKING = 2;
    private static final int LEAST_UNKNOWN = 3;
    private static final double DOUBTED = 0.7;
    private static final double UNSURE = 0.8;
    private static final Pattern ORGANIZATION = Pattern.compile(
            "\\p{IsHan}{2,24}(?:局|厅|委|委员会|院|学校|中学|小学|大学|中心|站|研究所|事务所|处|办公室|公司|支队|大队|协会|馆|集团|政府|镇|乡|街道|社)");
    private static final double BY_ENDING = 0.85;
    private static final Pattern GOAL = Pattern.compile("\\p{IsHan}{2,12}目标[：:]?");
    /** Words, and no mere figure. */
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}{4}");

    private static final Pattern MONEY = Pattern.compile("资金|经费|金额|预算|投资|费用|拨款");

    private final Vocabulary vocabulary;
    private final Set<Field> present = EnumSet.noneOf(Field.class);
    private final Map<RowKey, Leaf> labels = new HashMap<>();
    /** What stands under labels and headings. */
    private final Map<RowKey, Leaf> texts = new HashMap<>();
    /** Labels beside sentences. */
    private final Map<RowKey, Leaf> headings = new HashMap<>();

    private final Set<RowKey> kinds = new HashSet<>();

    private UnknownLabels(List<Claim> claims, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Claim claim : claims) {
            @Nullable
            Leaf leaf =
                    claim instanceof Leaf plain ? plain : claim instanceof Fallback fallback ? fallback.leaf() : null;
            if (leaf != null && leaf.value() != null) {
                present.add(leaf.field());
                if (claim instanceof Leaf && leaf.field() == Field.OTHER_LABEL) {
                    labels.put(leaf.row(), leaf);
                } else if (leaf.field() == Field.OTHER_TEXT || leaf.field() == Field.SECTION_TEXT) {
                    texts.put(leaf.row(), leaf);
                } else if (leaf.field() == Field.SECTION_KIND) {
                    kinds.add(leaf.row());
                } else if (leaf.field() == Field.SECTION_HEADING
                        && leaf.reading().method() != Method.SECTION) {
                    headings.put(leaf.row(), leaf);
                }
            }
        }
    }

    /** The claims, those under unknown labels no surer than they may be. */
    static List<Claim> doubted(List<Claim> claims, Vocabulary vocabulary) {
        UnknownLabels unknown = new UnknownLabels(claims, vocabulary);
        List<Claim> doubted = new ArrayList<>();
        claims.forEach(claim -> unknown.add(claim, doubted));
        unknown.mostly().ifPresent(doubted::add);
        return doubted;
    }

    /** The doubt about a form most of whose labels are in no vocabulary: nothing of it is surely what it seems. */
    private Optional<Remark> mostly() {
        Stream<Leaf> sections = headings.entrySet().stream()
                .filter(heading -> !kinds.contains(heading.getKey()))
                .map(Map.Entry::getValue);
        List<Leaf> unknown = Stream.concat(labels.values().stream(), sections)
                .filter(label -> beside(label)
                        && vocabulary
                                .meaning(Family.FIELD, String.valueOf(label.value()))
                                .isEmpty())
                .sorted(Comparator.comparing(Leaf::row))
                .toList();
        long known = present.stream().filter(HEAD::contains).count();
        long lacking =
                NEARLY_ALWAYS.stream().filter(field -> !present.contains(field)).count();
        if (unknown.size() < LEAST_UNKNOWN || unknown.size() <= known || lacking < LEAST_LACKING) {
            return Optional.empty();
        }
        Doubt doubt = new Doubt(
                "labels-unknown",
                Severity.WARNING,
                "Most labels of the form are in no vocabulary: " + unknown.size() + " of them.",
                Map.of("labels", unknown.size()));
        return Optional.of(new Remark(doubt, "", unknown.get(0).places()));
    }

    /**
     * Whether the label stands beside its value. Where the reading does not say so, it is told by their line, and it
     * counts only where the form seems to name no organization, which labels of its own may do.
     */
    private boolean beside(Leaf label) {
        if (label.reading().method() == Method.LABEL && label.field() == Field.OTHER_LABEL) {
            return true;
        }
        @Nullable Leaf text = texts.get(label.row());
        @Nullable Integer line = label.places().get(0).line();
        return !present.contains(Field.DEPARTMENT_NAME)
                && !present.contains(Field.IMPLEMENTER_NAME)
                && line != null
                && text != null
                && line.equals(text.places().get(0).line())
                && Amounts.cell(String.valueOf(text.value()), "元").isEmpty();
    }

    private void add(Claim claim, List<Claim> to) {
        if (!(claim instanceof Leaf leaf)) {
            to.add(claim);
            return;
        }
        switch (leaf.field()) {
            case OTHER_LABEL -> to.add(goal(leaf.row()) ? goalHorizon(leaf) : leaf);
            case OTHER_TEXT -> other(leaf, to);
            case SECTION_HEADING, SECTION_TEXT ->
                to.add(goalless() && !kinds.contains(leaf.row()) ? leaf.atMost(UNSURE) : leaf);
            default -> to.add(leaf);
        }
    }

    /** Whether the form has indicators and no goal, so that a text under an unknown label may be the goal. */
    private boolean goalless() {
        return present.contains(Field.INDICATOR_NAME)
                && !present.contains(Field.GOAL_EXPECTED)
                && !present.contains(Field.GOAL_ACTUAL);
    }

    /** Whether words stand under a label that ends as a goal's, in a form that names no goal: 生态改善目标. */
    private boolean goal(RowKey row) {
        @Nullable Leaf label = labels.get(row);
        @Nullable Leaf text = texts.get(row);
        return label != null
                && text != null
                && !present.contains(Field.GOAL_EXPECTED)
                && !present.contains(Field.GOAL_ACTUAL)
                && GOAL.matcher(String.valueOf(label.value())).matches()
                && WORDS.matcher(String.valueOf(text.value())).find();
    }

    private static Leaf goalHorizon(Leaf label) {
        Reading reading = Reading.of(Method.LABEL, BY_ENDING);
        return new Leaf(Field.GOAL_HORIZON, label.row(), Horizon.ANNUAL, reading, label.places(), label.concerns());
    }

    private void other(Leaf text, List<Claim> to) {
        if (goal(text.row())) {
            Reading reading = Reading.of(text.reading().method(), BY_ENDING);
            to.add(new Leaf(Field.GOAL_EXPECTED, text.row(), text.value(), reading, text.places(), text.concerns()));
            return;
        }
        @Nullable Leaf label = labels.get(text.row());
        @Nullable
        Field missing = label == null ? null : missing(String.valueOf(label.value()), String.valueOf(text.value()));
        if (label == null || missing == null) {
            to.add(text);
            return;
        }
        Doubt doubt = new Doubt(
                "label-unknown",
                Severity.WARNING,
                "The label '" + label.value() + "' is in no vocabulary; '" + text.value() + "' may be "
                        + MEANT.get(missing) + ".",
                Map.of("label", String.valueOf(label.value())));
        Concern concern = new Concern(doubt, text.places().get(0));
        to.add(text.with(concern).atMost(DOUBTED));
    }

    private static final Map<Field, String> MEANT = Map.of(
            Field.PERIOD_START, "the project's period",
            Field.DEPARTMENT_NAME, "the department",
            Field.IMPLEMENTER_NAME, "the implementing unit",
            Field.FUNDING_TOTAL_TEXT, "the project's funding");

    /** What the value may be that the record lacks, null where the label is known or nothing is lacking. */
    private @Nullable Field missing(String label, String value) {
        if (vocabulary.meaning(Family.FIELD, label).isPresent()) {
            return null;
        }
        if (!present.contains(Field.PERIOD_START) && Dates.between(value)) {
            return Field.PERIOD_START;
        }
        if (ORGANIZATION.matcher(value.strip()).matches()) {
            return !present.contains(Field.DEPARTMENT_NAME)
                    ? Field.DEPARTMENT_NAME
                    : !present.contains(Field.IMPLEMENTER_NAME) ? Field.IMPLEMENTER_NAME : null;
        }
        boolean funded = present.contains(Field.FUNDING_TOTAL_TEXT) || present.contains(Field.EXECUTION_LABEL);
        boolean amount =
                Amounts.cell(value, "元").isPresent() && MONEY.matcher(label).find();
        return !funded && amount ? Field.FUNDING_TOTAL_TEXT : null;
    }
}
