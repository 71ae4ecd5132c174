package org.shenbao.ingest.pdf;

import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** What the glyphs of one page say, and how many of them say nothing. */
final class Unmapped {
    private static final int MOST_FONTS = 500;
    private static final String NOTHING = "\uFFFD";

    private final IdentityHashMap<PDFont, Boolean> mute = new IdentityHashMap<>();
    private @Nullable PDFont last;
    private boolean lastMute;
    private int count;

    /** The characters that a glyph stands for. */
    @SuppressWarnings("ReferenceEquality") // the very same font as before
    String text(PDFont font, int code) {
        if (font != last) {
            last = font;
            if (mute.size() >= MOST_FONTS) {
                mute.clear(); // a file may have a font of its own for every letter
            }
            lastMute = mute.computeIfAbsent(font, Unmapped::isMute);
        }
        String text = lastMute ? null : mapped(font, code);
        if (text == null || text.isEmpty() || text.charAt(0) == 0 || text.equals(NOTHING)) {
            count++;
            return NOTHING;
        }
        return text;
    }

    private static @Nullable String mapped(PDFont font, int code) {
        try {
            return font.toUnicode(code);
        } catch (RuntimeException e) {
            return null;
        }
    }

    /**
     * Whether a font says nothing of its characters: glyph numbers of a font that is not in the file mean another letter
     * in whatever font takes its place.
     */
    private static boolean isMute(PDFont font) {
        if (!(font instanceof PDType0Font composite)
                || composite.isEmbedded()
                || font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) != null) {
            return false;
        }
        PDCIDSystemInfo system = composite.getDescendantFont().getCIDSystemInfo();
        return system == null || "Identity".equals(system.getOrdering());
    }

    /** How many glyphs said nothing. */
    int count() {
        return count;
    }
}
