package org.shenbao.ingest.wordbin;

/** How the printed number of a list stands before its paragraph. */
final class Labels {
    /** After these a tab is no more than the space that they bring along. */
    private static final String SPACED = "、）．。：)】〕";

    private Labels() {}

    /** @param follows what parts it from the text: a tab, a blank, or 0 for nothing */
    static String before(String label, char follows) {
        if (label.isBlank() || follows == 0) {
            return label.strip();
        }
        boolean tight = follows == '\t' && SPACED.indexOf(label.charAt(label.length() - 1)) >= 0;
        return tight ? label : label + " ";
    }
}
