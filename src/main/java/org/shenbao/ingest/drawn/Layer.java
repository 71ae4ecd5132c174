package org.shenbao.ingest.drawn;

/** What a stretch of text is on its page. */
public enum Layer {
    FLOW,
    /** In a layer that is switched off, or outside of what the page shows. */
    HIDDEN,
    /** Where what is drawn around it lets nothing be seen. */
    CLIPPED,
    /** A watermark or a stamp. */
    MARK
}
