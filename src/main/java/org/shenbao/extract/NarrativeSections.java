package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Method;
import org.shenbao.document.Outline.Heading;
import org.shenbao.document.Outline.Passage;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.Subject.Printed;
import org.shenbao.project.SectionKind;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Looks for text under headings, those in no vocabulary included. */
final class NarrativeSections implements Extractor {
    private static final Map<Term, SectionKind> KINDS = Map.of(
            Term.SECTION_BASIS, SectionKind.BASIS,
            Term.SECTION_OVERVIEW, SectionKind.OVERVIEW,
            Term.SECTION_CONTENT, SectionKind.CONTENT,
            Term.SECTION_FUNDING, SectionKind.FUNDING,
            Term.SECTION_PLAN, SectionKind.PLAN,
            Term.SECTION_OUTCOMES, SectionKind.OUTCOMES,
            Term.SECTION_PROBLEMS, SectionKind.PROBLEMS,
            Term.SECTION_MEASURES, SectionKind.MEASURES,
            Term.SECTION_CONCLUSION, SectionKind.CONCLUSION);

    private static final int LONGEST_CAPTION = 24;
    private static final Pattern SENTENCE = Pattern.compile("[。；，！？]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+");

    private final Vocabulary vocabulary;

    NarrativeSections(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The kind that a section's heading means, null for other headings. */
    static @Nullable SectionKind kind(@Nullable Term term) {
        return term == null ? null : KINDS.get(term);
    }

    /** The kind of the passage, null where its heading means none. */
    static @Nullable SectionKind kind(Passage passage, Vocabulary vocabulary) {
        Heading heading = passage.heading();
        return heading == null
                ? null
                : kind(vocabulary
                        .meaning(Family.SECTION, heading.text())
                        .map(Match::term)
                        .orElse(null));
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        List<Passage> passages = subject.entry().passages();
        boolean untold = GoalText.untold(subject, vocabulary);
        for (int p = 0; p < passages.size(); p++) {
            Heading heading = passages.get(p).heading();
            if (heading != null) {
                claims.addAll(section(heading, subject.linesOf(p), subject, p, untold));
            }
        }
        return claims.stream();
    }

    private List<Claim> section(Heading heading, List<Printed> lines, Subject subject, int passage, boolean untold) {
        Optional<Match> section = vocabulary.meaning(Family.SECTION, heading.text());
        @Nullable Term term = section.map(Match::term).orElse(null);
        Piece head = Piece.of(heading);
        boolean goal = GoalText.horizon(heading, vocabulary) != null
                || (untold && GoalText.results(heading, lines, vocabulary));
        boolean own = term == null
                ? !goal
                        && vocabulary.match(Family.FIELD, heading.text()).isEmpty()
                        && !GoalText.indicators(heading, lines, vocabulary)
                : KINDS.containsKey(term)
                        || (term == Term.SECTION_UNIT && !subjectOfFields(lines))
                        || (term == Term.SECTION_TABLE && !subject.hasTable(passage) && pointer(lines));
        if (lines.isEmpty()) {
            boolean field = vocabulary.match(Family.FIELD, heading.text()).isPresent();
            boolean over = term != null || goal || field || subject.hasTable(passage) || overParts(subject, passage);
            return List.of(over ? head.used(Use.HEADING) : leftOver(head, new RowKey(passage, 0, 0, 0)));
        }
        if (!own) {
            return term == null ? List.of() : List.of(head.used(Use.HEADING));
        }
        if (term == null && subject.hasTable(passage) && lines.stream().allMatch(NarrativeSections::caption)) {
            return List.of(head.used(Use.HEADING));
        }
        RowKey at = lines.get(0).at();
        List<Claim> claims = new ArrayList<>();
        Piece text =
                Piece.join(lines.stream().map(line -> Piece.of(line.line())).toList(), "\n");
        double confidence = section.map(Match::confidence).orElse(0.9) * 0.99;
        @Nullable SectionKind kind = kind(term);
        if (kind != null) {
            claims.add(head.leaf(Field.SECTION_KIND, at, kind, Method.SECTION, confidence));
        }
        claims.add(head.leaf(Field.SECTION_HEADING, at, Method.SECTION, confidence));
        claims.add(text.leaf(Field.SECTION_TEXT, at, Method.SECTION, confidence));
        return claims;
    }

    /** Whether the line is what stands over a table, and no sentence. */
    private static boolean caption(Printed line) {
        return line.text().length() <= LONGEST_CAPTION
                && !SENTENCE.matcher(line.text()).find();
    }

    /** Words that stand over nothing may be anything. */
    private static Claim leftOver(Piece head, RowKey at) {
        return head.leaf(Field.SECTION_TEXT, at, Method.DERIVED, 0.5)
                .with(new Concern(Remainder.leftOver(head), head.places().get(0)));
    }

    /** Whether headings of another depth follow the empty one. */
    private static boolean overParts(Subject subject, int passage) {
        List<Passage> passages = subject.entry().passages();
        @Nullable Heading own = passages.get(passage).heading();
        @Nullable
        Heading next = passage + 1 < passages.size() ? passages.get(passage + 1).heading() : null;
        return own != null && next != null && !depth(own).equals(depth(next));
    }

    private static String depth(Heading heading) {
        return DIGITS.matcher(HAN.matcher(heading.number()).replaceAll("一")).replaceAll("1");
    }

    private boolean subjectOfFields(List<Printed> lines) {
        return lines.stream()
                        .anyMatch(line -> !LabelledLine.all(line.line(), vocabulary, false)
                                .isEmpty())
                || (lines.size() == 1 && UnitFields.isName(lines.get(0).text()));
    }

    /** Whether the text only points to the form that holds the goals. */
    private boolean pointer(List<Printed> lines) {
        return GoalText.pointer(lines, vocabulary);
    }
}
