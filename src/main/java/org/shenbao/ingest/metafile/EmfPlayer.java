package org.shenbao.ingest.metafile;

import java.awt.geom.AffineTransform;
import org.shenbao.ingest.format.UnreadableException;

/** Plays the records of an enhanced metafile: those of GDI, or those of GDI+ with what GDI draws between them. */
final class EmfPlayer {
    private static final int END = 14;
    private static final int COMMENT = 70;

    private final Slice file;
    private final Gdi gdi;
    private final EmfDrawing drawing;
    private final EmfTexts texts;
    private final PlusPlayer plus;
    private final boolean playsPlus;

    EmfPlayer(Slice file, EmfHeader header, Canvas canvas, boolean playsPlus) {
        this.file = file;
        this.playsPlus = playsPlus;
        Mapping mapping = new Mapping(header.dotsPerMillimetreX(), header.dotsPerMillimetreY());
        this.gdi = new Gdi(canvas, mapping, header.dotsToPoints());
        this.drawing = new EmfDrawing(gdi);
        this.texts = new EmfTexts(gdi);
        this.plus = new PlusPlayer(canvas, header.dotsToPoints());
    }

    /** Plays up to the end, or up to where no further record can be found; each damage is told to the canvas. */
    void play() throws UnreadableException {
        int at = 0;
        while (true) {
            if (at > file.size() - 8) {
                gdi.canvas().damage(); // no end
                return;
            }
            int type = file.i32(at);
            int size = file.i32(at + 4);
            if (type == END) {
                return;
            }
            if (size < 8 || size > file.size() - at) {
                gdi.canvas().damage();
                return;
            }
            try {
                record(type, file.part(at, size));
            } catch (DamagedException e) {
                gdi.canvas().damage();
            }
            at += size;
        }
    }

    private void record(int type, Slice record) throws UnreadableException {
        if (type == COMMENT) {
            if (playsPlus && PlusPlayer.isPlus(record)) {
                plus.play(record.part(16, record.i32(8) - 4));
            }
        } else if (!state(type, record) && (!playsPlus || plus.leavesTheDevice())) {
            if (!texts.draw(type, record)) {
                drawing.draw(type, record);
            }
        }
    }

    private boolean state(int type, Slice r) {
        GdiState state = gdi.state();
        Mapping mapping = state.mapping;
        switch (type) {
            case 9 -> mapping.windowExtent(r.i32(8), r.i32(12));
            case 10 -> mapping.windowOrigin(r.i32(8), r.i32(12));
            case 11 -> mapping.viewExtent(r.i32(8), r.i32(12));
            case 12 -> mapping.viewOrigin(r.i32(8), r.i32(12));
            case 17 -> mapping.mode(r.i32(8));
            case 31 -> mapping.scaleView(ratio(r, 8), ratio(r, 16));
            case 32 -> mapping.scaleWindow(ratio(r, 8), ratio(r, 16));
            case 33 -> gdi.save();
            case 34 -> gdi.restore(r.i32(8));
            case 35 -> state.world = matrix(r);
            case 36 -> modifyWorld(r);
            default -> {
                return selection(type, r);
            }
        }
        gdi.mapped();
        return true;
    }

    private boolean selection(int type, Slice r) {
        switch (type) {
            case 22 -> gdi.state().align = r.i32(8);
            case 37 -> gdi.select(r.i32(8));
            case 38 -> gdi.create(r.i32(8), Pen.of(r.i32(12), r.i32(16), r.i32(24)));
            case 39 -> gdi.create(r.i32(8), brush(r.i32(12), r.i32(16)));
            case 40 -> gdi.delete(r.i32(8));
            case 82 ->
                gdi.create(
                        r.i32(8),
                        Typeface.of(r.i32(12), r.i32(20), r.u8(35), r.utf16(40, Math.min(32, (r.size() - 40) / 2))));
            case 93, 94 -> gdi.create(r.i32(8), true);
            case 95 -> gdi.create(r.i32(8), extendedPen(r));
            default -> {
                return clips(type, r);
            }
        }
        return true;
    }

    private boolean clips(int type, Slice r) {
        GdiState state = gdi.state();
        switch (type) {
            case 26 -> {
                AffineTransform all = gdi.toPoints();
                double x = all.getScaleX() * r.i32(8) + all.getShearX() * r.i32(12);
                double y = all.getShearY() * r.i32(8) + all.getScaleY() * r.i32(12);
                state.clip = state.clip.moved(x, y);
            }
            case 28 -> {
                state.metaClip = state.visible();
                state.clip = Clip.NONE;
            }
            case 30 -> gdi.clipRectangle(r.i32(8), r.i32(12), r.i32(16), r.i32(20));
            case 67 -> gdi.clipPath(r.i32(8));
            case 75 -> clipRegion(r);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The region is in dots, whatever the map mode. */
    private void clipRegion(Slice r) {
        int mode = r.i32(12);
        if (r.i32(8) == 0) {
            if (mode == 5) {
                gdi.state().clip = Clip.NONE;
            }
            return;
        }
        double[] box = {r.i32(32), r.i32(36), r.i32(40), r.i32(44)};
        gdi.dotsToPoints().transform(box, 0, box, 0, 2);
        gdi.clip(Clip.around(box), mode);
    }

    private void modifyWorld(Slice r) {
        GdiState state = gdi.state();
        int mode = r.i32(32);
        if (mode == 1) {
            state.world = new AffineTransform();
        } else if (mode == 2) {
            state.world.concatenate(matrix(r));
        } else if (mode == 3) {
            state.world.preConcatenate(matrix(r));
        } else if (mode == 4) {
            state.world = matrix(r);
        }
    }

    private static AffineTransform matrix(Slice r) {
        return new AffineTransform(r.f32(8), r.f32(12), r.f32(16), r.f32(20), r.f32(24), r.f32(28));
    }

    private static Pen extendedPen(Slice r) {
        int brush = r.i32(36);
        return brush == 1 ? Pen.NONE : Pen.of(r.i32(28), r.i32(32), brush == 0 ? r.i32(40) : 0);
    }

    /** Whether it leaves a trace: all styles do but the hollow one; of a pattern, the colour is not known. */
    private static Boolean brush(int style, int colour) {
        return style != 1 && !(style == 0 && Pen.isWhite(colour));
    }

    private static double ratio(Slice r, int at) {
        int down = r.i32(at + 4);
        return down == 0 ? 1 : (double) r.i32(at) / down;
    }
}
