package org.shenbao.ingest.word;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.body.CellMerge;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.XmlCursor;

/** What the properties of a table's cell say of its place. */
final class DocxCell {
    private static final int WIDEST = 4096;

    int span = 1;

    @Nullable
    CellMerge merge;
    /** Merged into the cell on its left, as old files do it. */
    boolean continuesLeft;

    boolean deleted;

    void read(XmlCursor xml) throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            String name = xml.name();
            switch (name) {
                case "gridSpan" -> span = Math.max(1, Math.min(xml.number("val", 1), WIDEST));
                case "vMerge", "vmerge" ->
                    merge = xml.attribute("val", "continue").equals("restart") ? CellMerge.FIRST : CellMerge.CONTINUED;
                case "hMerge", "hmerge" ->
                    continuesLeft = !xml.attribute("val", "continue").equals("restart");
                case "cellDel" -> deleted = true;
                default -> {}
            }
        }
    }
}
