package org.shenbao.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shenbao.document.Block;
import org.shenbao.document.Document;
import org.shenbao.document.Doubt;
import org.shenbao.document.Embedded;
import org.shenbao.document.LaidOut;
import org.shenbao.document.Page;
import org.shenbao.document.Part;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Lays out what is drawn and puts embedded parts where they are shown. Parts whose format gives lines and tables itself
 * pass through.
 */
public final class PageLayout implements Layout {
    /** Parts within parts; a chain of more is none that a program writes. */
    private static final int DEEPEST = 8;

    private final Vocabulary words;

    public PageLayout(Vocabulary words) {
        this.words = words;
    }

    @Override
    public LaidOut layOut(Document document) {
        List<Doubt> doubts = new ArrayList<>(document.doubts());
        Map<String, Part> laid = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        for (Part part : document.parts()) {
            Part drawn = new PartLayout(part, words, doubts).layOut();
            parts.add(drawn);
            laid.putIfAbsent(part.path(), drawn);
        }
        List<Part> whole =
                parts.stream().map(part -> new Embedding(laid).whole(part)).toList();
        return new LaidOut(new Document(document.source(), whole, doubts));
    }

    /** Puts the blocks of parts where the parts are shown. */
    private static final class Embedding {
        private final Map<String, Part> parts;
        private final Set<String> around = new HashSet<>();

        Embedding(Map<String, Part> parts) {
            this.parts = parts;
        }

        Part whole(Part part) {
            around.add(part.path());
            List<Page> pages = part.pages().stream()
                    .map(page -> Page.of(page.number(), page.box(), blocks(page.blocks())))
                    .toList();
            around.remove(part.path());
            return new Part(part.path(), part.mediaType(), part.unit(), part.paged(), pages);
        }

        private List<Block> blocks(List<Block> blocks) {
            List<Block> whole = new ArrayList<>(blocks.size());
            for (Block block : blocks) {
                if (block instanceof Embedded embedded) {
                    whole.addAll(inside(embedded.part()));
                } else {
                    whole.add(block);
                }
            }
            return whole;
        }

        private List<Block> inside(String path) {
            Part part = parts.get(path);
            if (part == null || around.size() > DEEPEST || !around.add(path)) {
                return List.of();
            }
            List<Block> inside = new ArrayList<>();
            part.pages().forEach(page -> inside.addAll(blocks(page.blocks())));
            around.remove(path);
            return inside;
        }
    }
}
