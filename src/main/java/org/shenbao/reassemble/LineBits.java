package org.shenbao.reassemble;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a wrapping says of neighbouring lines: which are full, and which fit. */
final class LineBits {
    private final boolean[] full;
    private final boolean[] fits;

    private LineBits(boolean[] full, boolean[] fits) {
        this.full = full;
        this.fits = fits;
    }

    static LineBits of(List<Piece> lines, Wrapping wrapping) {
        boolean[] full = new boolean[lines.size()];
        boolean[] fits = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            fits[i] = wrapping.fits(line);
            if (fits[i] && i + 1 < lines.size()) {
                String rest = lines.get(i + 1).text()
                        + (i + 2 < lines.size() ? lines.get(i + 2).text() : "");
                full[i] = wrapping.breaksBetween(line, rest);
            }
        }
        return new LineBits(full, fits);
    }

    int lines() {
        return full.length;
    }

    /** Whether the wrapping would end the line just there if the next line went on. */
    boolean full(int line) {
        return full[line];
    }

    /** Whether the line is no wider than the wrapping. */
    boolean fits(int line) {
        return fits[line];
    }

    /** Two that say the same are one hypothesis, whatever their widths. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LineBits that && Arrays.equals(full, that.full) && Arrays.equals(fits, that.fits);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(full) + Arrays.hashCode(fits);
    }
}
