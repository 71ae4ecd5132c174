package org.shenbao.layout.print;

import org.jspecify.annotations.Nullable;
import org.shenbao.document.Box;
import org.shenbao.document.Place;
import org.shenbao.document.Run;

/**
 * One line as printed, without the blanks around it.
 *
 * @param page 1-based, 0 where the format knows no pages
 * @param run its characters, the blanks between words included
 * @param blankBehind whether a blank was drawn behind it
 */
public record PrintedLine(int page, Run run, boolean blankBehind) {
    private static final String STOPS = "，。、；：！？,.;:";

    public String text() {
        return run.text();
    }

    public double size() {
        return run.size();
    }

    public Box box() {
        return run.box();
    }

    /** Whether its text runs from left to right. */
    public boolean upright() {
        return run.turn() == 0;
    }

    public double left() {
        return Math.min(run.edges().first(), run.edges().last());
    }

    public double right() {
        return Math.max(run.edges().first(), run.edges().last());
    }

    /** Where it ends, a stop at its end not counted: stops may hang into the margin. */
    public double rightBeforeStop() {
        int last = text().length() - 1;
        boolean stop = upright() && last > 0 && STOPS.indexOf(text().charAt(last)) >= 0;
        return stop ? run.edges().at(last) : right();
    }

    public double width() {
        return right() - left();
    }

    public double middle() {
        return (left() + right()) / 2;
    }

    public double baseline() {
        return run.baseline();
    }

    /** Width of the characters {@code from} (inclusive) to {@code to} (exclusive). */
    double width(int from, int to) {
        return Math.abs(run.edges().at(to) - run.edges().at(from));
    }

    public Place place(String part) {
        @Nullable Integer number = page == 0 ? null : Integer.valueOf(page);
        return Place.ofPage(part, number, box(), text());
    }
}
