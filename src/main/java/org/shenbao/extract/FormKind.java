package org.shenbao.extract;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shenbao.document.Method;
import org.shenbao.document.Reading;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.extract.Subject.Printed;
import org.shenbao.project.Form;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Looks at the columns of a form for what kind of form it is. */
final class FormKind implements Extractor {
    private static final Set<Term> EVALUATED =
            EnumSet.of(Term.COLUMN_ACTUAL, Term.COLUMN_SCORE, Term.MONEY_COLUMN_EXECUTED, Term.MONEY_COLUMN_SCORE);

    private static final Pattern EVALUATION = Pattern.compile("自评|自我评价|(?:评价|评估|绩效)(?:工作)?(?:情况)?的?报告");
    private static final Pattern INDICATORS = Pattern.compile("指标表");

    private static final Set<Term> OF_A_SHEET = EnumSet.of(
            Term.FIELD_FISCAL_YEAR,
            Term.FIELD_PERIOD,
            Term.FIELD_PERIOD_START,
            Term.FIELD_PERIOD_END,
            Term.FIELD_REPORTING_UNIT,
            Term.FIELD_MONEY_UNIT,
            Term.FIELD_OTHER);

    private final Vocabulary vocabulary;
    private final StagedRows staged;

    FormKind(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.staged = new StagedRows(vocabulary);
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        return Stream.of(new Leaf(
                Field.FORM,
                RowKey.SINGLE,
                form(subject),
                Reading.of(Method.LABEL, 1),
                java.util.List.of(),
                java.util.List.of()));
    }

    private Form form(Subject subject) {
        if (subject.tables().stream().anyMatch(this::evaluated)) {
            return Form.SELF_EVALUATION;
        }
        boolean report =
                subject.tables().stream().noneMatch(table -> table.has(Band.INDICATOR_HEAD) || table.has(Band.GOAL));
        if (report
                && subject.entry().title().stream()
                        .anyMatch(line -> EVALUATION.matcher(line.text()).find())) {
            return Form.SELF_EVALUATION; // told in words
        }
        boolean sheet = subject.tables().stream().anyMatch(table -> table.has(Band.INDICATOR_HEAD));
        boolean indicatorsOnly = subject.entry().title().stream()
                .anyMatch(line -> INDICATORS.matcher(line.text()).find());
        boolean more = subject.tables().stream().anyMatch(table -> more(table, indicatorsOnly))
                || subject.lines().stream().anyMatch(this::more)
                || subject.entry().passages().stream().anyMatch(passage -> passage.heading() != null);
        return sheet && !more ? Form.INDICATOR_TABLE : Form.DECLARATION;
    }

    /** 项目名称 and its value: a sheet says whose it is. */
    private boolean nameAlone(java.util.List<org.shenbao.document.Cell> cells) {
        return cells.size() < 2
                || (cells.size() == 2
                        && vocabulary.is(Term.FIELD_NAME, cells.get(0).text()));
    }

    /** @param indicatorsOnly whether the title says that the form is a table of indicators, whosever it is */
    private boolean more(FormTable table, boolean indicatorsOnly) {
        return table.has(Band.GOAL)
                || table.has(Band.MONEY)
                || table.has(Band.RECORD)
                || table.has(Band.REMARK)
                || table.rows(Band.FIELDS)
                        .anyMatch(
                                row -> table.cells(row).size() > 1 && !(indicatorsOnly && nameAlone(table.cells(row))));
    }

    /** Whether a label on the line tells of more than the sheet itself: a year and a unit of money do not. */
    private boolean more(Printed line) {
        return LabelledLine.all(line.line(), vocabulary, false).stream()
                .map(LabelledLine::term)
                .anyMatch(term -> term != null && !OF_A_SHEET.contains(term));
    }

    private boolean evaluated(FormTable table) {
        return table.rows(Band.MONEY_HEAD).anyMatch(row -> staged.start(table.byRow(), row))
                || Stream.of(Band.INDICATOR_HEAD, Band.MONEY_HEAD)
                        .flatMap(band -> table.rows(band).mapToObj(table::cells))
                        .flatMap(java.util.List::stream)
                        .anyMatch(cell -> Stream.of(Family.COLUMN, Family.MONEY_COLUMN)
                                .flatMap(family -> vocabulary.meaning(family, cell.text()).stream())
                                .map(Match::term)
                                .anyMatch(EVALUATED::contains));
    }
}
