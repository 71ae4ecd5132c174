package org.shenbao.ingest.scan;

/**
 * One recognised character, mostly one UTF-16 unit.
 *
 * @param left where it begins, in pixels; only roughly right
 * @param right where it ends
 * @param confidence that the engine claims for it, 0 to 1
 * @param starts whether the engine saw a word begin with it
 */
record Letter(String text, double left, double right, double confidence, boolean starts) {
    Letter as(String other) {
        return new Letter(other, left, right, confidence, starts);
    }

    /** Believed less by the factor. */
    Letter doubted(double factor) {
        return new Letter(text, left, right, confidence * factor, starts);
    }
}
