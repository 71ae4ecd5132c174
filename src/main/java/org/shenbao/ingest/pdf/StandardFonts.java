package org.shenbao.ingest.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/**
 * A TrueType font of a standard name that brings neither letters nor widths is the standard font, whose widths every
 * reader knows.
 */
final class StandardFonts {
    private StandardFonts() {}

    /** @param operands of the operator that chooses a font */
    static void recognise(List<COSBase> operands, @Nullable PDResources resources) {
        if (resources == null || operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            return;
        }
        COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
        if (font != null
                && COSName.TRUE_TYPE.equals(font.getCOSName(COSName.SUBTYPE))
                && !font.containsKey(COSName.WIDTHS)
                && !embedded(font)
                && Standard14Fonts.containsName(String.valueOf(font.getNameAsString(COSName.BASE_FONT)))) {
            font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        }
    }

    private static boolean embedded(COSDictionary font) {
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        return descriptor != null
                && (descriptor.containsKey(COSName.FONT_FILE2) || descriptor.containsKey(COSName.FONT_FILE3));
    }
}
