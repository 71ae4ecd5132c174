package org.shenbao.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shenbao.document.Doubt;
import org.shenbao.document.Place;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Fallback;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.Claim.Remark;
import org.shenbao.project.Evidence;
import org.shenbao.project.Finding;
import org.shenbao.project.Project;

/** Decides between the claims for a project, and alone makes pointers, evidence and findings. */
final class Assembler {
    private static final Set<Field> WITHOUT_EVIDENCE = EnumSet.of(Field.FORM, Field.INDICATOR_GOAL, Field.GROUP_GOAL);
    /** A form that has none of these was left empty. */
    private static final Set<Field> SUBSTANCE = EnumSet.of(
            Field.NAME, Field.SECTION_KIND, Field.EXECUTION_INITIAL_TEXT, Field.GOAL_EXPECTED, Field.INDICATOR_NAME);

    /** A form of an office's own making that has so many of these was filled in, though it tells nothing that others do. */
    private static final Set<Field> OWN = EnumSet.of(
            Field.DEPARTMENT_NAME,
            Field.IMPLEMENTER_NAME,
            Field.IMPLEMENTER_ADDRESS,
            Field.IMPLEMENTER_PHONE,
            Field.IMPLEMENTER_CONTACT,
            Field.IMPLEMENTER_LEGAL_REPRESENTATIVE,
            Field.FUNDING_TOTAL_TEXT,
            Field.FUNDING_ITEM_TEXT,
            Field.OTHER_TEXT,
            Field.SECTION_HEADING);

    private static final int FEWEST_OWN = 3;

    private static final double FROM_TITLE = 0.75;

    private final List<Claim> claims;
    private final Leaves leaves;

    Assembler(List<Claim> claims) {
        this.claims = claims;
        this.leaves = new Leaves(GoalLink.checked(decide()));
    }

    /** Whether the form is filled in at all. */
    boolean isProject() {
        return leaves.inOrder().stream().anyMatch(leaf -> leaf.value() != null && substance(leaf))
                || leaves.inOrder().stream()
                                .filter(leaf -> leaf.value() != null && OWN.contains(leaf.field()))
                                .limit(FEWEST_OWN)
                                .count()
                        == FEWEST_OWN;
    }

    /** Whether the leaf tells of the project; the title of an empty form may name one too. */
    private static boolean substance(Leaf leaf) {
        return SUBSTANCE.contains(leaf.field())
                && (leaf.field() != Field.NAME || leaf.reading().confidence() > FROM_TITLE);
    }

    /** Whether the project has a name of its own, and not only one from the title. */
    boolean isNamed() {
        return leaves.inOrder().stream()
                .anyMatch(leaf -> leaf.field() == Field.NAME
                        && leaf.value() != null
                        && leaf.reading().confidence() > FROM_TITLE);
    }

    Project project(String id) {
        return new ProjectBuilding(leaves).project(id, evidence(), findings());
    }

    private List<Leaf> decide() {
        List<Leaf> plain = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim instanceof Leaf leaf) {
                plain.add(leaf);
            }
        }
        List<Leaf> made = new ArrayList<>(plain);
        Set<List<Object>> said = new HashSet<>();
        claims.stream()
                .filter(Fallback.class::isInstance)
                .map(Fallback.class::cast)
                .sorted(Comparator.comparingDouble(
                        fallback -> -fallback.leaf().reading().confidence()))
                .forEach(fallback -> made.addAll(fallback(fallback, made, said)));
        Map<Field, TreeMap<RowKey, List<Leaf>>> byLeaf = new TreeMap<>();
        made.forEach(leaf -> byLeaf.computeIfAbsent(leaf.field(), field -> new TreeMap<>())
                .computeIfAbsent(leaf.row(), row -> new ArrayList<>())
                .add(leaf));
        return byLeaf.values().stream()
                .flatMap(byRow -> byRow.values().stream())
                .map(Assembler::decide)
                .toList();
    }

    /**
     * What a fallback comes to: its leaf, a second place for the same value, or what it says otherwise.
     *
     * @param said the values of others and their labels: a form may say the same twice
     */
    private static List<Leaf> fallback(Fallback fallback, List<Leaf> made, Set<List<Object>> said) {
        Leaf leaf = fallback.leaf();
        List<Leaf> rivals = rivals(leaf, made);
        Optional<Object> label = fallback.otherwise().stream()
                .filter(other -> other.field() == Field.OTHER_LABEL)
                .flatMap(other -> Stream.ofNullable(other.value()))
                .findFirst();
        boolean own =
                label.isEmpty() || leaf.field() == Field.IMPLEMENTER_PHONE; // one number is one, whoever answers it
        boolean again = !said.add(Arrays.asList(leaf.field(), leaf.row(), leaf.value(), label.orElse("")));
        boolean agrees =
                (own || again) && rivals.stream().anyMatch(rival -> Objects.equals(rival.value(), leaf.value()));
        return rivals.isEmpty() || agrees ? List.of(leaf) : fallback.otherwise();
    }

    private static List<Leaf> rivals(Leaf leaf, List<Leaf> among) {
        return among.stream()
                .filter(rival -> same(leaf, rival) && rival.value() != null)
                .toList();
    }

    private static boolean same(Leaf leaf, Leaf rival) {
        return rival.field() == leaf.field() && rival.row().equals(leaf.row());
    }

    /** The surest claim stands; agreeing claims add their places, others a finding. */
    private static Leaf decide(List<Leaf> rivals) {
        Leaf best = rivals.stream()
                .max(Comparator.comparing((Leaf leaf) -> leaf.value() != null)
                        .thenComparingDouble(leaf -> leaf.reading().confidence())
                        .thenComparing(leaf -> -rivals.indexOf(leaf)))
                .orElseThrow();
        Leaf standing = best;
        for (Leaf rival : rivals) {
            if (rival.equals(best) || rival.value() == null) {
                continue;
            }
            standing = rival.value().equals(best.value())
                    ? joined(standing, rival)
                    : standing.with(disagreement(best, rival));
        }
        return standing;
    }

    private static Leaf joined(Leaf standing, Leaf same) {
        List<Place> places = Stream.concat(standing.places().stream(), same.places().stream())
                .distinct()
                .toList();
        return new Leaf(
                standing.field(), standing.row(), standing.value(), standing.reading(), places, standing.concerns());
    }

    private static Concern disagreement(Leaf best, Leaf rival) {
        String kept = String.valueOf(best.value());
        String other = String.valueOf(rival.value());
        return new Concern(
                new Doubt(
                        "values-disagree",
                        Severity.WARNING,
                        "The document says '" + kept + "' and '" + other + "'; the first stands.",
                        Map.of("kept", kept, "other", other)),
                rival.places().get(0));
    }

    private List<Evidence> evidence() {
        return leaves.inOrder().stream()
                .filter(leaf -> leaf.value() != null && !WITHOUT_EVIDENCE.contains(leaf.field()))
                .map(leaf -> new Evidence(
                        leaves.pointer(leaf),
                        leaf.reading().method(),
                        twoDecimals(leaf.reading().confidence()),
                        leaf.places()))
                .toList();
    }

    private static double twoDecimals(double confidence) {
        return BigDecimal.valueOf(Math.max(0, Math.min(1, confidence)))
                .setScale(2, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private List<Finding> findings() {
        Map<Concern, TreeSet<String>> pointers = new LinkedHashMap<>();
        for (Leaf leaf : leaves.inOrder()) {
            for (Concern concern : leaf.concerns()) {
                pointers.computeIfAbsent(concern, same -> new TreeSet<>()).add(leaves.pointer(leaf));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim instanceof Remark remark) {
                add(findings, finding(remark.doubt(), List.of(remark.pointer())));
            }
        }
        pointers.forEach((concern, at) -> add(findings, finding(concern.doubt(), List.copyOf(at))));
        return findings;
    }

    /** Two stages may have seen the same thing; one finding says it. */
    private static void add(List<Finding> findings, Finding finding) {
        boolean said = findings.stream()
                .anyMatch(other ->
                        other.rule().equals(finding.rule()) && other.pointers().equals(finding.pointers()));
        if (!said) {
            findings.add(finding);
        }
    }

    private static Finding finding(Doubt doubt, List<String> pointers) {
        return new Finding(doubt.rule(), doubt.severity(), doubt.message(), doubt.values(), pointers);
    }
}
