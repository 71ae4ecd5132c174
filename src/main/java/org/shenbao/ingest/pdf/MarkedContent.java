package org.shenbao.ingest.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** How deep in marked content the drawing is, and whether a layer around it is switched off. */
final class MarkedContent {
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final HiddenLayers layers;
    private int depth;
    private int hiddenFrom = NOWHERE;

    MarkedContent(HiddenLayers layers) {
        this.layers = layers;
    }

    void begin(COSName tag, @Nullable COSDictionary properties) {
        depth++;
        if (COSName.OC.equals(tag)) {
            hideBy(properties);
        }
    }

    /** What is drawn from here on is hidden where that layer is. */
    void hideBy(@Nullable COSDictionary layer) {
        if (layers.hides(layer)) {
            hiddenFrom = Math.min(hiddenFrom, depth);
        }
    }

    void end() {
        depth = Math.max(0, depth - 1);
        if (depth < hiddenFrom) {
            hiddenFrom = NOWHERE;
        }
    }

    boolean isHidden() {
        return hiddenFrom != NOWHERE;
    }

    /** What this is now, to go back to. */
    MarkedContent copy() {
        MarkedContent copy = new MarkedContent(layers);
        copy.depth = depth;
        copy.hiddenFrom = hiddenFrom;
        return copy;
    }
}
