package org.shenbao.ingest.metafile;

import java.awt.geom.AffineTransform;
import java.util.HashMap;
import java.util.Map;
import org.shenbao.ingest.format.UnreadableException;

/** Plays the records of GDI+, which stand in comments of a metafile. */
final class PlusPlayer {
    private static final int SIGNATURE = 0x2b464d45;
    private static final int HEADER = 0x4001;
    private static final int GET_DEVICE = 0x4004;
    private static final int OBJECT = 0x4008;
    private static final int MOST_SAVED = 10_000;
    private static final double USUAL = 96;

    private final AffineTransform dotsToPoints;
    private final PlusObjects objects = new PlusObjects();
    private final Map<Integer, PlusState> saved = new HashMap<>();
    private final PlusDrawing drawing;
    private final PlusTexts texts;
    private PlusState state = new PlusState();
    private double dotsPerInch = USUAL;
    private boolean leavesTheDevice;

    PlusPlayer(Canvas canvas, AffineTransform dotsToPoints) {
        this.dotsToPoints = dotsToPoints;
        this.drawing = new PlusDrawing(this, canvas);
        this.texts = new PlusTexts(this, canvas);
    }

    static boolean isPlus(Slice comment) {
        return comment.size() >= 28 && comment.i32(12) == SIGNATURE;
    }

    /** Whether a file that begins so holds the same drawing twice, for GDI and for GDI+. */
    static boolean isDual(Slice comment) {
        return comment.u16(16) == HEADER && (comment.u16(18) & 1) != 0;
    }

    /** Whether what follows is GDI's to draw: in a file of GDI+ it draws only where it is told to. */
    boolean leavesTheDevice() {
        return leavesTheDevice;
    }

    PlusObjects objects() {
        return objects;
    }

    PlusState state() {
        return state;
    }

    double dotsPerInch() {
        return dotsPerInch;
    }

    AffineTransform toPoints() {
        AffineTransform all = new AffineTransform(dotsToPoints);
        all.concatenate(state.outer);
        all.scale(state.pageScale, state.pageScale);
        all.concatenate(state.world);
        return all;
    }

    double[] inPoints(double[] drawn) {
        double[] points = new double[drawn.length];
        toPoints().transform(drawn, 0, points, 0, drawn.length / 2);
        return points;
    }

    /** The records of one comment. */
    void play(Slice comment) throws UnreadableException {
        int at = 0;
        while (at <= comment.size() - 12) {
            int type = comment.u16(at);
            int flags = comment.u16(at + 2);
            int size = comment.i32(at + 4);
            if (size < 12 || size > comment.size() - at) {
                throw new DamagedException("a record of no size");
            }
            leavesTheDevice = type == GET_DEVICE;
            boolean continued = type == OBJECT && (flags & 0x8000) != 0;
            int head = continued ? 16 : 12;
            int length = comment.i32(at + head - 4);
            if (length > size - head) {
                length = size - head;
            }
            if (type == OBJECT) {
                Slice content = continued ? comment.part(at + 8, 4 + 4 + length) : comment.part(at + head, length);
                objects.record(flags, continued ? withoutLength(content) : content);
            } else {
                record(type, flags, comment.part(at + head, length));
            }
            at += size;
        }
    }

    /** A piece begins with the size of all, then its own length, which the seam does not need. */
    private static Slice withoutLength(Slice piece) {
        byte[] all = piece.copy(0, piece.size());
        System.arraycopy(all, 0, all, 4, 4);
        return new Slice(all, 4, all.length - 4);
    }

    private void record(int type, int flags, Slice r) throws UnreadableException {
        if (!set(type, flags, r) && !clip(type, flags, r) && !texts.draw(type, flags, r)) {
            drawing.draw(type, flags, r);
        }
    }

    private boolean set(int type, int flags, Slice r) {
        boolean after = (flags & 0x2000) != 0;
        switch (type) {
            case HEADER -> dotsPerInch = r.i32(8) >= 10 && r.i32(8) <= 10_000 ? r.i32(8) : USUAL;
            case 0x4025 -> save(r.i32(0));
            case 0x4026, 0x4029 -> restore(r.i32(0));
            case 0x4027 -> beginContainer(flags, r);
            case 0x4028 -> {
                save(r.i32(0));
                state.outer = within();
                state.world = new AffineTransform();
                state.pageScale = 1;
            }
            case 0x402a -> state.world = matrix(r);
            case 0x402b -> state.world = new AffineTransform();
            case 0x402c -> world(matrix(r), after);
            case 0x402d -> world(AffineTransform.getTranslateInstance(r.f32(0), r.f32(4)), after);
            case 0x402e -> world(AffineTransform.getScaleInstance(r.f32(0), r.f32(4)), after);
            case 0x402f -> world(AffineTransform.getRotateInstance(Math.toRadians(r.f32(0))), after);
            case 0x4030 -> state.pageScale = r.f32(0) * PlusState.dots(flags & 0xff, dotsPerInch);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean clip(int type, int flags, Slice r) {
        int mode = (flags >> 8) & 0xf;
        switch (type) {
            case 0x4031 -> state.clip = Clip.NONE;
            case 0x4032 ->
                clip(Clip.around(inPoints(PlusDrawing.corners(r.f32(0), r.f32(4), r.f32(8), r.f32(12)))), mode);
            case 0x4033 -> {
                PlusPath path = objects.get(flags & 0xff, PlusPath.class);
                clip(
                        path == null || path.curved()
                                ? Clip.NONE
                                : path.figures().stream()
                                        .map(each -> Clip.around(inPoints(each)))
                                        .reduce(Clip::or)
                                        .orElse(Clip.NONE),
                        mode);
            }
            case 0x4034 -> clip(Clip.NONE, mode);
            case 0x4035 -> {
                double[] steps = inPoints(new double[] {0, 0, r.f32(0), r.f32(4)});
                state.clip = state.clip.moved(steps[2] - steps[0], steps[3] - steps[1]);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void clip(Clip box, int mode) {
        switch (mode) {
            case 0 -> state.clip = box;
            case 1 -> state.clip = state.clip.and(box);
            case 2, 3, 5 -> state.clip = state.clip.or(box);
            default -> {} // cutting out leaves the bounds
        }
    }

    private void world(AffineTransform change, boolean after) {
        if (after) {
            state.world.preConcatenate(change);
        } else {
            state.world.concatenate(change);
        }
    }

    private void beginContainer(int flags, Slice r) {
        double unit = PlusState.dots(flags & 0xff, dotsPerInch);
        double scaleX = ratio(r.f32(8), r.f32(24) * unit);
        double scaleY = ratio(r.f32(12), r.f32(28) * unit);
        save(r.i32(32));
        AffineTransform outer = within();
        outer.translate(r.f32(0), r.f32(4));
        outer.scale(scaleX, scaleY);
        outer.translate(-r.f32(16) * unit, -r.f32(20) * unit);
        state.outer = outer;
        state.world = new AffineTransform();
        state.pageScale = 1;
    }

    private AffineTransform within() {
        AffineTransform outer = new AffineTransform(state.outer);
        outer.scale(state.pageScale, state.pageScale);
        outer.concatenate(state.world);
        return outer;
    }

    private void save(int number) {
        if (saved.size() >= MOST_SAVED) {
            throw new DamagedException("states nested too deep");
        }
        saved.put(number, state.copy());
    }

    private void restore(int number) {
        PlusState before = saved.get(number);
        if (before == null) {
            throw new DamagedException("a state that was not saved");
        }
        state = before.copy();
    }

    private static double ratio(double to, double from) {
        return from == 0 ? 1 : to / from;
    }

    private static AffineTransform matrix(Slice r) {
        return new AffineTransform(r.f32(0), r.f32(4), r.f32(8), r.f32(12), r.f32(16), r.f32(20));
    }
}
