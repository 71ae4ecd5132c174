package org.shenbao.ingest.ofd;

/** How wide letters are where no font says so, in em: square in Chinese, about half of it else. */
final class Advances {
    private static final int FIRST_WIDE = 0x2E80;

    private Advances() {}

    static double of(int character) {
        if (character >= FIRST_WIDE && !(character >= 0xFF61 && character <= 0xFFDC)) {
            return 1;
        }
        if (character >= 0x2010 && character <= 0x2E7F) {
            return 1;
        }
        if ("ijlI.,:;'|! ()[]ft".indexOf(character) >= 0) {
            return 0.35;
        }
        if ("mwMW@%".indexOf(character) >= 0) {
            return 0.8;
        }
        return Character.isUpperCase(character) ? 0.65 : 0.5;
    }
}
