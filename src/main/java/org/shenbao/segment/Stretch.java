package org.shenbao.segment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.segment.Landmark.Kind;
import org.shenbao.vocabulary.Folding;
import org.shenbao.vocabulary.Term;

/** The landmarks of what may be one project, from the one that starts it to the last before the next project. */
final class Stretch {
    private static final Set<Term> NARRATIVE = EnumSet.of(
            Term.SECTION_BASIS,
            Term.SECTION_OVERVIEW,
            Term.SECTION_CONTENT,
            Term.SECTION_FUNDING,
            Term.SECTION_PLAN,
            Term.SECTION_OUTCOMES,
            Term.SECTION_UNIT,
            Term.SECTION_TABLE);
    /** What a report says behind its narrative. */
    private static final Set<Term> JUDGED =
            EnumSet.of(Term.SECTION_PROBLEMS, Term.SECTION_MEASURES, Term.SECTION_CONCLUSION);

    private static final Set<Term> OWN_FIELDS = EnumSet.of(
            Term.FIELD_DEPARTMENT,
            Term.FIELD_IMPLEMENTER,
            Term.FIELD_REPORTING_UNIT,
            Term.FIELD_PERIOD,
            Term.FIELD_CATEGORY,
            Term.FIELD_NATURE,
            Term.FIELD_FUNDING_SOURCE);

    /** A report has so many parts, whatever they are called. */
    private static final int REPORT_PARTS = 3;

    /** A titled form that gives so many things their labels is one, though it tells of no goals. */
    private static final int FORM_LABELS = 5;

    private static final Pattern REPORT = Pattern.compile("报告书?$");

    private final List<Landmark> landmarks = new ArrayList<>();
    private final CountedParts parts = new CountedParts();
    /** The styles of the numbered headings, outermost first. */
    private final Set<Numbering.Style> styles = new LinkedHashSet<>();

    private Numbering.@Nullable Style latest;

    Stretch(Landmark first) {
        landmarks.add(first);
        count(first);
    }

    private void count(Landmark landmark) {
        if (landmark.numbering() != null) {
            latest = landmark.numbering().style();
            styles.add(latest);
        }
    }

    /** Whether the heading is the first below another, of an outer style: （一） below 二、. */
    boolean below(Landmark heading) {
        Numbering numbering = heading.numbering();
        if (numbering == null || latest == null || latest == numbering.style()) {
            return false;
        }
        List<Numbering.Style> order = List.copyOf(styles);
        return order.indexOf(latest) < order.indexOf(numbering.style());
    }

    void add(Landmark landmark) {
        parts.count(landmark);
        count(landmark);
        if (landmark.kind() != Kind.PART) {
            landmarks.add(landmark);
        }
    }

    List<Landmark> landmarks() {
        return List.copyOf(landmarks);
    }

    /**
     * Whether this is a further sheet of the form before it: it prints the same title, no name, and nothing of a project
     * that stands there already.
     */
    boolean continues(Stretch before) {
        Set<Term> fields = before.fields();
        return first().kind() == Kind.FORM
                && before.first().kind() == Kind.FORM
                && Folding.fold(first().text())
                        .equals(Folding.fold(before.first().text()))
                && before.name() != null
                && name() == null
                && fields().stream().noneMatch(fields::contains);
    }

    private Set<Term> fields() {
        return landmarks.stream()
                .filter(landmark -> landmark.kind() == Kind.FIELD)
                .map(Landmark::term)
                .filter(term -> term != null && OWN_FIELDS.contains(term))
                .collect(Collectors.toSet());
    }

    Landmark first() {
        return landmarks.get(0);
    }

    Landmark last() {
        return landmarks.get(landmarks.size() - 1);
    }

    boolean has(Kind kind) {
        return landmarks.stream().anyMatch(landmark -> landmark.kind() == kind);
    }

    boolean narrative() {
        return landmarks.stream()
                .anyMatch(landmark -> landmark.kind() == Kind.SECTION && NARRATIVE.contains(landmark.term()));
    }

    /** The line that names the project among several, null where no such line does. */
    @Nullable
    Landmark counted() {
        return landmarks.stream()
                .filter(landmark -> landmark.kind() == Kind.COUNTED)
                .findFirst()
                .orElse(null);
    }

    /** Whether a section of that kind stands here already. */
    boolean tells(@Nullable Term section) {
        return landmarks.stream().anyMatch(landmark -> landmark.kind() == Kind.SECTION && landmark.term() == section);
    }

    /** The value beside the first 项目名称, else the name that is counted, null where there is neither. */
    @Nullable
    String name() {
        return landmarks.stream()
                .filter(landmark -> landmark.kind() == Kind.NAME || landmark.kind() == Kind.COUNTED)
                .map(Landmark::text)
                .findFirst()
                .orElse(null);
    }

    /** The style of the first numbered heading, null where no heading has a number. */
    Numbering.@Nullable Style style() {
        for (Landmark landmark : landmarks) {
            if (landmark.kind() == Kind.SECTION && landmark.numbering() != null) {
                return landmark.numbering().style();
            }
        }
        return null;
    }

    /** Whether a form without a title and a name may start with the landmark. */
    static boolean startsTable(Landmark landmark) {
        return landmark.kind() == Kind.HEADER || landmark.kind() == Kind.BLOCK || landmark.kind() == Kind.FIELD;
    }

    private boolean titled() {
        return first().kind() == Kind.FORM || first().kind() == Kind.TITLE;
    }

    private boolean report() {
        return titled() && REPORT.matcher(Folding.core(first().text())).find() && parts.standing() >= REPORT_PARTS;
    }

    private boolean form() {
        long labels = landmarks.stream()
                .filter(landmark ->
                        landmark.kind() == Kind.FIELD && !landmark.text().isBlank())
                .map(Landmark::term)
                .distinct()
                .count();
        return titled() && labels >= FORM_LABELS;
    }

    /** Whether enough of a form stands here: a lone label or title may be quoted in any letter. */
    boolean isProject() {
        boolean header = has(Kind.HEADER);
        boolean report = has(Kind.FORM);
        int signs = (int) landmarks.stream()
                .filter(landmark -> (landmark.kind() == Kind.SECTION
                                && (NARRATIVE.contains(landmark.term())
                                        || (report && JUDGED.contains(landmark.term()))))
                        || (landmark.kind() == Kind.FIELD && OWN_FIELDS.contains(landmark.term()))
                        || landmark.kind() == Kind.BLOCK)
                .map(Landmark::term)
                .distinct()
                .count();
        if (has(Kind.NAME) || has(Kind.COUNTED) || has(Kind.FORM) || first().kind() == Kind.TITLE) {
            return header || signs >= 2 || report() || form();
        }
        if (first().kind() == Kind.CAPTION || startsTable(first())) {
            return header;
        }
        return signs >= 3 && landmarks.stream().anyMatch(landmark -> landmark.term() == Term.SECTION_BASIS);
    }
}
