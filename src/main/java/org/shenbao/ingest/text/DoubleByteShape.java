package org.shenbao.ingest.text;

/**
 * How well bytes fit one of the Chinese double-byte encodings. Both order their common characters before their rare
 * ones, so a text in the one is full of rare or impossible characters in the other; ten characters are enough.
 *
 * @param units bytes and groups of bytes that are not ASCII
 * @param common those of them that are everyday characters or punctuation there
 * @param invalid those of them that cannot stand there
 */
record DoubleByteShape(int units, int common, int invalid) {

    /** 1 for everyday text, below 0 for bytes that cannot be in this encoding. */
    double fit() {
        return units == 0 ? 0 : (common - 3.0 * invalid) / units;
    }

    static DoubleByteShape gb18030(byte[] bytes) {
        int units = 0;
        int common = 0;
        int invalid = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            units++;
            int trail = at(bytes, i + 1);
            if (lead == 0x80 || lead == 0xFF || trail < 0x30 || trail == 0x7F || trail == 0xFF) {
                invalid++;
            } else if (trail <= 0x39) {
                boolean four = at(bytes, i + 2) >= 0x81 && digit(at(bytes, i + 3));
                invalid += four ? 0 : 1;
                i += four ? 3 : 0;
            } else if (trail < 0x40) {
                invalid++;
            } else {
                boolean symbol = 0xA1 <= lead && lead <= 0xA3;
                boolean firstLevel = 0xB0 <= lead && lead <= 0xD7;
                common += trail >= 0xA1 && (symbol || firstLevel) ? 1 : 0;
                i++;
            }
        }
        return new DoubleByteShape(units, common, invalid);
    }

    static DoubleByteShape big5(byte[] bytes) {
        int units = 0;
        int common = 0;
        int invalid = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            units++;
            int trail = at(bytes, i + 1);
            boolean trails = (0x40 <= trail && trail <= 0x7E) || (0xA1 <= trail && trail <= 0xFE);
            if (lead < 0xA1 || lead > 0xF9 || !trails) {
                invalid++;
            } else {
                common += lead <= 0xC5 || (lead == 0xC6 && trail <= 0x7E) ? 1 : 0;
                i++;
            }
        }
        return new DoubleByteShape(units, common, invalid);
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : 0;
    }

    private static boolean digit(int value) {
        return 0x30 <= value && value <= 0x39;
    }
}
