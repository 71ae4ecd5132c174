package org.shenbao.ingest.scan;

import java.util.Comparator;
import java.util.List;

/** What rulings enclose. */
final class Cells {
    /** So much of its rectangle must be its own: else it is no cell but what lies around some. */
    private static final double OWN = 0.8;

    private Cells() {}

    /** The enclosed rectangles, top down and left to right, each just inside its rulings. */
    static List<Zone> of(Ruled ruled, double letter) {
        Zone page = ruled.ink().zone();
        return Blobs.of(framed(ruled, letter), false).all().stream()
                .filter(blob -> blob.zone().left() > page.left()
                        && blob.zone().top() > page.top()
                        && blob.zone().right() < page.right()
                        && blob.zone().bottom() < page.bottom())
                .filter(blob -> blob.zone().width() >= letter / 2 && blob.zone().height() >= letter / 2)
                .filter(blob -> blob.pixels() >= OWN * blob.zone().area())
                .map(Blobs.Blob::zone)
                .sorted(Comparator.comparingInt(Zone::top).thenComparingInt(Zone::left))
                .toList();
    }

    /** With the sides of tables that are ruled within but open outside closed where their rulings end. */
    private static Ink framed(Ruled ruled, double letter) {
        Ink framed = ruled.ink().grown(0);
        for (Blobs.Blob net : Blobs.of(ruled.ink(), true).all()) {
            if (net.zone().width() < 8 * letter || net.zone().height() < 1.5 * letter) {
                continue;
            }
            Zone zone = net.zone();
            close(ruled, framed, zone, true, zone.left(), letter);
            close(ruled, framed, zone, true, zone.right(), letter);
            close(ruled, framed, zone, false, zone.top(), letter);
            close(ruled, framed, zone, false, zone.bottom(), letter);
        }
        return framed;
    }

    /** Draws one side from the first to the last of the rulings that end at it, and draws them out to it. */
    private static void close(Ruled ruled, Ink framed, Zone net, boolean level, int side, double letter) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Stroke stroke : ruled.strokes()) {
            if (stroke.level() != level || stroke.zone().within(net).isEmpty()) {
                continue;
            }
            int end = Math.abs(stroke.from() - side) < Math.abs(stroke.to() - side) ? stroke.from() : stroke.to();
            if (Math.abs(end - side) < letter / 2) {
                first = Math.min(first, (int) stroke.at());
                last = Math.max(last, (int) Math.ceil(stroke.at()));
                int at = (int) stroke.at();
                fill(framed, level, Math.min(end, side) - 1, Math.max(end, side) + 1, at - 1, at + 1);
            }
        }
        if (first < last) {
            fill(framed, level, side - 1, side + 1, first, last);
        }
    }

    private static void fill(Ink framed, boolean level, int from, int to, int above, int below) {
        framed.fill(level ? new Zone(from, above, to, below) : new Zone(above, from, below, to), true);
    }
}
