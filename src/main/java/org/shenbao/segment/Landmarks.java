package org.shenbao.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shenbao.document.Block;
import org.shenbao.document.Cell;
import org.shenbao.document.Line;
import org.shenbao.document.Table;
import org.shenbao.segment.Landmark.Kind;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.HeadRow;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Finds the landmarks of a document, each block for itself. */
final class Landmarks {
    /** So many different heads are the head of an indicator table, not words of a sentence. */
    private static final int HEADS = 3;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Vocabulary vocabulary;
    private final Words words;
    private final HeadRow headRow;
    private final List<Landmark> found = new ArrayList<>();
    private final Set<Term> headsInARow = EnumSet.noneOf(Term.class);

    private Landmarks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = new Words(vocabulary);
        this.headRow = new HeadRow(vocabulary);
    }

    static List<Landmark> of(List<Block> blocks, Vocabulary vocabulary) {
        Landmarks landmarks = new Landmarks(vocabulary);
        Map<Integer, Landmark> counted = CountedProjects.of(blocks, vocabulary);
        for (int i = 0; i < blocks.size(); i++) {
            if (counted.containsKey(i)) {
                landmarks.found.add(counted.get(i));
            } else if (blocks.get(i) instanceof Line line && !line.blank()) {
                landmarks.line(i, line, blocks);
            } else if (blocks.get(i) instanceof Table table) {
                landmarks.table(i, table);
            }
        }
        return landmarks.found;
    }

    private void line(int index, Line line, List<Block> blocks) {
        List<String> cells = Words.cells(line);
        if (heads(index, cells)) {
            return;
        }
        if (cells.size() > 1 && headRow.is(cells, below(blocks, index))) {
            add(Kind.HEADER, index, "");
            return;
        }
        if (words.caption(line)) {
            add(Kind.CAPTION, index, Words.bare(line));
        } else if (words.formTitle(line)) {
            add(Kind.FORM, index, Words.bare(line));
        } else if (words.title(line)) {
            add(Kind.TITLE, index, Words.bare(line));
        } else if (cells.size() == 1) {
            HeadingLine.known(line, vocabulary).ifPresentOrElse(heading -> heading(index, heading), () -> {
                part(index, line);
                block(index, cells);
            });
        } else {
            row(index, cells);
        }
    }

    /** The cells of the lines below, as far as they may be rows of one table. */
    private static List<List<String>> below(List<Block> blocks, int index) {
        List<List<String>> below = new ArrayList<>();
        for (int i = index + 1; i < blocks.size() && below.size() < HEADS; i++) {
            if (!(blocks.get(i) instanceof Line line)) {
                break;
            }
            List<String> cells = Words.cells(line);
            if (cells.size() > 1) {
                below.add(cells);
            } else if (!line.blank()) {
                break;
            }
        }
        return below;
    }

    private void heading(int index, HeadingLine heading) {
        Term term = heading.term();
        if (term == Term.FIELD_NAME) {
            found.add(new Landmark(Kind.NAME, index, term, heading.numbering(), heading.rest()));
        } else if (term != null) {
            Kind kind = term.family() == Family.SECTION ? Kind.SECTION : Kind.FIELD;
            found.add(new Landmark(kind, index, term, heading.numbering(), heading.rest()));
        }
    }

    private void part(int index, Line line) {
        HeadingLine.numbered(line, vocabulary)
                .ifPresent(heading -> found.add(new Landmark(Kind.PART, index, null, heading.numbering(), "")));
    }

    private void row(int index, List<String> cells) {
        boolean heads = cells.stream().allMatch(this::label)
                || (cells.size() > 2 && cells.stream().allMatch(this::head));
        for (int i = 0; i < cells.size() && !heads; i++) {
            Optional<Term> field = meaning(Family.FIELD, cells, i).map(Match::term);
            if (field.isPresent()) {
                String value = i + 1 < cells.size() && !label(cells.get(i + 1)) ? cells.get(i + 1) : "";
                Kind kind = field.get() == Term.FIELD_NAME ? Kind.NAME : Kind.FIELD;
                found.add(new Landmark(kind, index, field.get(), null, value));
            }
        }
        if (cells.size() == 1 && !heads) {
            return;
        }
        if (cells.size() == 1 && vocabulary.is(Term.FIELD_NAME, cells.get(0))) {
            add(Kind.NAME, index, "");
        }
        block(index, cells);
    }

    private void block(int index, List<String> cells) {
        meaning(Family.MONEY_COLUMN, cells, 0)
                .or(() -> meaning(Family.GOAL, cells, 0))
                .ifPresent(match -> found.add(new Landmark(Kind.BLOCK, index, match.term(), null, "")));
    }

    /** What the cell means; by its parts only where it stands beside others, where labels stand. */
    private Optional<Match> meaning(Family family, List<String> cells, int i) {
        return cells.size() > 1 ? vocabulary.meaning(family, cells.get(i)) : vocabulary.match(family, cells.get(i));
    }

    private boolean label(String cell) {
        return vocabulary.match(Family.FIELD, cell).isPresent()
                || vocabulary.match(Family.COLUMN, cell).isPresent()
                || vocabulary.match(Family.MONEY_COLUMN, cell).isPresent()
                || vocabulary.match(Family.GOAL, cell).isPresent();
    }

    private boolean head(String cell) {
        return label(cell)
                || vocabulary.meaning(Family.MONEY_COLUMN, cell).isPresent()
                || vocabulary.meaning(Family.MONEY_PAIR, cell).isPresent();
    }

    /** Heads of one table stand in one row, or one below the other where the table came apart. */
    private boolean heads(int index, List<String> cells) {
        List<String> pieces = cells.size() == 1 ? Arrays.asList(BLANKS.split(cells.get(0))) : cells;
        boolean all = true;
        for (String piece : pieces) {
            Optional<Match> head = vocabulary.match(Family.COLUMN, piece);
            head.ifPresent(match -> headsInARow.add(match.term()));
            all &= head.isPresent();
        }
        boolean header = headsInARow.size() >= HEADS
                && (headsInARow.contains(Term.COLUMN_INDICATOR) || headsInARow.contains(Term.COLUMN_LEVEL1));
        header |= headsInARow.contains(Term.COLUMN_LEVEL1) && headsInARow.contains(Term.COLUMN_LEVEL2);
        if (header && (all || pieces.size() > 2)) {
            found.add(new Landmark(Kind.HEADER, index, Term.COLUMN_INDICATOR, null, ""));
        }
        if (!all) {
            headsInARow.clear();
        }
        return all;
    }

    private void table(int index, Table table) {
        int before = found.size();
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.add(table.row(row).stream()
                    .map(Cell::text)
                    .filter(text -> !text.isBlank())
                    .toList());
        }
        boolean headed = false;
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            if (cells.isEmpty() || heads(index, cells)) {
                continue;
            }
            if (!headed && headRow.is(cells, rows.subList(row + 1, rows.size()))) {
                add(Kind.HEADER, index, "");
                headed = true;
            } else {
                row(index, cells);
            }
        }
        headsInARow.clear();
        nameFirst(before);
    }

    /** A form's table starts its project, though other fields may stand above 项目名称 in it. */
    private void nameFirst(int from) {
        for (int i = from + 1; i < found.size(); i++) {
            if (found.get(i).kind() == Kind.NAME
                    && found.subList(from, i).stream().allMatch(mark -> mark.kind() == Kind.FIELD)) {
                found.add(from, found.remove(i));
                return;
            }
        }
    }

    private void add(Kind kind, int index, String text) {
        found.add(new Landmark(kind, index, null, null, text));
    }
}
