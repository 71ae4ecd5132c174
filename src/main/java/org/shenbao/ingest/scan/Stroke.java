package org.shenbao.ingest.scan;

import org.shenbao.document.Ruling;

/**
 * A ruling in pixels.
 *
 * @param level whether it runs from left to right; else from top to bottom
 * @param zone around it, a few pixels thick
 * @param thickness of its ink, which may waver within the zone
 */
record Stroke(boolean level, Zone zone, double thickness) {

    int from() {
        return level ? zone.left() : zone.top();
    }

    int to() {
        return level ? zone.right() : zone.bottom();
    }

    double at() {
        return level ? (zone.top() + zone.bottom()) / 2.0 : (zone.left() + zone.right()) / 2.0;
    }

    int length() {
        return to() - from();
    }

    /** Both as one, where one goes on behind the other. */
    Stroke with(Stroke other) {
        double thick = (thickness * length() + other.thickness * other.length()) / (length() + other.length());
        return new Stroke(level, zone.with(other.zone), thick);
    }

    /** The zone with other ends. */
    Zone between(int newFrom, int newTo) {
        return level
                ? new Zone(newFrom, zone.top(), newTo, zone.bottom())
                : new Zone(zone.left(), newFrom, zone.right(), newTo);
    }

    Ruling ruling(double pointsPerPixel) {
        return new Ruling(
                level,
                at() * pointsPerPixel,
                from() * pointsPerPixel,
                to() * pointsPerPixel,
                thickness * pointsPerPixel);
    }
}
