package org.shenbao.ingest.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Box;

/** What decides whether something drawn is seen: the colours and the clip, saved and restored with the graphics state. */
final class Pen {
    private Ink.Mixing strokeMixing = Ink.Mixing.LIGHT;
    private Ink.Mixing fillMixing = Ink.Mixing.LIGHT;
    private boolean strokeWhite;
    private boolean fillWhite;
    private Box clip;
    /** Whether the clip says nothing of letters: programs do not agree on one of no path. */
    private boolean vague;

    Pen(Box clip) {
        this.clip = clip;
    }

    Pen copy() {
        Pen copy = new Pen(clip);
        copy.strokeMixing = strokeMixing;
        copy.fillMixing = fillMixing;
        copy.strokeWhite = strokeWhite;
        copy.fillWhite = fillWhite;
        copy.vague = vague;
        return copy;
    }

    /** Takes a colour operator; false where it is none. */
    boolean colour(String operator, List<COSBase> operands, @Nullable PDResources resources) {
        switch (operator) {
            case "CS" -> {
                strokeMixing = Ink.mixing(operands, resources);
                strokeWhite = false;
            }
            case "cs" -> {
                fillMixing = Ink.mixing(operands, resources);
                fillWhite = false;
            }
            case "SC", "SCN" -> strokeWhite = Ink.white(operands, strokeMixing);
            case "sc", "scn" -> fillWhite = Ink.white(operands, fillMixing);
            case "G", "RG" -> stroke(Ink.Mixing.LIGHT, operands);
            case "g", "rg" -> fill(Ink.Mixing.LIGHT, operands);
            case "K" -> stroke(Ink.Mixing.DYE, operands);
            case "k" -> fill(Ink.Mixing.DYE, operands);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void stroke(Ink.Mixing mixing, List<COSBase> operands) {
        strokeMixing = mixing;
        strokeWhite = Ink.white(operands, mixing);
    }

    private void fill(Ink.Mixing mixing, List<COSBase> operands) {
        fillMixing = mixing;
        fillWhite = Ink.white(operands, mixing);
    }

    boolean strokeWhite() {
        return strokeWhite;
    }

    boolean fillWhite() {
        return fillWhite;
    }

    Box clip() {
        return clip;
    }

    /** Whether some of what stands in the box may be seen: the clip itself may be smaller than the bounds that are known. */
    boolean mayShow(Box box) {
        return vague
                || (box.left() < clip.right()
                        && box.right() > clip.left()
                        && box.top() < clip.bottom()
                        && box.bottom() > clip.top());
    }

    /** Clips by a path that was never drawn. */
    void clipToNothing() {
        clipTo(new Box(0, 0, 0, 0));
        vague = true;
    }

    void clipTo(Box other) {
        double left = Math.max(clip.left(), other.left());
        double top = Math.max(clip.top(), other.top());
        clip = new Box(
                left,
                top,
                Math.max(left, Math.min(clip.right(), other.right())),
                Math.max(top, Math.min(clip.bottom(), other.bottom())));
    }
}
