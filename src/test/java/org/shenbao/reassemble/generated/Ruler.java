package org.shenbao.reassemble.generated;

/** How wide a text is drawn, in halves of a full-width character. */
enum Ruler {
    /** Quotes, dashes and dots that fonts of both widths hold are drawn full, as in the worksheet pictures we know. */
    WIDE_SIGNS,
    /** The same signs are drawn half as wide, as where a Latin font draws them. */
    NARROW_SIGNS;

    private static final String EITHER = "“”‘’—…·×÷±≥≤°‰";

    int halves(char c) {
        if (c < 0x80) {
            return 1;
        }
        return this == NARROW_SIGNS && EITHER.indexOf(c) >= 0 ? 1 : 2;
    }

    int halves(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += halves(text.charAt(i));
        }
        return sum;
    }
}
