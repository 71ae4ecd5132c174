package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rulings of a picture.
 *
 * @param strokes broken ones joined
 * @param ink the pixels that belong to them, gaps filled
 */
record Ruled(List<Stroke> strokes, Ink ink) {
    /** A stroke of so many letter heights is no part of a letter. */
    private static final double SURE = 3.2;
    /** A shorter one is a ruling only where both its ends meet one. */
    private static final double LEAST = 1.25;
    /** Rulings are thinner than this share of a letter; thicker things are bars and pictures. */
    private static final double THICKEST = 0.45;

    /** More than any form has; of more, as in hatched pictures, the longest are taken. */
    private static final int MOST = 5_000;

    Ruled {
        strokes = List.copyOf(strokes);
    }

    /** What stands alone could be a dash. */
    private static final double SURE_ALONE = 5;
    /** A letter's ink is smaller than this; what it hangs together with is larger in a table. */
    private static final double NET = 8;

    /** Finds them, given how tall the letters are in pixels. */
    static Ruled of(Ink ink, double letter) {
        Ink found = Ink.none(ink.width(), ink.height());
        Blobs blobs = Blobs.of(ink, true);
        Lines levels = Lines.of(ink, true, blobs, letter);
        Lines uprights = Lines.of(ink.mirrored(), false, blobs, letter);
        List<Stroke> sure = new ArrayList<>();
        List<Stroke> shorter = new ArrayList<>();
        for (Lines lines : List.of(levels, uprights)) {
            List<Stroke> joined = joined(lines.strokes(), letter);
            for (Stroke stroke : joined) {
                boolean alone = blobAround(stroke, blobs) < NET * letter;
                (stroke.length() >= (alone ? SURE_ALONE : SURE) * letter ? sure : shorter).add(stroke);
            }
        }
        int before;
        do {
            before = sure.size();
            List<Stroke> anchors = List.copyOf(sure);
            shorter.removeIf(stroke -> meets(stroke, stroke.from(), anchors, letter)
                    && meets(stroke, stroke.to(), anchors, letter)
                    && sure.add(stroke));
        } while (sure.size() > before);
        List<Stroke> closed =
                sure.stream().map(stroke -> closed(stroke, sure, letter)).toList();
        for (int i = 0; i < closed.size(); i++) {
            draw(closed.get(i), closed.get(i).level() ? levels.ink() : uprights.ink(), found);
        }
        return new Ruled(closed, found);
    }

    /** One direction's candidates, with the pixels of all of them in the picture's own directions. */
    private record Lines(List<Stroke> strokes, Ink ink) {
        static Lines of(Ink ink, boolean level, Blobs blobs, double letter) {
            Ink kept = longRuns(ink, (int) (LEAST * letter));
            List<Stroke> strokes = new ArrayList<>();
            for (Blobs.Blob blob : Blobs.of(kept, true).all()) {
                double thickness =
                        Math.max(1, blob.pixels() / (double) blob.zone().width() - 2);
                if (thickness <= THICKEST * letter && blob.zone().width() >= 6 * thickness) {
                    Zone zone = blob.zone();
                    Zone own = level ? zone : zone.mirrored();
                    Stroke stroke = new Stroke(level, own, thickness);
                    if (!partOfLetter(stroke, blobs, letter)) {
                        strokes.add(stroke);
                    }
                }
            }
            return new Lines(strokes, level ? kept : kept.mirrored());
        }
    }

    /** Whether it is but a stroke of a letter, however large: what it hangs together with is neither thin nor a net. */
    private static boolean partOfLetter(Stroke stroke, Blobs blobs, double letter) {
        int longest = 0;
        for (Blobs.Blob blob : blobsOf(stroke, blobs)) {
            int across = stroke.level() ? blob.zone().height() : blob.zone().width();
            if (across <= 3 * stroke.thickness() + 3) {
                return false;
            }
            longest =
                    Math.max(longest, Math.max(blob.zone().width(), blob.zone().height()));
        }
        return longest < NET * letter;
    }

    private static double blobAround(Stroke stroke, Blobs blobs) {
        return blobsOf(stroke, blobs).stream()
                .mapToInt(blob -> Math.max(blob.zone().width(), blob.zone().height()))
                .max()
                .orElse(0);
    }

    /** The pieces of ink met at some places along the stroke. */
    private static List<Blobs.Blob> blobsOf(Stroke stroke, Blobs blobs) {
        List<Blobs.Blob> met = new ArrayList<>();
        for (int i = 1; i < 8; i++) {
            int along = stroke.from() + stroke.length() * i / 8;
            Zone slice = stroke.between(along, along + 1);
            for (int y = slice.top(); y < slice.bottom(); y++) {
                for (int x = slice.left(); x < slice.right(); x++) {
                    Blobs.Blob blob = blobs.at(x, y);
                    if (blob != null && !met.contains(blob)) {
                        met.add(blob);
                    }
                }
            }
        }
        return met;
    }

    /** Only what is dark for so long from left to right; a row's neighbours lend it their ink, as lines fall slightly. */
    private static Ink longRuns(Ink ink, int least) {
        Ink kept = Ink.none(ink.width(), ink.height());
        int gap = 2;
        for (int y = 0; y < ink.height(); y++) {
            int start = -1;
            int last = -1;
            for (int x = 0; x <= ink.width(); x++) {
                boolean dark = x < ink.width()
                        && (ink.at(x, y) || (y > 0 && ink.at(x, y - 1)) || (y + 1 < ink.height() && ink.at(x, y + 1)));
                if (dark) {
                    start = start < 0 ? x : start;
                    last = x;
                } else if (start >= 0 && (x - last > gap || x == ink.width())) {
                    if (last + 1 - start >= least) {
                        kept.fill(new Zone(start, y, last + 1, y + 1), true);
                    }
                    start = -1;
                }
            }
        }
        return kept;
    }

    /** Strokes that go on behind a gap of up to a letter become one. */
    private static List<Stroke> joined(List<Stroke> strokes, double letter) {
        List<Stroke> inOrder = strokes.stream()
                .sorted(Comparator.comparingInt(Stroke::length).reversed())
                .limit(MOST)
                .collect(Collectors.toCollection(ArrayList::new));
        inOrder.sort(Comparator.comparingInt(Stroke::from));
        List<Stroke> joined = new ArrayList<>();
        for (Stroke stroke : inOrder) {
            int best = -1;
            for (int i = 0; i < joined.size(); i++) {
                Stroke other = joined.get(i);
                double apart = Math.abs(other.at() - stroke.at());
                double gap = Math.max(stroke.length(), other.length()) >= SURE * letter ? letter : letter / 3;
                boolean goesOn = stroke.from() - other.to() <= gap
                        && apart <= Math.max(3, (stroke.thickness() + other.thickness()) / 2 + 1);
                if (goesOn && (best < 0 || apart < Math.abs(joined.get(best).at() - stroke.at()))) {
                    best = i;
                }
            }
            if (best < 0) {
                joined.add(stroke);
            } else {
                joined.set(best, joined.get(best).with(stroke));
            }
        }
        return joined;
    }

    private static boolean meets(Stroke stroke, int end, List<Stroke> others, double letter) {
        return others.stream().anyMatch(other -> touches(stroke, end, other, letter / 5));
    }

    private static boolean touches(Stroke stroke, int end, Stroke other, double reach) {
        return other.level() != stroke.level()
                && Math.abs(other.at() - end) <= reach + other.thickness() / 2
                && other.from() - reach <= stroke.at()
                && stroke.at() <= other.to() + reach;
    }

    /** With ends drawn out to the rulings that they all but meet. */
    private static Stroke closed(Stroke stroke, List<Stroke> others, double letter) {
        int from = stroke.from();
        int to = stroke.to();
        for (Stroke other : others) {
            if (touches(stroke, stroke.from(), other, letter / 3)) {
                from = Math.min(from, (int) other.at());
            }
            if (touches(stroke, stroke.to(), other, letter / 3)) {
                to = Math.max(to, (int) Math.ceil(other.at()));
            }
        }
        return new Stroke(stroke.level(), stroke.between(from, to), stroke.thickness());
    }

    /** The stroke's own pixels, and straight ones where it has none. */
    private static void draw(Stroke stroke, Ink own, Ink onto) {
        int last = (int) stroke.at();
        for (int i = Math.max(0, stroke.from());
                i < Math.min(stroke.to(), stroke.level() ? own.width() : own.height());
                i++) {
            Zone slice = stroke.between(i, i + 1).within(own.zone());
            boolean any = false;
            for (int y = slice.top(); y < slice.bottom(); y++) {
                for (int x = slice.left(); x < slice.right(); x++) {
                    if (own.at(x, y)) {
                        onto.set(x, y, true);
                        last = stroke.level() ? y : x;
                        any = true;
                    }
                }
            }
            if (!any) {
                onto.fill(
                        stroke.level()
                                ? new Zone(i, last - 1, i + 1, last + 2)
                                : new Zone(last - 1, i, last + 2, i + 1),
                        true);
            }
        }
    }
}
