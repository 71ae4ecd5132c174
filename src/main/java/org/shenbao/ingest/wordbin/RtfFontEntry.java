package org.shenbao.ingest.wordbin;

/** One font of the font table while it is read. */
final class RtfFontEntry {
    private static final int LONGEST = 200;

    private final StringBuilder name = new StringBuilder();
    private int number;
    private int characterSet;
    private int page;

    /** Takes a word of the table; whether it begins a font. */
    boolean take(RtfTokens tokens) {
        switch (tokens.word()) {
            case "f" -> {
                number = tokens.number(0);
                characterSet = 0;
                page = 0;
                name.setLength(0);
                return true;
            }
            case "fcharset" -> characterSet = tokens.number(0);
            case "cpg" -> page = tokens.number(0);
            default -> {}
        }
        return false;
    }

    /** More of the name; whether it ends with that. */
    boolean name(int octet) {
        if (name.length() >= LONGEST) {
            return false;
        }
        name.append((char) octet);
        return octet == ';';
    }

    void end(RtfFonts fonts) {
        String whole = name.toString().strip();
        int end = whole.indexOf(';');
        fonts.add(number, new RtfFonts.Font(end < 0 ? whole : whole.substring(0, end), characterSet, page));
        name.setLength(0);
    }
}
