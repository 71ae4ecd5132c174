package org.shenbao.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shenbao.document.Line;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.Subject.Printed;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Folding;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.PrintedYear;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Looks for labels on lines of their own that stand under no heading, and for the year under a title. */
final class LooseFields implements Extractor {
    private static final Pattern YEAR_LINE = Pattern.compile("[（(]?\\s*((?:19|20)\\d\\d)?\\s*[）)]?\\s*年度?\\s*[）)]?");
    private static final Pattern WORD = Pattern.compile("[^\\s　]+");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)\\s*年?度?");
    private static final Set<Term> OF_A_YEAR =
            EnumSet.of(Term.FIELD_PERIOD_START, Term.FIELD_PERIOD_END, Term.FIELD_FISCAL_YEAR);
    private static final Pattern NUMBERED_NOTE =
            Pattern.compile("([^：:]{1,12})[：:]\\s*[（(]?[1１一][.．、）)].*", Pattern.DOTALL);
    private static final Pattern POINT = Pattern.compile("[（(]?\\s*([0-9]{1,2})\\s*[.．、）)]");
    /** The number of a page that a text copy kept: -2-. */
    private static final Pattern PAGE_NUMBER = Pattern.compile("\\s*[-—–]\\s*[0-9]{1,4}\\s*[-—–]\\s*");

    private static final double MISSPELT = 0.8;

    private final Vocabulary vocabulary;
    private final Signatories signatories;

    LooseFields(Vocabulary vocabulary) {
        this.signatories = new Signatories(vocabulary);
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        List<Printed> note = new ArrayList<>();
        for (Printed printed : subject.lines()) {
            boolean goesOn = !note.isEmpty() && goesOn(printed, note);
            if (!goesOn) {
                note(note, claims);
            }
            if (printed.heading() == null && (goesOn || starts(printed))) {
                note.add(printed);
            } else if (printed.heading() == null || overTable(printed, vocabulary)) {
                claims(printed).forEach(claims::add);
            } else if (unitOfMoney(printed)) {
                claims.add(Piece.of(printed.line()).used(Use.LABEL));
            }
        }
        note(note, claims);
        return claims.stream();
    }

    /** 单位：万元 over a table holds for the form, whatever heading it stands under. */
    private boolean unitOfMoney(Printed printed) {
        List<LabelledLine> pairs = LabelledLine.all(printed.line(), vocabulary, false);
        return pairs.size() == 1
                && pairs.get(0).term() == Term.FIELD_MONEY_UNIT
                && vocabulary.is(Term.UNIT_MONEY, pairs.get(0).value().text());
    }

    /** Whether the line is one of labels and values between the caption of the goals' table and the table. */
    static boolean overTable(Printed printed, Vocabulary vocabulary) {
        return printed.heading() != null
                && vocabulary.is(Term.TITLE_CAPTION, printed.heading().text())
                && LabelledLine.all(printed.line(), vocabulary, false).stream().anyMatch(pair -> pair.term() != null);
    }

    /** Whether the line starts a note to the form whose points are numbered: 注：1.…. */
    private boolean starts(Printed printed) {
        Matcher first = NUMBERED_NOTE.matcher(printed.text());
        return first.matches() && vocabulary.is(Term.SIGN_NOTE, first.group(1));
    }

    /** Whether the line is the next numbered point of the note. */
    private static boolean goesOn(Printed printed, List<Printed> note) {
        Matcher point = POINT.matcher(printed.text());
        boolean next = printed.heading() == null
                && printed.at().passage() == note.get(0).at().passage()
                && point.lookingAt()
                && Integer.parseInt(point.group(1)) == note.size() + 1;
        return next;
    }

    private void note(List<Printed> note, List<Claim> claims) {
        if (note.isEmpty()) {
            return;
        }
        Printed first = note.get(0);
        Matcher matcher = NUMBERED_NOTE.matcher(first.text());
        if (matcher.matches()) {
            int start = first.line().text().indexOf(matcher.group(1));
            int colon = start + matcher.group(1).length() + 1;
            List<Piece> points = new ArrayList<>();
            points.add(Piece.of(first.line(), colon, first.line().text().length()));
            note.subList(1, note.size()).forEach(line -> points.add(Piece.of(line.line())));
            Piece label = Piece.of(first.line(), start, colon)
                    .withText(matcher.group(1).strip());
            claims.add(label.leaf(Field.OTHER_LABEL, first.at(), Method.LABEL, 0.95));
            claims.add(Piece.join(points, "\n").leaf(Field.OTHER_TEXT, first.at(), Method.LABEL, 0.95));
        }
        note.clear();
    }

    private Stream<Claim> claims(Printed printed) {
        Line line = printed.line();
        if (vocabulary.is(Term.SIGN_FURNITURE, line.text())
                || vocabulary.is(Term.SIGN_CAPTION, line.text())
                || PAGE_NUMBER.matcher(line.text()).matches()) {
            return Stream.of(Piece.of(line).used(Use.MARKER));
        }
        Matcher year =
                YEAR_LINE.matcher(PrintedYear.joined(Dates.half(line.text().strip())));
        if (year.matches()) {
            Piece piece = Piece.of(line);
            return Stream.of(
                    year.group(1) == null
                            ? piece.used(Use.PLACEHOLDER)
                            : piece.leaf(
                                    Field.FISCAL_YEAR,
                                    RowKey.SINGLE,
                                    Integer.valueOf(year.group(1)),
                                    Method.LABEL,
                                    0.98));
        }
        if (WrittenScore.is(line.text())) {
            return WrittenScore.claims(Piece.of(line)).stream();
        }
        List<LabelledLine> pairs = LabelledLine.all(line, vocabulary, true);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            LabelledValue pair = pairs.get(i).at(printed.at().row(i));
            boolean signed = i > 0
                    && pair.term() == Term.FIELD_PHONE
                    && signatories.is(pairs.get(i - 1).label().text());
            (signed ? pair.phoneOrOther().stream() : pair.claims(vocabulary)).forEach(claims::add);
        }
        return claims.isEmpty() ? spaced(printed) : claims.stream();
    }

    /** Labels and their values with only blanks between them: the line's words are labels and values in turn. */
    private Stream<Claim> spaced(Printed printed) {
        List<Piece> words = words(printed.line());
        if (words.size() < 2 || words.size() % 2 != 0) {
            return Stream.empty();
        }
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < words.size(); i += 2) {
            Piece label = words.get(i);
            Piece value = words.get(i + 1);
            RowKey at = printed.at().row(i);
            List<Claim> pair = vocabulary
                    .match(Family.FIELD, label.text())
                    .map(match -> labelled(match, label, value, at))
                    .orElseGet(() -> misspelt(label, value, at))
                    .toList();
            if (pair.isEmpty()) {
                return Stream.empty();
            }
            claims.addAll(pair);
        }
        return claims.stream();
    }

    private static List<Piece> words(Line line) {
        List<Piece> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line.text());
        while (matcher.find()) {
            words.add(Piece.of(line, matcher.start(), matcher.end()));
        }
        return words;
    }

    private Stream<Claim> labelled(Match match, Piece label, Piece value, RowKey at) {
        return new LabelledValue(match.term(), label, value, at, match.confidence() * 0.97).claims(vocabulary);
    }

    /** A label with one wrong character is believed where its value has the shape that the label asks for. */
    private Stream<Claim> misspelt(Piece label, Piece value, RowKey at) {
        if (!YEAR.matcher(value.text()).matches()) {
            return Stream.empty();
        }
        Map<Term, List<String>> near = OF_A_YEAR.stream()
                .flatMap(term -> vocabulary.words(term).stream()
                        .filter(word -> oneCharacterApart(Folding.fold(word), Folding.fold(label.text())))
                        .map(word -> Map.entry(term, word)))
                .collect(java.util.stream.Collectors.groupingBy(
                        Map.Entry::getKey,
                        java.util.stream.Collectors.mapping(
                                Map.Entry::getValue, java.util.stream.Collectors.toList())));
        if (near.size() != 1) {
            return Stream.empty();
        }
        Map.Entry<Term, List<String>> only = near.entrySet().iterator().next();
        Concern concern = Misspelling.of(label, only.getValue().get(0));
        return new LabelledValue(only.getKey(), label, value, at, MISSPELT)
                .claims(vocabulary)
                .map(claim -> Misspelling.doubted(claim, concern));
    }

    private static boolean oneCharacterApart(String left, String right) {
        if (left.length() != right.length()) {
            return false;
        }
        int apart = 0;
        for (int i = 0; i < left.length(); i++) {
            apart += left.charAt(i) == right.charAt(i) ? 0 : 1;
        }
        return apart == 1;
    }
}
