package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Method;
import org.shenbao.document.Outline.Heading;
import org.shenbao.document.Outline.Passage;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.extract.Subject.Printed;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Looks under headings that are themselves labels: 项目名称 over a name, 项目实施单位 over the unit's own fields. */
final class UnitFields implements Extractor {
    private static final int LONGEST_NAME = 40;
    /** Where a narrative and its form disagree, the form's value stands. */
    private static final double BESIDE_FORM = 0.85;

    private final Vocabulary vocabulary;

    UnitFields(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        boolean form = subject.tables().stream().anyMatch(table -> table.has(Band.FIELDS));
        List<Passage> passages = subject.entry().passages();
        for (int p = 0; p < passages.size(); p++) {
            Heading heading = passages.get(p).heading();
            if (heading == null) {
                continue;
            }
            List<Printed> lines = subject.linesOf(p);
            if (vocabulary.means(Term.SECTION_UNIT, heading.text())) {
                claims.addAll(unit(heading, lines, form ? BESIDE_FORM : 1));
            } else if (vocabulary.meaning(Family.SECTION, heading.text()).isEmpty()) {
                vocabulary
                        .match(Family.FIELD, heading.text())
                        .ifPresent(match -> claims.addAll(
                                headed(heading, match.term(), match.confidence() * (form ? BESIDE_FORM : 1), lines)));
            }
        }
        return claims.stream();
    }

    /** Whether a text under such a heading is a unit's name, not a sentence about it. */
    static boolean isName(String text) {
        return text.length() <= LONGEST_NAME
                && text.indexOf('，') < 0
                && text.indexOf('。') != 0
                && (text.indexOf('。') < 0 || text.indexOf('。') == text.length() - 1);
    }

    /** The text up to the first labelled line is the value of the heading's label. */
    private List<Claim> headed(Heading heading, Term term, double confidence, List<Printed> lines) {
        List<Claim> claims = new ArrayList<>();
        List<Printed> value = new ArrayList<>();
        int i = 0;
        while (i < lines.size()
                && LabelledLine.all(lines.get(i).line(), vocabulary, false).isEmpty()) {
            value.add(lines.get(i++));
        }
        claims.addAll(labelled(Piece.of(heading), term, value, lines, confidence));
        claims.addAll(fields(lines.subList(i, lines.size())));
        return claims;
    }

    private List<Claim> labelled(Piece label, Term term, List<Printed> value, List<Printed> lines, double confidence) {
        RowKey at = lines.isEmpty() ? RowKey.SINGLE : lines.get(0).at();
        String between = term == Term.FIELD_NAME ? "" : "\n";
        Piece text =
                Piece.join(value.stream().map(line -> Piece.of(line.line())).toList(), between);
        return new LabelledValue(term, label, text, at, confidence * 0.99)
                .claims(vocabulary)
                .toList();
    }

    private List<Claim> unit(Heading heading, List<Printed> lines, double confidence) {
        boolean labelled = lines.stream()
                .anyMatch(line ->
                        !LabelledLine.all(line.line(), vocabulary, false).isEmpty());
        if (labelled) {
            List<Claim> claims = new ArrayList<>(fields(lines));
            claims.add(Piece.of(heading).used(Use.HEADING));
            nameOnTop(lines, confidence).ifPresent(claims::add);
            return claims;
        }
        if (lines.size() == 1 && isName(lines.get(0).text())) {
            return labelled(Piece.of(heading), Term.FIELD_IMPLEMENTER, lines, lines, 0.95 * confidence);
        }
        return List.of();
    }

    /** The unit's name on a line of its own above the labelled ones. */
    private Optional<Claim> nameOnTop(List<Printed> lines, double confidence) {
        Printed first = lines.get(0);
        boolean name = LabelledLine.all(first.line(), vocabulary, true).isEmpty() && isName(first.text());
        return name
                ? Optional.of(Piece.of(first.line())
                        .leaf(Field.IMPLEMENTER_NAME, RowKey.SINGLE, Method.SECTION, 0.9 * confidence)
                        .asFallback())
                : Optional.empty();
    }

    /** Whether the label is none that a unit's profile could hold itself. */
    private static boolean endsProfile(LabelledLine pair) {
        return pair.term() != null && pair.term() != Term.FIELD_PROFILE && pair.term() != Term.FIELD_OTHER;
    }

    /** Labelled lines one below the other; what has no label goes on with a profile or fills an empty value. */
    private List<Claim> fields(List<Printed> lines) {
        List<Claim> claims = new ArrayList<>();
        @Nullable LabelledLine open = null;
        RowKey at = RowKey.SINGLE;
        List<Piece> paragraphs = new ArrayList<>();
        for (Printed line : lines) {
            boolean inProfile = open != null && open.term() == Term.FIELD_PROFILE;
            List<LabelledLine> pairs = LabelledLine.all(line.line(), vocabulary, !inProfile);
            boolean parts = !pairs.isEmpty() && (!inProfile || pairs.stream().allMatch(UnitFields::endsProfile));
            if (!parts) {
                if (open != null && (inProfile || paragraphs.isEmpty())) {
                    paragraphs.add(Piece.of(line.line()));
                }
                continue;
            }
            close(open, paragraphs, at, claims);
            for (int i = 0; i < pairs.size() - 1; i++) {
                pairs.get(i).at(line.at().row(i)).claims(vocabulary).forEach(claims::add);
            }
            open = pairs.get(pairs.size() - 1);
            at = line.at().row(pairs.size() - 1);
            paragraphs = new ArrayList<>();
            if (!open.value().blank()) {
                paragraphs.add(open.value());
            }
        }
        close(open, paragraphs, at, claims);
        return claims;
    }

    private void close(@Nullable LabelledLine open, List<Piece> paragraphs, RowKey at, List<Claim> claims) {
        if (open != null) {
            new LabelledValue(open.term(), open.label(), Piece.join(paragraphs, "\n"), at, open.confidence())
                    .claims(vocabulary)
                    .forEach(claims::add);
        }
    }
}
