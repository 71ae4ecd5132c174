package org.shenbao.ingest.metafile;

/** Ways in which programs write one and the same table as a metafile. */
public enum Dialect {
    /** Wide texts with advances, strokes from point to point. */
    LINES,
    /** The same in twentieths of a point, by an anisotropic map mode. */
    ANISOTROPIC,
    /** Each character its own record in sixteenths of a dot, by a world transform; borders are painted blocks. */
    CHARACTERS,
    /** The short text record without advances. */
    SMALL_TEXT,
    /** Several texts in one record. */
    POLY_TEXT,
    /** Once for GDI, once for GDI+. */
    PLUS_DUAL,
    /** For GDI+ only. */
    PLUS_ONLY,
    /** Texts in GBK. */
    BYTES
}
