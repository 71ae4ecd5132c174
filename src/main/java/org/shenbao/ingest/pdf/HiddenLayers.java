package org.shenbao.ingest.pdf;

import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/** Which layers of a file are switched off. */
final class HiddenLayers {
    private final @Nullable PDOptionalContentProperties layers;
    private final IdentityHashMap<COSDictionary, Boolean> known = new IdentityHashMap<>();

    HiddenLayers(PDDocument document) {
        this.layers = document.getDocumentCatalog().getOCProperties();
    }

    boolean hides(@Nullable COSDictionary properties) {
        return layers != null && properties != null && known.computeIfAbsent(properties, this::off);
    }

    private boolean off(COSDictionary properties) {
        return layers != null
                && PDPropertyList.create(properties) instanceof PDOptionalContentGroup group
                && !layers.isGroupEnabled(group);
    }
}
