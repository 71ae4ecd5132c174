package org.shenbao.pipeline;

import org.shenbao.ingest.format.Recogniser;
import org.shenbao.ingest.scan.Tesseract;

/** When the pictures of pages are read. */
public enum Ocr {
    /** Where a page has no text of its own. */
    AUTO,
    /** Nowhere: a document of nothing but pictures is skipped. */
    NEVER,
    /** On every page, whatever text it has. */
    FORCE;

    Recogniser recogniser() {
        return new Tesseract(Recogniser.Mode.valueOf(name()));
    }
}
