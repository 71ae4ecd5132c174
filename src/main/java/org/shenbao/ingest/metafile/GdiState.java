package org.shenbao.ingest.metafile;

import java.awt.geom.AffineTransform;

/** All that SaveDC saves. */
final class GdiState {
    final Mapping mapping;
    AffineTransform world = new AffineTransform();
    Clip clip = Clip.NONE;
    Clip metaClip = Clip.NONE;
    Pen pen = Pen.BLACK;
    /** Whether the brush leaves a trace on white paper. */
    boolean brushInked;

    Typeface font = Typeface.SYSTEM;
    int align;
    double x;
    double y;

    GdiState(Mapping mapping) {
        this.mapping = mapping;
    }

    GdiState copy() {
        GdiState copy = new GdiState(mapping.copy());
        copy.world = new AffineTransform(world);
        copy.clip = clip;
        copy.metaClip = metaClip;
        copy.pen = pen;
        copy.brushInked = brushInked;
        copy.font = font;
        copy.align = align;
        copy.x = x;
        copy.y = y;
        return copy;
    }

    Clip visible() {
        return clip.and(metaClip);
    }
}
