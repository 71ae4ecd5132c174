package org.shenbao.segment;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.segment.Landmark.Kind;
import org.shenbao.vocabulary.Folding;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Knows a narrative that only points to its goals (详见…绩效目标表) and the form behind it that holds them. */
final class FormOfNarrative {
    /** Shorter words stand in many a sentence. */
    private static final int SHORTEST_NAME = 6;

    private final List<Block> blocks;
    private final Vocabulary vocabulary;

    FormOfNarrative(List<Block> blocks, Vocabulary vocabulary) {
        this.blocks = blocks;
        this.vocabulary = vocabulary;
    }

    boolean paired(Span narrative, Span form) {
        @Nullable String name = form.stretch().name();
        if (!narrative.stretch().narrative()
                || name == null
                || form.stretch().narrative()
                || !form.stretch().has(Kind.HEADER)) {
            return false;
        }
        return narrative.stretch().name() == null
                ? points(narrative) && oneName(narrative, name)
                : !narrative.stretch().has(Kind.HEADER) && named(narrative, name);
    }

    /**
     * Whether a report in counted parts is told about the form behind it: its title names the project, or its text does
     * and no other form stands there.
     *
     * @param last whether nothing stands behind the form
     */
    boolean report(Span report, Span form, boolean last) {
        @Nullable String name = form.stretch().name();
        Kind first = report.stretch().first().kind();
        return (first == Kind.TITLE || first == Kind.FORM)
                && !report.stretch().has(Kind.HEADER)
                && !report.stretch().has(Kind.NAME)
                && name != null
                && form.stretch().isProject()
                && form.stretch().has(Kind.HEADER)
                && !form.stretch().narrative()
                && (oneName(report, name) || (last && tells(report, name)))
                && !NumberedHeadings.of(report.body(blocks), vocabulary).isEmpty();
    }

    private boolean tells(Span report, String name) {
        String folded = Folding.fold(name);
        return folded.length() >= SHORTEST_NAME
                && report.body(blocks).stream()
                        .anyMatch(block -> block instanceof Line line
                                && Folding.fold(line.text()).contains(folded));
    }

    /** Whether the narrative gives the form's name itself, beside its label or below it. */
    private boolean named(Span narrative, String name) {
        String folded = Folding.fold(name);
        String own = Folding.fold(
                java.util.Objects.requireNonNullElse(narrative.stretch().name(), ""));
        return !folded.isEmpty()
                && (own.equals(folded)
                        || (own.isEmpty()
                                && narrative.body(blocks).stream()
                                        .filter(Line.class::isInstance)
                                        .anyMatch(block -> Folding.fold(((Line) block).text())
                                                .equals(folded))));
    }

    private boolean points(Span narrative) {
        return narrative.body(blocks).stream()
                .filter(Line.class::isInstance)
                .map(block -> ((Line) block).text())
                .anyMatch(text ->
                        any(Term.WORD_POINTER, text) && (any(Term.TITLE_CAPTION, text) || any(Term.TITLE_FORM, text)));
    }

    private boolean any(Term term, String text) {
        Set<String> words = vocabulary.words(term);
        return words.stream().anyMatch(text::contains);
    }

    /** The form's name stands in the narrative's title, or what the title names stands in the form's name. */
    private boolean oneName(Span narrative, String name) {
        StringBuilder title = new StringBuilder();
        narrative.title(blocks).forEach(line -> title.append(Words.bare(line)));
        String whole = Folding.fold(title.toString());
        String kind = vocabulary.words(Term.TITLE_FORM).stream()
                .map(Folding::fold)
                .filter(whole::endsWith)
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("");
        String named = whole.substring(0, whole.length() - kind.length());
        String folded = Folding.fold(name);
        return !named.isEmpty() && !folded.isEmpty() && (whole.contains(folded) || folded.contains(named));
    }
}
