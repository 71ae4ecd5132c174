package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture of a page, set level, with what stands on it told apart.
 *
 * @param gray the levelled picture, its rulings wiped out
 * @param ink of its letters
 * @param letter height of a usual Chinese letter, in pixels
 * @param ruled its rulings
 * @param cells what they enclose
 * @param lines of letters, top down; within a cell or outside all of them
 */
record ScannedPage(Gray gray, Ink ink, double letter, Ruled ruled, List<Zone> cells, List<TextLine> lines) {
    private static final int WHITE = 255;
    /** Less skew than this shifts nothing by more than a pixel or two. */
    private static final double LEVEL = Math.toRadians(0.03);
    /** Gaps of so many letters part what stands in one line. */
    private static final double GAP = 2.5;
    /** Share of the em square that a Chinese letter's ink is tall. */
    static final double INK = 0.92;

    /** Specks of up to so many pixels are dust. */
    private static final int DUST = 3;
    /** Side of a point, in letters. */
    private static final double POINT = 0.08;

    ScannedPage {
        cells = List.copyOf(cells);
        lines = List.copyOf(lines);
    }

    /**
     * Letters in one line.
     *
     * @param zone around their ink
     * @param cell index of the cell that they stand in, -1 outside all cells
     * @param sign that it begins with, told by its shape
     */
    record TextLine(Zone zone, int cell, Shapes.Sign sign) {

        static TextLine of(Ink ink, Zone zone, int cell, double letter) {
            return new TextLine(zone, cell, Shapes.leading(ink, zone, letter));
        }

        /** What the engine is to read: the whole line, or what follows the sign. */
        Zone rest() {
            return sign.text().isEmpty() || sign.end() >= zone.right()
                    ? zone
                    : new Zone(sign.end() + 1, zone.top(), zone.right(), zone.bottom());
        }

        /** Whether the sign is all there is. */
        boolean isSign() {
            return !sign.text().isEmpty() && sign.end() >= zone.right();
        }
    }

    /** @param dotsPerInch of the picture, between 200 and 450 */
    static ScannedPage of(Gray picture, double dotsPerInch) {
        int reach = (int) Math.max(8, dotsPerInch / 15);
        Gray gray = Paper.isTwoTone(picture) ? Paper.smoothed(picture) : Paper.whitened(picture, 3 * reach);
        Ink ink = Ink.of(gray, reach);
        double skew = Skew.of(ink);
        if (Math.abs(skew) >= LEVEL) {
            gray = gray.levelled(skew);
            ink = Ink.of(gray, reach);
        }
        double letter = Letters.height(ink, dotsPerInch);
        Ruled ruled = Ruled.of(ink, letter);
        Ink wiped = ruled.ink().grown(1);
        List<Zone> cells = Cells.of(ruled, letter);
        Ink rest = ink.without(wiped);
        Blobs blobs = Blobs.of(rest, true);
        double dust = dust(blobs, letter);
        Ink letters = letters(rest, blobs, letter, dust);
        Ink specks = Ink.none(rest.width(), rest.height());
        blobs.draw(blob -> blob.pixels() <= dust, specks);
        Gray clean = wiped(wiped(gray, wiped), specks.grown(1).without(letters));
        return new ScannedPage(clean, letters, letter, ruled, cells, lines(letters, cells, letter));
    }

    private static Gray wiped(Gray gray, Ink rulings) {
        Gray rest = gray.copy();
        for (int y = 0; y < gray.height(); y++) {
            for (int x = 0; x < gray.width(); x++) {
                if (rulings.at(x, y)) {
                    rest.set(x, y, WHITE);
                }
            }
        }
        return rest;
    }

    /**
     * How many pixels a speck has at most. On clean pages it is next to nothing, as points of small letters are small; where
     * most of what stands there is far smaller than a letter, it is all that is smaller than a point of a usual letter.
     */
    private static double dust(Blobs blobs, double letter) {
        double point = POINT * POINT * letter * letter;
        long small = blobs.all().stream().filter(blob -> blob.pixels() < point).count();
        return 2 * small > blobs.all().size() ? Math.max(DUST, point) : DUST;
    }

    /** Without dust, and without what is far larger than letters: seals and photographs. */
    private static Ink letters(Ink ink, Blobs blobs, double letter, double dust) {
        Ink letters = Ink.none(ink.width(), ink.height());
        blobs.draw(
                blob -> blob.pixels() > dust
                        && (blob.zone().width() < 6 * letter || blob.zone().height() < 6 * letter),
                letters);
        return letters;
    }

    private static List<TextLine> lines(Ink letters, List<Zone> cells, double letter) {
        List<TextLine> lines = new ArrayList<>();
        Ink outside = letters.grown(0);
        for (int i = 0; i < cells.size(); i++) {
            for (Zone line : TextLines.of(letters, cells.get(i).inside(1), letter)) {
                for (Zone piece : pieces(letters, line, letter)) {
                    lines.add(TextLine.of(letters, piece, i, letter));
                }
            }
        }
        for (Zone cell : cells) {
            outside.fill(cell, false);
        }
        for (Zone line : TextLines.of(outside, outside.zone(), letter)) {
            for (Zone piece : pieces(outside, line, letter)) {
                lines.add(TextLine.of(outside, piece, -1, letter));
            }
        }
        return lines;
    }

    /** A line cut at its wide gaps. */
    private static List<Zone> pieces(Ink letters, Zone line, double letter) {
        double widest = GAP * Math.max(letter, line.height());
        List<Zone> pieces = new ArrayList<>();
        for (int[] band : TextLines.bands(letters.columns(line), 0)) {
            Zone piece = new Zone(line.left() + band[0], line.top(), line.left() + band[1], line.bottom());
            int last = pieces.size() - 1;
            if (last >= 0 && piece.left() - pieces.get(last).right() < widest) {
                pieces.set(last, pieces.get(last).with(piece));
            } else {
                pieces.add(piece);
            }
        }
        return pieces.stream().map(piece -> TextLines.narrowed(letters, piece)).toList();
    }

    /** Columns of ink along a line, start and end of each. */
    List<int[]> bands(Zone line) {
        List<int[]> bands = TextLines.bands(ink.columns(line), 0);
        bands.forEach(band -> {
            band[0] += line.left();
            band[1] += line.left();
        });
        return bands;
    }

    /** Height of a line's em square in pixels. */
    double em(TextLine line) {
        return (line.zone().height() < 0.8 * letter ? letter : line.zone().height()) / INK;
    }

    /** All lines, each as {@link #picture} gives it. */
    List<Picture> pictures(double height, int border) {
        return lines.stream().map(line -> picture(line, height, border)).toList();
    }

    /**
     * A line as the engine likes it: letters of one height, on white.
     *
     * @param height that a letter gets, in pixels
     * @param border of white around it, in pixels
     */
    Picture picture(TextLine line, double height, int border) {
        double own = line.zone().height() < 0.8 * letter ? letter : line.zone().height();
        Zone zone = TextLines.narrowed(ink, line.rest());
        double scale = height / own;
        int missing = (int) Math.round(Math.max(0, own - zone.height()) / 2);
        Zone wide = new Zone(zone.left() - 1, zone.top() - 1, zone.right() + 1, zone.bottom() + 1).within(gray.zone());
        Gray part = gray.part(wide, scale, 0);
        Gray canvas = Gray.white(
                part.width() + 2 * border, part.height() + 2 * border + (int) Math.round(2 * missing * scale));
        canvas.draw(part, border, border + (int) Math.round(missing * scale));
        return new Picture(canvas, wide.left() - border / scale, scale);
    }

    /**
     * A line's picture.
     *
     * @param left where its left side stands on the page, in the page's pixels
     * @param scale how many of its pixels one of the page's became
     */
    record Picture(Gray gray, double left, double scale) {
        Letter onPage(Letter letter) {
            return new Letter(
                    letter.text(),
                    left + letter.left() / scale,
                    left + letter.right() / scale,
                    letter.confidence(),
                    letter.starts());
        }
    }
}
