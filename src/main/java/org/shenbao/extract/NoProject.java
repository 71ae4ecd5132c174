package org.shenbao.extract;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shenbao.document.Block;
import org.shenbao.document.Cell;
import org.shenbao.document.Line;
import org.shenbao.document.Severity;
import org.shenbao.document.Table;
import org.shenbao.project.Finding;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Why a document gave no project: it holds none, or it shows figures, levels of indicators or labels of forms, and so was
 * not understood.
 */
final class NoProject {
    private static final int LEAST_CATEGORIES = 2;
    private static final int LEAST_FIGURES = 6;
    private static final int LEAST_LABELS = 3;
    /** No more lines are looked at: what a form is shows early. */
    private static final int MOST_LINES = 2_000;

    /** The title stands so near the document's beginning. */
    private static final int TITLE_LINES = 6;

    /** The title of a report on what money has achieved, whether or not its parts are counted. */
    private static final Pattern REPORT = Pattern.compile(
            "[^。；，]{0,50}(?:绩效|自评|评价|评估)[^。；，]{0,20}(?:报告书?|申报书|申报表|自评表|评价表|目标表)(?:[（(][^（()）]{1,20}[）)])?");

    /** A label in front of its text, its number before it: 2）立项依据。 */
    private static final Pattern LEAD =
            Pattern.compile("\\s*[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})?[)）.．、]?\\s*([^：:。\\s]{2,14})[：:。\\s].*");

    private static final List<Family> LABELS = List.of(Family.FIELD, Family.SECTION, Family.GOAL);

    private final Vocabulary vocabulary;

    NoProject(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param outside what stands in no project */
    Finding finding(List<Block> outside) {
        boolean form = figures(outside)
                || outside.stream().anyMatch(this::form)
                || prose(outside)
                || lines(outside)
                        .filter(line -> !line.isEmpty())
                        .limit(TITLE_LINES)
                        .anyMatch(REPORT.asMatchPredicate());
        return form
                ? finding(
                        Severity.WARNING,
                        "The document holds indicators, figures or labels of a form, but no project was found in it.")
                : finding(Severity.INFO, "The document holds no project.");
    }

    private static Finding finding(Severity severity, String message) {
        return new Finding("no-project", severity, message, Map.of(), List.of());
    }

    private static boolean figures(List<Block> outside) {
        return lines(outside)
                        .filter(line -> line.indexOf('\t') >= 0 && figure(line))
                        .count()
                >= LEAST_FIGURES;
    }

    private static boolean figure(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private boolean form(Block block) {
        return block instanceof Table table
                && (count(
                                        table,
                                        cell -> vocabulary
                                                .match(Family.CATEGORY, cell.text())
                                                .isPresent())
                                >= LEAST_CATEGORIES
                        || count(table, cell -> figure(cell.text())) >= LEAST_FIGURES);
    }

    private static long count(Table table, Predicate<Cell> kind) {
        return table.cells().stream().filter(kind).count();
    }

    /** Whether lines of text name kinds of indicators with figures, or hold labels with their values. */
    private boolean prose(List<Block> outside) {
        String figures = lines(outside).filter(NoProject::figure).collect(Collectors.joining("\n"));
        long categories = vocabulary.words(Term.CATEGORY_LEVEL2).stream()
                .filter(figures::contains)
                .limit(LEAST_CATEGORIES)
                .count();
        return categories >= LEAST_CATEGORIES
                || lines(outside).filter(this::labelled).limit(LEAST_LABELS).count() >= LEAST_LABELS;
    }

    private boolean labelled(String line) {
        Matcher lead = LEAD.matcher(line);
        return lead.matches()
                && LABELS.stream()
                        .anyMatch(family ->
                                vocabulary.match(family, lead.group(1)).isPresent());
    }

    private static Stream<String> lines(List<Block> outside) {
        return outside.stream()
                .filter(Line.class::isInstance)
                .limit(MOST_LINES)
                .map(block -> ((Line) block).text().strip());
    }
}
