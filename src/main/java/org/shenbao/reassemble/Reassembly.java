package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Block;
import org.shenbao.document.Outline;
import org.shenbao.document.Rebuilt;
import org.shenbao.vocabulary.Vocabulary;

/** Turns an outline's flattened tables into tables, passage by passage, each way of flattening in its turn. */
public final class Reassembly {
    private final List<Reassembler> reassemblers;

    public Reassembly(Vocabulary vocabulary) {
        this.reassemblers = List.of(
                new PipeRows(vocabulary),
                new CellLines(vocabulary),
                new TabRows(vocabulary),
                new RowsThenLabels(vocabulary),
                new SpacedRows(vocabulary),
                new PictureOfWorksheet());
    }

    public Rebuilt rebuild(Outline outline) {
        List<Outline.Entry> entries = new ArrayList<>();
        for (Outline.Entry entry : outline.entries()) {
            List<Outline.Passage> passages = new ArrayList<>();
            for (Outline.Passage passage : entry.passages()) {
                passages.add(new Outline.Passage(passage.heading(), rebuild(passage.blocks())));
            }
            entries.add(new Outline.Entry(entry.title(), entry.name(), passages));
        }
        return new Rebuilt(outline.laidOut(), entries, outline.outside());
    }

    private List<Block> rebuild(List<Block> blocks) {
        List<Block> rebuilt = blocks;
        for (Reassembler reassembler : reassemblers) {
            rebuilt = reassembler.reassemble(rebuilt);
        }
        return rebuilt;
    }
}
