package org.shenbao.ingest.metafile;

import java.util.List;
import org.shenbao.document.Doubt;
import org.shenbao.document.Drawn;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/**
 * What became of a metafile's characters, for measuring.
 *
 * @param drawn by text records, in UTF-16 units
 * @param kept in runs
 * @param clipped and told
 * @param controls that print nothing
 * @param unplaced and told
 * @param glyphs numbers instead of characters
 * @param page runs and rulings
 */
public record MetafileFigures(
        double width,
        double height,
        int drawn,
        int kept,
        int clipped,
        int controls,
        int unplaced,
        int glyphs,
        int shapes,
        int bitmaps,
        Drawn page,
        List<Doubt> doubts) {
    public static MetafileFigures ofEmf(byte[] bytes) throws UnreadableException {
        return of(EmfReader.play(bytes, Limits.DEFAULT));
    }

    public static MetafileFigures ofWmf(byte[] bytes) throws UnreadableException {
        return of(WmfReader.play(bytes, Limits.DEFAULT));
    }

    private static MetafileFigures of(Played played) {
        Tally tally = played.canvas().tally();
        return new MetafileFigures(
                played.width(),
                played.height(),
                tally.drawn(),
                tally.kept(),
                tally.clipped(),
                tally.controls(),
                tally.unplaced(),
                tally.glyphs(),
                played.canvas().shapes(),
                played.canvas().bitmaps(),
                played.canvas().drawn(),
                played.doubts());
    }
}
