package org.shenbao.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.segment.Landmark.Kind;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Finds the title above the landmark that a project starts with. */
final class TitleLines {
    private static final int MOST_LINES = 5;
    /** A form's number with its label, or the unit that fills it in. */
    private static final int LONGEST_NUMBER = 40;

    /** The lines of one title are of one size, or the second is a little smaller. */
    private static final double SIZES_APART = 1.3;

    private final List<Block> blocks;
    private final Words words;
    private final Vocabulary vocabulary;

    TitleLines(List<Block> blocks, Vocabulary vocabulary) {
        this.blocks = blocks;
        this.vocabulary = vocabulary;
        this.words = new Words(vocabulary);
    }

    /**
     * Indices of the title's lines, top down.
     *
     * @param floor first index that no other project has
     * @param end index behind the project
     */
    List<Integer> above(Landmark start, int floor, int end) {
        boolean titled = start.kind() == Kind.FORM || start.kind() == Kind.TITLE || start.kind() == Kind.CAPTION;
        List<Integer> lines = walkUp(start.index() - 1, floor, titled);
        if (floor > 0 || (titled && start.kind() == Kind.CAPTION) || lines.size() > MOST_LINES) {
            lines = nearest(lines, titled ? start.index() : -1, unitName(start.index(), end));
        }
        List<Integer> title = new ArrayList<>(titled ? asLarge(lines, start.index()) : lines);
        if (titled) {
            title.add(start.index());
            below(start.index(), end).ifPresent(title::add);
        }
        return title;
    }

    /** The line in brackets that the title goes on with. */
    private Optional<Integer> below(int titled, int end) {
        for (int i = titled + 1; i < end && blocks.get(i) instanceof Line line; i++) {
            if (!line.blank()) {
                String bare = Words.bare(line);
                boolean bracketed = Words.bracketed(bare);
                boolean label = bracketed
                        && vocabulary
                                .match(Family.FIELD, bare.substring(1, bare.length() - 1))
                                .isPresent();
                return bracketed && !label ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Where the form starts whose title starts at {@code from}: with its number above the title, where nothing else
     * stands there.
     */
    int withFormNumber(int from, int floor) {
        int first = from;
        for (int i = from - 1; i >= floor; i--) {
            if (!(blocks.get(i) instanceof Line line)) {
                return blocks.get(i) instanceof Aside ? first : from;
            }
            if (line.blank()) {
                continue;
            }
            boolean number = Words.formNumber(Words.bare(line))
                    || Words.cells(line).stream().allMatch(cell -> labelled(cell) && cell.length() <= LONGEST_NUMBER);
            if (!number) {
                return from;
            }
            first = i;
        }
        return first;
    }

    /** Where the attachment's number right above the index stands, the index itself where none does. */
    int withAttachment(int from) {
        int above = from - 1;
        while (above > 0 && blocks.get(above) instanceof Line line && line.blank()) {
            above--;
        }
        boolean attachment = above > 0 && blocks.get(above) instanceof Line line && words.attachment(Words.bare(line));
        return attachment ? above : from;
    }

    /** Only the lines whose letters are as large as the title's own, where the document says how large they are. */
    private List<Integer> asLarge(List<Integer> lines, int titled) {
        double size = size(titled);
        int first = lines.size();
        while (first > 0 && alike(size(lines.get(first - 1)), size)) {
            first--;
        }
        return lines.subList(first, lines.size());
    }

    private static boolean alike(double left, double right) {
        return left == 0 || right == 0 || Math.max(left, right) <= SIZES_APART * Math.min(left, right);
    }

    /** The height of the line's letters in points, 0 where it is not known. */
    private double size(int index) {
        return blocks.get(index) instanceof Line line && line.places().get(0).box() != null
                ? line.box().height() / line.stretches().size()
                : 0;
    }

    private List<Integer> walkUp(int from, int floor, boolean titled) {
        List<Integer> lines = new ArrayList<>();
        for (int i = from; i >= floor; i--) {
            if (!(blocks.get(i) instanceof Line line)) {
                break;
            }
            if (line.blank()
                    || (lines.isEmpty() && vocabulary.is(Term.SIGN_CAPTION, Words.bare(line)))
                    || (lines.isEmpty() && belowTitle(line) && !(titled && Words.date(Words.bare(line))))) {
                continue;
            }
            if (!words.titleLike(line) || HeadingLine.known(line, vocabulary).isPresent()) {
                break;
            }
            lines.add(0, i);
        }
        return lines;
    }

    /** A year or a labelled value that stands between the title and the form. */
    boolean belowTitle(Line line) {
        return Words.year(Words.bare(line))
                || Words.cells(line).stream().allMatch(cell -> labelled(cell) || Words.date(cell));
    }

    private boolean labelled(String cell) {
        int colon = Math.max(cell.indexOf('：'), cell.indexOf(':'));
        return colon > 0
                && vocabulary.meaning(Family.FIELD, cell.substring(0, colon)).isPresent();
    }

    /** Below another project's table only what hangs together is title: the unit's own name starts it, else its lines touch. */
    private List<Integer> nearest(List<Integer> lines, int anchor, @Nullable String unit) {
        if (unit != null) {
            for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - MOST_LINES); i--) {
                if (Words.bare((Line) blocks.get(lines.get(i))).startsWith(unit)) {
                    return lines.subList(i, lines.size());
                }
            }
        }
        int first = lines.size();
        int below = anchor;
        while (first > 0 && (below < 0 || lines.get(first - 1) == below - 1)) {
            first--;
            below = lines.get(first);
        }
        return lines.subList(first, lines.size());
    }

    /** The unit that the project's own form names, null where it does not. */
    private @Nullable String unitName(int start, int end) {
        for (int i = start; i < end; i++) {
            if (blocks.get(i) instanceof Line line) {
                String unit = HeadingLine.known(line, vocabulary)
                        .filter(heading -> heading.term() == Term.FIELD_IMPLEMENTER)
                        .map(HeadingLine::rest)
                        .orElse("");
                if (!unit.isEmpty()) {
                    return unit;
                }
            }
        }
        return null;
    }
}
