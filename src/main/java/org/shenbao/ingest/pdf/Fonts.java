package org.shenbao.ingest.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.Recogniser;

/**
 * What takes the place of a font that a file names and does not bring. Its own tables say how wide letters are and what
 * they mean, so any font will do to read them: the one that PDFBox brings. PDFBox would search the machine's fonts, which
 * takes seconds, leaves a file in the user's home, and reads alike only on machines with the same fonts.
 */
final class Fonts implements FontMapper {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final FontMapper MACHINE = FontMappers.instance();
    private static final FontMapper BUILT_IN = new Fonts();

    private Fonts() {}

    /** Only pages that are shown to a recogniser although they have text need letters of the right shape. */
    static void choose(Recogniser.Mode mode) {
        FontMappers.set(mode == Recogniser.Mode.FORCE ? MACHINE : BUILT_IN);
    }

    /** Read when it is first needed. */
    private static final class BuiltIn {
        private static final TrueTypeFont FONT_ITSELF = read();

        private static TrueTypeFont read() {
            try (InputStream in = FontMapper.class.getResourceAsStream(FONT)) {
                if (in == null) {
                    throw new IllegalStateException("PDFBox brings no " + FONT);
                }
                return new TTFParser().parse(new RandomAccessReadBuffer(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(BuiltIn.FONT_ITSELF, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        Standard14Fonts.FontName standard = Standard14Fonts.getMappedFontName(name);
        if (standard != null) {
            return new FontMapping<>(new StandardLetters(standard.getName(), BuiltIn.FONT_ITSELF), true);
        }
        return new FontMapping<>(BuiltIn.FONT_ITSELF, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo characters) {
        return new CIDFontMapping(null, BuiltIn.FONT_ITSELF, true);
    }
}
