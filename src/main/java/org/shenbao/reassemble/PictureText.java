package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.document.Line;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * The text of one or more pictures of a worksheet, sorted into what each line certainly is: heads, goal headings, starts of
 * rows, and gaps between them whose lines are the rest of the row before or labels. Made necessary by the documents
 * {@code corpus/seeds/001} and {@code corpus/seeds/004}.
 */
final class PictureText {
    private static final Pattern MARKER = Pattern.compile("\\[image:[^\\]]{0,200}\\]");

    /**
     * A row of unmerged cells.
     *
     * @param category whether it holds nothing but blank markers
     * @param leads whether lines before it belong to it: a wrapped value, without an operator before it
     * @param lines the lines that certainly belong to it
     */
    record Row(boolean category, boolean leads, List<Piece> lines) {}

    /**
     * Lines between two things that are certain.
     *
     * @param row index of the row before whose rest they may begin with, −1 where none can
     * @param next index of the row behind whose value they end with, −1 where that row has its own
     * @param rowsSoFar how many rows stand before the gap
     * @param picture counts the seams (repeated titles, picture markers) before it
     */
    record Gap(int row, int next, int rowsSoFar, int picture, List<Piece> lines) {}

    private final Vocabulary vocabulary;
    private final List<Line> lines;
    private final Tokens tokens;
    final List<Head> heads;
    final List<List<Head>> headRows;
    final List<Piece> goalHeadings;
    final List<Piece> goalBlock;
    final List<Row> rows = new ArrayList<>();
    final List<Gap> gaps = new ArrayList<>();
    /** For each seam, how many rows stand before it. */
    final List<Integer> seams = new ArrayList<>();

    final List<Aside> asides = new ArrayList<>();
    final List<Line> before;
    private final List<Piece> open = new ArrayList<>();
    private int markers;
    private int picture;
    private int openRow = -1;

    private PictureText(Vocabulary vocabulary, List<Line> lines, PictureHeads heads) {
        this.vocabulary = vocabulary;
        this.tokens = new Tokens(vocabulary);
        this.lines = lines;
        this.heads = List.copyOf(heads.heads);
        this.headRows = List.copyOf(heads.headRows);
        this.goalHeadings = List.copyOf(heads.goalHeadings);
        this.goalBlock = List.copyOf(heads.goalBlock);
        this.before = List.copyOf(lines.subList(0, heads.start()));
    }

    /** The sorted text; null where the lines hold no such table. */
    static @Nullable PictureText of(Vocabulary vocabulary, List<Line> lines) {
        PictureHeads heads = PictureHeads.of(vocabulary, lines);
        if (heads == null) {
            return null;
        }
        PictureText text = new PictureText(vocabulary, lines, heads);
        text.readBody(heads.body());
        boolean values = text.rows.stream().anyMatch(row -> !row.category());
        return values ? text : null;
    }

    /** How many blank markers a category row holds; 0 where no row is marked. */
    int markers() {
        return markers;
    }

    private void readBody(int first) {
        markers = countMarkers(first);
        boolean rowHasAttribute = true;
        for (Piece piece : pieces(first)) {
            if (piece.text().isEmpty()) {
                seam();
                continue;
            }
            List<Piece> words = Tokens.of(piece);
            if (repeated(piece, words)) {
                asides.add(new Aside(Aside.Reason.REPEATED, piece.places()));
                seam();
                continue;
            }
            if (markers > 0 && words.size() == markers && words.stream().allMatch(tokens::blankMarker)) {
                close();
                rows.add(new Row(true, false, List.of(piece)));
                openRow = -1;
                continue;
            }
            boolean attribute = words.stream().anyMatch(tokens::attribute);
            boolean starts = tokens.operator(words.get(0));
            if (starts || (attribute && rowHasAttribute) || (attribute && openRow < 0)) {
                boolean leads = !starts && tokens.withoutValue(words) && !open.isEmpty();
                close(leads ? rows.size() : -1);
                rows.add(new Row(false, leads, List.of(piece)));
                openRow = rows.size() - 1;
                rowHasAttribute = attribute;
                continue;
            }
            if (attribute) {
                Row row = rows.remove(openRow);
                List<Piece> all = new ArrayList<>(row.lines());
                all.addAll(open);
                all.add(piece);
                open.clear();
                rows.add(new Row(false, row.leads(), all));
                rowHasAttribute = true;
                continue;
            }
            open.add(piece);
        }
        close();
    }

    private void seam() {
        close();
        openRow = -1;
        seams.add(rows.size());
        picture++;
    }

    private void close() {
        close(-1);
    }

    private void close(int next) {
        if (!open.isEmpty()) {
            gaps.add(new Gap(openRow, next, rows.size(), picture, List.copyOf(open)));
            open.clear();
        }
        openRow = -1;
    }

    /** A title that stands between pictures: the caption again, or all heads again. */
    private boolean repeated(Piece piece, List<Piece> words) {
        String text = piece.text();
        if (vocabulary.is(Term.SECTION_TABLE, text) || vocabulary.is(Term.TITLE_CAPTION, text)) {
            return true;
        }
        List<Head> row = tokens.heads(piece.line());
        return row.size() >= PictureHeads.LEAST_HEADS && row.size() == words.size();
    }

    /** The body's lines, cut at picture markers; an empty piece stands for a marker. */
    private List<Piece> pieces(int first) {
        List<Piece> pieces = new ArrayList<>();
        for (Line line : lines.subList(first, lines.size())) {
            Matcher marker = MARKER.matcher(line.text());
            int from = 0;
            while (marker.find()) {
                add(pieces, Piece.of(line, from, marker.start()));
                pieces.add(new Piece(line, marker.start(), marker.start()));
                asides.add(new Aside(Aside.Reason.MARKER, line.places(marker.start(), marker.end())));
                from = marker.end();
            }
            add(pieces, Piece.of(line, from, line.text().length()));
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Piece piece) {
        if (!piece.text().isEmpty()) {
            pieces.add(piece);
        }
    }

    /** How many markers a category row holds: as many as there are wordy columns, or else the most frequent count of two or more. */
    private int countMarkers(int first) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Line line : lines.subList(first, lines.size())) {
            List<Piece> words = Tokens.of(Piece.of(line));
            if (words.size() > 1 && words.stream().allMatch(tokens::blankMarker)) {
                counts.merge(words.size(), 1, Integer::sum);
            }
        }
        int expected = (int) heads.stream().filter(Head::wordy).count();
        if (counts.containsKey(expected)) {
            return expected;
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
