package org.shenbao.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.project.Horizon;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** What the cells of a goal's rows mean; goals of one kind may be counted: 年度绩效目标2. */
final class GoalWords {
    private static final Pattern COUNT = Pattern.compile("[0-9０-９]{1,2}(?=\\s*(?:[（(]|[:：]|$))");
    /** The year of 2024年度目标. */
    private static final Pattern YEAR = Pattern.compile("^\\s*(?:19|20)[0-9]{2}(?=\\s*年度)");

    /** A cell that runs over so many rows and more frames what stands beside it. */
    private static final int FRAMED = 2;

    private static final Pattern BRACKETS = Pattern.compile("[（(）)]");

    private final Vocabulary vocabulary;

    GoalWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<Term> term(Cell cell) {
        return term(cell.text());
    }

    Optional<Term> term(String text) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return vocabulary.meaning(Family.GOAL, text).map(Match::term);
        }
        return vocabulary
                .match(Family.GOAL, text)
                .or(() -> vocabulary.match(Family.GOAL, COUNT.matcher(text).replaceFirst("")))
                .or(() -> vocabulary.meaning(Family.GOAL, YEAR.matcher(text).replaceFirst("")))
                .map(Match::term);
    }

    /** The horizon that a heading says; 总体目标 whose own bracket says 年度目标 is annual. */
    @Nullable
    Horizon horizon(Cell cell) {
        return horizon(cell.text());
    }

    @Nullable
    Horizon horizon(String text) {
        @Nullable Term term = term(text).orElse(null);
        if (term == Term.GOAL_OVERALL) {
            boolean annual = vocabulary.words(Term.GOAL_ANNUAL).stream()
                    .anyMatch(word -> BRACKETS.matcher(text).replaceAll(" ").contains(" " + word));
            return annual ? Horizon.ANNUAL : Horizon.OVERALL;
        }
        return term == Term.GOAL_ANNUAL ? Horizon.ANNUAL : null;
    }

    /** Whether the row holds one goal with its heading, behind a cell that frames it and the rows below. */
    boolean framed(List<Cell> cells) {
        return cells.size() == 2
                && cells.get(0).column() == 0
                && cells.get(0).rowSpan() > FRAMED
                && cells.get(1).rowSpan() == 1
                && term(cells.get(0)).isEmpty()
                && heading(cells.get(1)) > 0;
    }

    /** How long the heading is with which the cell's text begins, its colon included; 0 where it begins with none. */
    int heading(Cell cell) {
        return heading(cell.text());
    }

    int heading(String text) {
        int colon = CellText.colon(text);
        boolean goal = colon > 0 && term(text.substring(0, colon)).isPresent();
        return goal && colon + 1 < text.strip().length() ? colon + 1 : 0;
    }
}
