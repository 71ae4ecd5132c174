package org.shenbao.ingest.wordbin;

/** What a form's tick box is set to. */
final class RtfForm {
    private static final int TICK_BOX = 1;
    private static final int BY_DEFAULT = 25;

    private int type;
    private int result = BY_DEFAULT;
    private int otherwise;

    void take(RtfTokens word) {
        switch (word.word()) {
            case "fftype" -> type = word.number(0);
            case "ffres" -> result = word.number(0);
            case "ffdefres" -> otherwise = word.number(0);
            default -> {}
        }
    }

    /** As it would be printed; "" for what is no tick box. */
    String state() {
        if (type != TICK_BOX) {
            return "";
        }
        return (result == BY_DEFAULT ? otherwise : result) == 1 ? "☑" : "□";
    }
}
