package org.shenbao.ingest.wordbin;

/** The words that say how the text of a group is meant, and print nothing. */
final class RtfProperties {
    private final RtfTokens tokens;
    private final RtfFonts fonts;

    RtfProperties(RtfTokens tokens, RtfFonts fonts) {
        this.tokens = tokens;
        this.fonts = fonts;
    }

    /** Whether the word is one of them. */
    boolean take(String word, RtfGroup group) {
        switch (word) {
            case "f" -> group.font = tokens.number(0);
            case "plain" -> group.plain(fonts.byDefault());
            case "v" -> group.hidden = tokens.on();
            case "deleted" -> group.deleted = tokens.on();
            case "revised" -> group.inserted = tokens.on();
            case "uc" -> group.fallback = Math.max(0, Math.min(8, tokens.number(1)));
            case "pard" -> group.noTable();
            case "intbl" -> group.inTable = true;
            case "itap" -> group.tableLevel = Math.max(0, tokens.number(1));
            case "deff" -> {
                fonts.byDefault(tokens.number(0));
                group.font = fonts.byDefault();
            }
            default -> {
                if (fonts.take(tokens)) {
                    return true;
                }
                boolean row = (group.row == null ? group.story.row() : group.row).take(tokens);
                if (row && word.equals("trowd") && group.row == null) {
                    group.story.defineRow();
                }
                return row;
            }
        }
        return true;
    }
}
