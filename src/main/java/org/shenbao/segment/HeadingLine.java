package org.shenbao.segment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Line;
import org.shenbao.document.Outline.Heading;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * A line that starts with a label or a heading.
 *
 * @param term what the label means, null where it is in no vocabulary
 * @param label as printed, without number and colon
 * @param from index of the first character of the heading
 * @param to index behind its last one, colon included
 */
record HeadingLine(
        Line line, @Nullable Numbering numbering, @Nullable Term term, String label, int from, int to) {
    private static final int LONGEST_LABEL = 24;
    /** A sentence ends in a full stop too. */
    private static final int LONGEST_LEAD = 10;
    /** A number tells a heading, so that it may be longer. */
    private static final int LONGEST_NUMBERED = 48;

    private static final int LONGEST_BRIEF = 8;
    /** Marks of a sentence, which a heading has none of. */
    private static final String MARKS = "。，；！？,;!?";

    /** The line as a heading with a label of the vocabulary. */
    static Optional<HeadingLine> known(Line line, Vocabulary vocabulary) {
        if (Words.cells(line).size() != 1) {
            return Optional.empty();
        }
        Start start = Start.of(line);
        int colon = colon(line.text(), start.label);
        if (colon > start.label) {
            Optional<HeadingLine> labelled = start.heading(colon, colon + 1, vocabulary);
            if (labelled.isPresent()) {
                return labelled;
            }
        }
        int stop = stop(line.text(), start.label);
        if (start.numbering != null && stop > start.label) {
            Optional<HeadingLine> lead = start.lead(stop, vocabulary);
            if (lead.isPresent()) {
                return lead;
            }
        }
        int end = end(line.text());
        if (end - start.label <= LONGEST_LABEL) {
            Optional<HeadingLine> alone = start.heading(end, end, vocabulary);
            if (alone.isPresent()) {
                return alone;
            }
        }
        int blank = blank(line.text(), start.label);
        return start.numbering != null && blank > start.label && blank - start.label <= LONGEST_LABEL
                ? start.heading(blank, blank, vocabulary)
                : Optional.empty();
    }

    /**
     * The line as a heading of whatever label: the text before a colon, before a blank, or the whole of a short line.
     *
     * @param stops whether headings with a number end in a full stop here
     */
    static Optional<HeadingLine> unknown(Line line, boolean stops) {
        Start start = Start.of(line);
        int end = end(line.text());
        int stop = stops && start.numbering != null ? stop(line.text(), start.label) : -1;
        if (stop > start.label && plain(line.text(), start.label, stop, LONGEST_LEAD)) {
            return Optional.of(
                    new HeadingLine(line, start.numbering, null, label(line, start.label, stop), start.from, stop + 1));
        }
        int colon = colon(line.text(), start.label);
        if (colon > start.label) {
            return plain(line.text(), start.label, colon)
                    ? Optional.of(new HeadingLine(
                            line, start.numbering, null, label(line, start.label, colon), start.from, colon + 1))
                    : Optional.empty();
        }
        int blank = blank(line.text(), start.label);
        int to = blank > start.label ? blank : end;
        return plain(line.text(), start.label, to)
                ? Optional.of(
                        new HeadingLine(line, start.numbering, null, label(line, start.label, to), start.from, to))
                : Optional.empty();
    }

    /** The whole line as a heading with a number, whatever its words. */
    static Optional<HeadingLine> numbered(Line line, Vocabulary vocabulary) {
        return numbered(line, MARKS, vocabulary)
                .flatMap(heading ->
                        known(line, vocabulary).filter(HeadingLine::alone).or(() -> Optional.of(heading)));
    }

    /** The whole line as a heading with a number and a comma within its words, as some in question form have. */
    static Optional<HeadingLine> withComma(Line line, Vocabulary vocabulary) {
        return numbered(line, MARKS.replace("，", ""), vocabulary)
                .filter(heading ->
                        heading.label().indexOf('，') > 0 && !heading.label().endsWith("，"));
    }

    private static Optional<HeadingLine> numbered(Line line, String marks, Vocabulary vocabulary) {
        Start start = Start.of(line);
        int end = end(line.text());
        int to = end > start.label && "：:。".indexOf(line.text().charAt(end - 1)) >= 0 ? end - 1 : end;
        String label = line.text().substring(Math.min(start.label, to), to);
        if (start.numbering == null
                || Words.cells(line).size() != 1
                || label.isEmpty()
                || label.length() > LONGEST_NUMBERED
                || holds(label, marks)
                || (stopped(line, to, end) && !brief(start.numbering, label) && !worded(label, vocabulary))
                || label.codePoints().noneMatch(Character::isIdeographic)
                || holds(label, "：:")) {
            return Optional.empty();
        }
        Optional<HeadingLine> known =
                stopped(line, to, end) ? start.heading(to, end, vocabulary) : Optional.empty(); // （一）项目完成情况。
        return known.or(() -> Optional.of(
                new HeadingLine(line, start.numbering, null, label(line, start.label, to), start.from, end)));
    }

    private static boolean holds(String text, String marks) {
        return text.codePoints().anyMatch(point -> marks.indexOf(point) >= 0);
    }

    /** Whether a full stop stands behind the label, as behind a sentence. */
    private static boolean stopped(Line line, int to, int end) {
        return to < end && line.text().charAt(to) == '。';
    }

    /** Whether the label has the number of a heading below another, and so few words as no sentence has: （一）基本支出。 */
    private static boolean brief(Numbering numbering, String label) {
        return numbering.style() == Numbering.Style.HAN_BRACKET && label.strip().length() <= LONGEST_BRIEF;
    }

    /** Whether the label is worded as headings are. */
    private static boolean worded(String label, Vocabulary vocabulary) {
        return vocabulary.words(Term.WORD_HEADING_END).stream().anyMatch(label.strip()::endsWith)
                || vocabulary.match(Family.SECTION, label).isPresent();
    }

    /** The whole line as the name of one of several that are counted: without a full stop or colon behind it. */
    static Optional<HeadingLine> name(Line line) {
        Start start = Start.of(line);
        int end = end(line.text());
        int to = end > start.label && "：:。".indexOf(line.text().charAt(end - 1)) >= 0 ? end - 1 : end;
        return start.numbering != null
                        && Words.cells(line).size() == 1
                        && plain(line.text(), start.label, to, LONGEST_NUMBERED)
                        && line.text().substring(start.label, to).codePoints().anyMatch(Character::isIdeographic)
                ? Optional.of(
                        new HeadingLine(line, start.numbering, null, label(line, start.label, to), start.from, end))
                : Optional.empty();
    }

    private static boolean plain(String text, int from, int to) {
        return plain(text, from, to, LONGEST_LABEL);
    }

    private static boolean plain(String text, int from, int to, int longest) {
        return to > from && to - from <= longest && !holds(text.substring(from, to), MARKS);
    }

    private static String label(Line line, int from, int to) {
        return line.text().substring(from, to).strip();
    }

    private static int colon(String text, int from) {
        for (int i = from; i < text.length() && i - from <= LONGEST_LABEL; i++) {
            if (text.charAt(i) == '：' || text.charAt(i) == ':') {
                return i;
            }
        }
        return -1;
    }

    /** Where the full stop behind a label stands that goes before its text as a colon does, -1 where none does. */
    private static int stop(String text, int from) {
        int stop = text.indexOf('。', from);
        return stop - from <= LONGEST_LABEL ? stop : -1;
    }

    private static int blank(String text, int from) {
        int end = end(text);
        for (int i = from; i < end; i++) {
            if (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int end(String text) {
        int end = text.length();
        while (end > 0
                && (Character.isWhitespace(text.charAt(end - 1)) || Character.isSpaceChar(text.charAt(end - 1)))) {
            end--;
        }
        return end;
    }

    /** Whether a full stop stands between the heading and its text. */
    boolean stopped() {
        return to > from && line.text().charAt(to - 1) == '。';
    }

    boolean alone() {
        return rest().isEmpty();
    }

    /** What stands on the line behind the heading. */
    String rest() {
        return line.text().substring(to).strip();
    }

    /** The part of the line behind the heading as a line of its own. */
    Line restLine() {
        int start = to;
        while (start < line.text().length()
                && Character.isWhitespace(line.text().charAt(start))) {
            start++;
        }
        return line.from(start);
    }

    Heading heading() {
        String number = numbering == null ? "" : numbering.printed().strip();
        return new Heading(number, label, line.places(from, to));
    }

    /** Where the label of a line starts: behind blanks, title marks and the number. */
    private record Start(Line line, int from, @Nullable Numbering numbering, int label) {
        static Start of(Line line) {
            int from = Words.start(line.text());
            @Nullable
            Numbering numbering = Numbering.of(line.text().substring(from)).orElse(null);
            int label = from + (numbering == null ? 0 : numbering.printed().length());
            return new Start(line, from, numbering, label);
        }

        /** The label before a full stop: only one that is known by its whole words, a sentence may hold any. */
        Optional<HeadingLine> lead(int stop, Vocabulary vocabulary) {
            String printed = line.text().substring(label, stop).strip();
            return vocabulary
                    .match(Family.SECTION, printed)
                    .or(() -> vocabulary.match(Family.FIELD, printed))
                    .map(match -> new HeadingLine(line, numbering, match.term(), printed, from, stop + 1));
        }

        Optional<HeadingLine> heading(int labelEnd, int to, Vocabulary vocabulary) {
            String printed = label < labelEnd // not so where nothing but a number stands on the line
                    ? line.text().substring(label, labelEnd).strip()
                    : "";
            if (printed.isEmpty()) {
                return Optional.empty();
            }
            boolean value = numbering == null && to < end(line.text());
            Family first = value ? Family.FIELD : Family.SECTION;
            Family second = value ? Family.SECTION : Family.FIELD;
            return vocabulary
                    .match(first, printed)
                    .or(() -> vocabulary.match(second, printed))
                    .or(() -> numbering == null ? Optional.empty() : vocabulary.meaning(Family.SECTION, printed))
                    .map(Match::term)
                    .map(term -> new HeadingLine(line, numbering, term, printed, from, to));
        }
    }
}
