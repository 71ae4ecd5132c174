package org.shenbao.ingest.text;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The mark at the head of a file that names its encoding.
 *
 * @param hex its bytes
 */
record ByteOrderMark(String encoding, String hex) {
    /** The longer marks first: UTF-32LE begins like UTF-16LE. */
    private static final List<ByteOrderMark> KNOWN = List.of(
            new ByteOrderMark("UTF-32LE", "fffe0000"),
            new ByteOrderMark("UTF-32BE", "0000feff"),
            new ByteOrderMark("GB18030", "84319533"),
            new ByteOrderMark("UTF-8", "efbbbf"),
            new ByteOrderMark("UTF-16LE", "fffe"),
            new ByteOrderMark("UTF-16BE", "feff"));

    private static final int LONGEST = 4;

    static Optional<ByteOrderMark> at(byte[] bytes) {
        String head = HexFormat.of().formatHex(bytes, 0, Math.min(LONGEST, bytes.length));
        return KNOWN.stream().filter(known -> head.startsWith(known.hex)).findFirst();
    }

    Charset charset() {
        return Charset.forName(encoding);
    }

    int length() {
        return hex.length() / 2;
    }
}
