package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.document.Outline.Passage;
import org.shenbao.document.Place;
import org.shenbao.project.SectionKind;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Looks in the basis section for 文号, each with the title nearest to it in its sentence. */
final class CitedDocuments implements Extractor {
    private static final Pattern NUMBER = Pattern.compile(
            "(\\p{IsHan}[\\p{IsHan}\\s]{0,11}?)\\s*[〔\\[【（(﹝［]\\s*((?:19|20)[0-9０-９]{2})\\s*年?\\s*[〕\\]】）)﹞］]\\s*(?:第\\s*)?([0-9０-９]+)\\s*号");
    private static final Pattern TITLE = Pattern.compile("《([^《》]*(?:《[^《》]*》[^《》]*)*)》");
    /** Words before a 文号 that are none of its characters. */
    private static final Pattern LEAD_IN =
            Pattern.compile("^.*(?:根据|依据|按照|通知|文件|规定|意见|以及|关于|印发|中的|参照|遵照|落实|见|和|与|及|的|按)(?=\\p{IsHan})");

    /** What a line may start with before its words. */
    private static final Pattern LINE_START = Pattern.compile("[\\s0-9０-９、.．]*");

    private final Vocabulary vocabulary;

    CitedDocuments(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        List<Passage> passages = subject.entry().passages();
        for (int p = 0; p < passages.size(); p++) {
            if (NarrativeSections.kind(passages.get(p), vocabulary) == SectionKind.BASIS) {
                subject.linesOf(p)
                        .forEach(printed -> cite(
                                printed.line().text(),
                                (from, to) -> Piece.of(printed.line(), from, to),
                                printed.at(),
                                claims));
            }
        }
        subject.tables().forEach(table -> cite(table, claims));
        return claims.stream();
    }

    /** The basis of a form that is one table stands in the cell beside its label. */
    private void cite(FormTable table, List<Claim> claims) {
        table.rows(FormTable.Band.FIELDS).forEach(row -> {
            List<Cell> cells = table.cells(row);
            for (int i = 0; i + 1 < cells.size(); i++) {
                if (vocabulary.means(
                        Term.SECTION_BASIS, CellText.clean(cells.get(i).text()))) {
                    Cell cell = cells.get(i + 1);
                    cite(cell.text(), (from, to) -> part(cell, from, to), table.key(row), claims);
                }
            }
        });
    }

    /** Some characters of a cell: their own place where one place holds them, else all of the cell's. */
    private static Piece part(Cell cell, int from, int to) {
        String text = cell.text().substring(from, to);
        List<Place> places = cell.places().stream()
                .filter(place -> place.text().contains(text))
                .map(place -> place.withText(text))
                .toList();
        return new Piece(text, places.isEmpty() ? cell.places() : places, cell.reading());
    }

    /** Takes characters of a printed text, by their indices. */
    private interface Cut {
        Piece piece(int from, int to);
    }

    private static void cite(String text, Cut cut, RowKey base, List<Claim> claims) {
        Matcher matcher = NUMBER.matcher(text);
        int ordinal = 0;
        while (matcher.find()) {
            int from = matcher.start() + leadIn(matcher.group(1));
            String office = text.substring(from, matcher.end(1)).replaceAll("\\s", "");
            String number = office + "〔" + matcher.group(2) + "〕" + matcher.group(3) + "号";
            RowKey at = base.inner(0).row(base.row() * 100 + ++ordinal);
            Piece place = cut.piece(from, matcher.end());
            claims.add(place.leaf(Field.CITATION_NUMBER, at, number, Method.PATTERN, 0.96));
            int @Nullable [] title = nearestTitle(text, from, matcher.end());
            if (title != null && own(title, new int[] {from, matcher.end()}, text)) {
                claims.add(cut.piece(title[0], title[1]).leaf(Field.CITATION_TITLE, at, Method.PATTERN, 0.9));
            }
        }
    }

    /** Whether the title is this number's: one of its sentence, and of its line where the number begins one. */
    private static boolean own(int[] title, int[] number, String text) {
        String between = text.substring(Math.min(title[1], number[1]), Math.max(title[0], number[0]));
        return between.indexOf('\n') < 0 || !startsLine(text, number[0]);
    }

    /** A number that a line starts with has no title on the lines above: there it would stand in brackets. */
    private static boolean startsLine(String text, int from) {
        int line = text.lastIndexOf('\n', from - 1) + 1;
        return line > 0 && LINE_START.matcher(text.substring(line, from)).matches();
    }

    private static int leadIn(String office) {
        Matcher matcher = LEAD_IN.matcher(office);
        return matcher.find() ? matcher.end() : 0;
    }

    /** Start and end of the words in 《》 with the fewest characters between them and the number, in its sentence. */
    private static int @Nullable [] nearestTitle(String text, int from, int to) {
        int sentence = Math.max(text.lastIndexOf('。', from), text.lastIndexOf('；', from)) + 1;
        int[] ends = {text.indexOf('。', to), text.indexOf('；', to)};
        int end = text.length();
        for (int stop : ends) {
            end = stop >= 0 ? Math.min(end, stop) : end;
        }
        Matcher matcher = TITLE.matcher(text).region(sentence, end);
        int @Nullable [] nearest = null;
        int least = Integer.MAX_VALUE;
        while (matcher.find()) {
            int distance = matcher.start() >= to ? matcher.start() - to : from - matcher.end();
            if (distance < least) {
                least = distance;
                nearest = new int[] {matcher.start(1), matcher.end(1)};
            }
        }
        return nearest;
    }
}
