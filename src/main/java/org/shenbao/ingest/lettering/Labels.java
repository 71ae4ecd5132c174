package org.shenbao.ingest.lettering;

/** How the printed label of a list item stands before its text: alike, however the file's format says it. */
public final class Labels {
    /** After these a tab is no more than the space that they bring along. */
    private static final String SPACED = "、）．。：)】〕";

    /** What may begin a Chinese text besides a character. */
    private static final String OPENING = "《〈（【〔「『“‘［";

    private Labels() {}

    /**
     * The label with the blank that parts it from its text.
     *
     * @param follows what the list puts behind its labels: a tab, a blank, or 0 for nothing
     */
    public static String before(String label, char follows) {
        if (label.isBlank()) {
            return "";
        }
        char last = label.charAt(label.length() - 1);
        boolean parted = Character.isWhitespace(last) || (follows == '\t' && SPACED.indexOf(last) >= 0);
        return follows == 0 || parted ? label : label + " ";
    }

    /** Whether the blank behind the label goes, since Chinese text stands close to a full stop: 1.《…》, but 1. PM2.5. */
    public static boolean close(CharSequence label, char next) {
        int length = label.length();
        return length > 1
                && label.charAt(length - 1) == ' '
                && label.charAt(length - 2) == '.'
                && (Character.isIdeographic(next) || OPENING.indexOf(next) >= 0);
    }

    /** The text behind its label. */
    public static String joined(String label, String text) {
        boolean close = !text.isEmpty() && close(label, text.charAt(0));
        return (close ? label.substring(0, label.length() - 1) : label) + text;
    }
}
