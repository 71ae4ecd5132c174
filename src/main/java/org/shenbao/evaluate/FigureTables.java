package org.shenbao.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shenbao.evaluate.JudgedLeaf.Verdict;
import org.shenbao.pipeline.Outcome;

/** All figures as tables, the same ones for the screen and for the page. */
final class FigureTables {
    private static final List<String> SCORE =
            List.of("labelled", "found", "right", "precision", "recall", "F1", "silent errors");

    private final Figures figures;

    private FigureTables(Figures figures) {
        this.figures = figures;
    }

    static List<FigureTable> of(Figures figures) {
        FigureTables tables = new FigureTables(figures);
        return List.of(
                tables.documents(),
                tables.scores("Fields", "field", figures.fields()),
                tables.parts(),
                tables.silence(),
                tables.findings(),
                tables.calibration());
    }

    private FigureTable documents() {
        long failed = figures.unread().stream()
                .filter(outcome -> outcome instanceof Outcome.Failed)
                .count();
        List<List<String>> rows = new ArrayList<>();
        rows.add(count("read", figures.read()));
        rows.add(count("exact: every value right", figures.exact()));
        rows.add(count("failed", failed));
        rows.add(count("skipped", figures.unread().size() - failed));
        rows.add(count("passed over: nobody labelled them", figures.unlabelled()));
        rows.add(count(
                "golden records without their document",
                figures.withoutDocument().size()));
        return new FigureTable("Documents", "", List.of("documents", ""), rows);
    }

    private FigureTable parts() {
        FigureTable parts = scores("Values", "part of the record", figures.parts());
        List<List<String>> rows = new ArrayList<>(parts.rows());
        rows.add(score("all", figures.all()));
        return new FigureTable(parts.title(), parts.note(), parts.head(), rows);
    }

    private FigureTable scores(String title, String first, Map<String, Score> scores) {
        List<String> head = new ArrayList<>(List.of(first));
        head.addAll(SCORE);
        List<List<String>> rows = new ArrayList<>();
        scores.forEach((name, score) -> rows.add(score(name, score)));
        return new FigureTable(title, "", head, rows);
    }

    private static List<String> score(String name, Score score) {
        return List.of(
                name,
                String.valueOf(score.labelled()),
                String.valueOf(score.found()),
                String.valueOf(score.right()),
                score.precision().words(),
                score.recall().words(),
                score.f1().words(),
                String.valueOf(score.silent()));
    }

    private FigureTable silence() {
        List<List<String>> rows = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.DIFFERENT, Verdict.INVENTED, Verdict.MISSING)) {
            rows.add(warnings("wrong: " + verdict.words(), figures.warnings(verdict)));
        }
        Warnings wrong = figures.wrong();
        rows.add(warnings("wrong", wrong));
        rows.add(List.of(
                "wrong, of 1 000 values",
                thousandth(wrong.leaves()),
                thousandth(wrong.withoutFinding()),
                thousandth(wrong.silent())));
        Warnings right = figures.warnings(Verdict.RIGHT);
        rows.add(warnings("right", right));
        rows.add(List.of(
                "right, share of all right ones",
                new Share(right.leaves(), right.leaves()).words(),
                new Share(right.withoutFinding(), right.leaves()).words(),
                new Share(right.silent(), right.leaves()).words()));
        return new FigureTable(
                "Warnings",
                Figures.SILENT_ERROR,
                List.of("values", "all", "without a finding", "nor low confidence"),
                rows);
    }

    private String thousandth(long part) {
        return new Share(part, figures.leaves())
                .perThousand()
                .map(BigDecimal::toPlainString)
                .orElse("-");
    }

    private static List<String> warnings(String name, Warnings warnings) {
        return List.of(
                name,
                String.valueOf(warnings.leaves()),
                String.valueOf(warnings.withoutFinding()),
                String.valueOf(warnings.silent()));
    }

    private FigureTable findings() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(part("errors that are justified", figures.justified("error")));
        rows.add(part("warnings that are justified", figures.justified("warning")));
        rows.add(part("labelled findings that were made", figures.findingsMade()));
        return new FigureTable("Findings", Figures.JUSTIFIED, List.of("findings", "all", "of them", "share"), rows);
    }

    private FigureTable calibration() {
        List<List<String>> rows = new ArrayList<>();
        for (int bin = 0; bin < Calibration.BINS; bin++) {
            rows.add(part(
                    "confidence " + Calibration.name(bin), figures.calibration().right(bin)));
        }
        rows.add(part("of all, 0.9 and more", figures.calibration().sure()));
        return new FigureTable(
                "Calibration",
                "Of the values that were found and have a confidence, how many are right.",
                List.of("values", "all", "of them", "share"),
                rows);
    }

    private static List<String> part(String name, Share share) {
        return List.of(name, String.valueOf(share.whole()), String.valueOf(share.part()), share.words());
    }

    private static List<String> count(String name, long count) {
        return List.of(name, String.valueOf(count));
    }
}
