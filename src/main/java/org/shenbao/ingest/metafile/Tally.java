package org.shenbao.ingest.metafile;

/**
 * What became of the characters of the text records, in UTF-16 units: {@code drawn} is the sum of all the others.
 *
 * @param drawn in all text records
 * @param kept in the runs
 * @param clipped as invisible
 * @param controls that print nothing, such as line ends
 * @param unplaced as their coordinates are beyond any page
 * @param glyphs numbers of a font's glyphs instead of characters; not among {@code drawn}
 */
record Tally(int drawn, int kept, int clipped, int controls, int unplaced, int glyphs) {
    int missing() {
        return drawn - kept - clipped - controls - unplaced;
    }
}
