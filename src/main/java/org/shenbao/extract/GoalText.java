package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Method;
import org.shenbao.document.Outline.Heading;
import org.shenbao.document.Outline.Passage;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.extract.Subject.Printed;
import org.shenbao.project.Horizon;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Looks for goals told as prose: under the heading 绩效目标, or behind a goal's label on a line of its own. */
final class GoalText implements Extractor {
    private static final int LONGEST_LABEL = 24;

    /** A shorter line is the caption of the table below it. */
    private static final int LONGEST_CAPTION = 16;

    private static final String WHOLE = "目标";
    private static final Pattern ANALYSIS = Pattern.compile("(?:分析|说明|概述|综述|评价)[。：:]?$");
    private static final Pattern LONG = Pattern.compile("总体|中长期|长期|实施期|总目标");
    /** What says of a text that it sets what was reached beside what was planned, or has parts. */
    private static final Pattern PLAN =
            Pattern.compile("计划|预期|预计|设定|年初|应完成|指标|目标[为：:1-9]|^\\s*(?:[（(]?[一二三四五六七八九十0-9]{1,2}[）)、.．]|[①-⑩])");

    private final Vocabulary vocabulary;

    GoalText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        List<Passage> passages = subject.entry().passages();
        boolean untold = untold(subject, vocabulary);
        for (int p = 0; p < passages.size(); p++) {
            Heading heading = passages.get(p).heading();
            List<Printed> lines = subject.linesOf(p);
            if (heading == null) {
                lines.forEach(line -> claims.addAll(labelled(line)));
            } else if (vocabulary.is(Term.SECTION_TABLE, heading.text())
                    || horizon(heading, vocabulary) != null
                    || indicators(heading, lines, vocabulary)) {
                List<Printed> texts = aboveTable(lines, subject, p).stream()
                        .filter(line -> !LooseFields.overTable(line, vocabulary))
                        .toList();
                claims.addAll(under(heading, texts, subject.hasTable(p)));
            } else if (untold && results(heading, lines, vocabulary)) {
                claims.addAll(reached(heading, lines));
            }
        }
        return claims.stream();
    }

    /** Whether the lines under a heading such as 绩效指标 are indicators in sentences. */
    static boolean indicators(Heading heading, List<Printed> lines, Vocabulary vocabulary) {
        return vocabulary.is(Term.COLUMN_GROUP, heading.text())
                && !lines.isEmpty()
                && IndicatorProse.in(text(lines).text(), vocabulary).isPresent();
    }

    /**
     * Whether what was reached stands under the heading, 总体绩效目标完成情况分析, and neither what was planned nor parts of
     * their own.
     */
    static boolean results(Heading heading, List<Printed> lines, Vocabulary vocabulary) {
        String word = ANALYSIS.matcher(heading.text()).replaceFirst("");
        return !lines.isEmpty()
                && word.contains(WHOLE)
                && vocabulary
                        .match(Family.GOAL, word)
                        .or(() -> vocabulary.parts(Family.GOAL, word))
                        .filter(match -> match.term() == Term.GOAL_ACTUAL)
                        .isPresent()
                && lines.stream().noneMatch(line -> PLAN.matcher(line.text()).find());
    }

    /** Whether neither a form nor another heading of the project says its goals. */
    static boolean untold(Subject subject, Vocabulary vocabulary) {
        return subject.tables().stream().noneMatch(table -> table.has(Band.GOAL) || table.has(Band.INDICATOR))
                && subject.entry().passages().stream()
                        .map(Passage::heading)
                        .filter(Objects::nonNull)
                        .allMatch(other ->
                                horizon(other, vocabulary) == null && !vocabulary.is(Term.SECTION_TABLE, other.text()));
    }

    private List<Claim> reached(Heading heading, List<Printed> lines) {
        RowKey at = lines.get(0).at();
        Horizon horizon = LONG.matcher(heading.text()).find() ? Horizon.OVERALL : Horizon.ANNUAL;
        return List.of(
                Piece.of(heading).leaf(Field.GOAL_HORIZON, at, horizon, Method.SECTION, 0.85),
                text(lines).leaf(Field.GOAL_ACTUAL, at, Method.SECTION, 0.85));
    }

    private static Piece text(List<Printed> lines) {
        return Piece.join(lines.stream().map(line -> Piece.of(line.line())).toList(), "\n");
    }

    /** The lines before the first table under the heading; those behind it are no text of the goal. */
    private static List<Printed> aboveTable(List<Printed> lines, Subject subject, int passage) {
        return subject.tables().stream()
                .map(FormTable::at)
                .filter(at -> at.passage() == passage)
                .findFirst()
                .map(table -> lines.stream()
                        .filter(line -> line.at().compareTo(table) < 0)
                        .toList())
                .orElse(lines);
    }

    private Horizon over(Heading heading) {
        return Objects.requireNonNullElse(horizon(heading, vocabulary), Horizon.ANNUAL);
    }

    /** The horizon of a heading such as 年度绩效目标 or 应实现的具体绩效目标, null for one that heads no goal. */
    static @Nullable Horizon horizon(Heading heading, Vocabulary vocabulary) {
        Optional<Match> goal = vocabulary.match(Family.GOAL, heading.text());
        if (goal.isEmpty() && vocabulary.meaning(Family.SECTION, heading.text()).isEmpty()) {
            goal = vocabulary.parts(Family.GOAL, heading.text());
        }
        @Nullable Term term = goal.map(Match::term).orElse(null);
        boolean annual = term == Term.GOAL_ANNUAL || term == Term.GOAL_EXPECTED;
        return annual ? Horizon.ANNUAL : term == Term.GOAL_OVERALL ? Horizon.OVERALL : null;
    }

    /** Whether the text only points to the form that holds the goals. */
    static boolean pointer(List<Printed> lines, Vocabulary vocabulary) {
        return !lines.isEmpty()
                && lines.stream().skip(1).allMatch(line -> line.text().length() <= LONGEST_CAPTION)
                && vocabulary.words(Term.WORD_POINTER).stream()
                        .anyMatch(word -> lines.get(0).text().contains(word));
    }

    private List<Claim> under(Heading heading, List<Printed> lines, boolean table) {
        List<Claim> labelled = new ArrayList<>();
        lines.forEach(line -> labelled.addAll(labelled(line)));
        boolean prose = labelled.isEmpty()
                && !lines.isEmpty()
                && !(table && lines.stream().allMatch(line -> line.text().length() <= LONGEST_CAPTION))
                && !pointer(lines, vocabulary)
                && lines.stream().noneMatch(this::holdsHead);
        if (prose) {
            return headed(heading, lines);
        }
        labelled.add(Piece.of(heading).used(Use.HEADING));
        return labelled;
    }

    /** Whether the line holds a head of an indicator table: then a table stands here that could not be put together again. */
    private boolean holdsHead(Printed printed) {
        return Stream.of(printed.line().text().strip().split("\\s+"))
                .flatMap(word -> vocabulary.match(Family.COLUMN, word).stream())
                .map(Match::term)
                .anyMatch(term -> term == Term.COLUMN_LEVEL1 || term == Term.COLUMN_LEVEL2);
    }

    private List<Claim> headed(Heading heading, List<Printed> lines) {
        RowKey at = lines.get(0).at();
        int label = new GoalWords(vocabulary).heading(lines.get(0).line().text());
        Piece text = behind(label, lines);
        Optional<IndicatorProse> indicators = IndicatorProse.in(text.text(), vocabulary);
        if (indicators.isPresent()) {
            List<Claim> claims = new ArrayList<>(indicators.get().claims(text, at, new ValueReader(vocabulary)));
            claims.add(Piece.of(heading).used(Use.HEADING));
            if (!indicators.get().lead().isEmpty()) {
                claims.add(Piece.of(heading).leaf(Field.GOAL_HORIZON, at, over(heading), Method.SECTION, 0.85));
                claims.add(text.leaf(Field.GOAL_EXPECTED, at, indicators.get().lead(), Method.SECTION, 0.85));
            }
            return claims;
        }
        return List.of(
                Piece.of(lines.get(0).line(), 0, label).used(Use.LABEL),
                Piece.of(heading).leaf(Field.GOAL_HORIZON, at, over(heading), Method.SECTION, 0.85),
                text.leaf(Field.GOAL_EXPECTED, at, Method.SECTION, 0.85));
    }

    /** The text of the lines, without the label that its first line begins with again. */
    private static Piece behind(int label, List<Printed> lines) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(
                Piece.of(lines.get(0).line(), label, lines.get(0).line().text().length()));
        lines.stream().skip(1).forEach(line -> pieces.add(Piece.of(line.line())));
        return Piece.join(pieces, "\n");
    }

    private List<Claim> labelled(Printed printed) {
        String text = printed.line().text();
        int colon = CellText.colon(text);
        if (colon <= 0 || colon > LONGEST_LABEL || colon == text.strip().length() - 1) {
            return List.of();
        }
        Optional<Horizon> horizon = new GoalWords(vocabulary)
                .term(text.substring(0, colon).strip())
                .filter(term -> term == Term.GOAL_ANNUAL || term == Term.GOAL_OVERALL)
                .map(term -> term == Term.GOAL_ANNUAL ? Horizon.ANNUAL : Horizon.OVERALL);
        if (horizon.isEmpty()) {
            return List.of();
        }
        Piece label = Piece.of(printed.line(), 0, colon + 1);
        List<Claim> claims = new ArrayList<>(GoalRows.years(label, printed.at(), horizon.get()));
        claims.add(label.leaf(Field.GOAL_HORIZON, printed.at(), horizon.get(), Method.LABEL, 0.97));
        claims.add(Piece.of(printed.line(), colon + 1, text.length())
                .leaf(Field.GOAL_EXPECTED, printed.at(), Method.LABEL, 0.97));
        return claims;
    }
}
