package org.shenbao.ingest.word;

/** Tells pictures that draw text from those that only show it. */
final class Pictures {
    private Pictures() {}

    /** An EMF, a WMF, or one of them compressed. */
    static boolean isMetafile(byte[] head) {
        if (head.length < 18) {
            return false;
        }
        boolean emf = head.length >= 44
                && head[0] == 1
                && head[1] == 0
                && head[40] == ' '
                && head[41] == 'E'
                && head[42] == 'M'
                && head[43] == 'F';
        boolean placeable = at(head, 0) == 0xD7 && at(head, 1) == 0xCD && at(head, 2) == 0xC6 && at(head, 3) == 0x9A;
        boolean wmf =
                (head[0] == 1 || head[0] == 2) && head[1] == 0 && head[2] == 9 && head[3] == 0 && at(head, 5) <= 3;
        boolean compressed = at(head, 0) == 0x1F && at(head, 1) == 0x8B;
        return emf || placeable || wmf || compressed;
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }
}
