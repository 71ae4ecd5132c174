package org.shenbao.reassemble;

import java.util.List;
import org.shenbao.document.Block;
import org.shenbao.document.Box;
import org.shenbao.document.Document;
import org.shenbao.document.LaidOut;
import org.shenbao.document.Outline;
import org.shenbao.document.Page;
import org.shenbao.document.Part;
import org.shenbao.document.Source;
import org.shenbao.document.Unit;
import org.shenbao.vocabulary.Vocabulary;

/** Runs all reassemblers over one passage. */
final class Reassembling {
    private Reassembling() {}

    static List<Block> blocks(Vocabulary words, List<Block> blocks) {
        Source source = new Source("a.txt", "0".repeat(64), 0, "text/plain", null, null);
        Page page = Page.of(1, new Box(0, 0, 0, 0), blocks);
        Document document = new Document(
                source, List.of(new Part("", "text/plain", Unit.CHARACTER, false, List.of(page))), List.of());
        Outline.Entry entry = new Outline.Entry(List.of(), List.of(new Outline.Passage(null, blocks)));
        Outline outline = new Outline(new LaidOut(document), List.of(entry), List.of());
        return new Reassembly(words)
                .rebuild(outline)
                .entries()
                .get(0)
                .passages()
                .get(0)
                .blocks();
    }
}
