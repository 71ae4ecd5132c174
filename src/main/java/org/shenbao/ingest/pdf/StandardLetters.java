package org.shenbao.ingest.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.util.List;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A standard font of which only the widths are known: its letters are another font's. */
final class StandardLetters implements FontBoxFont {
    private final FontBoxFont letters;
    private final FontMetrics widths;

    /** @param name one of the fourteen that every reader knows */
    StandardLetters(String name, FontBoxFont letters) {
        this.letters = letters;
        this.widths = Standard14Fonts.getAFM(name);
    }

    @Override
    public float getWidth(String letter) {
        return widths.getCharacterWidth(letter);
    }

    @Override
    public List<Number> getFontMatrix() {
        return List.of(0.001f, 0f, 0f, 0.001f, 0f, 0f);
    }

    @Override
    public boolean hasGlyph(String letter) throws IOException {
        return letters.hasGlyph(letter);
    }

    @Override
    public GeneralPath getPath(String letter) throws IOException {
        return letters.getPath(letter);
    }

    @Override
    public BoundingBox getFontBBox() throws IOException {
        return letters.getFontBBox();
    }

    @Override
    public String getName() throws IOException {
        return letters.getName();
    }
}
