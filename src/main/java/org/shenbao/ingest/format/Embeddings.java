package org.shenbao.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shenbao.document.Doubt;
import org.shenbao.document.Embedded;
import org.shenbao.document.Page;
import org.shenbao.document.Part;
import org.shenbao.document.Severity;
import org.shenbao.document.Table;

/** The embedded files of one file: opened by the same door, bounded in depth and number. */
public final class Embeddings {
    /** A cell that is embedded counts for so many: it is kept beside the file's own. */
    private static final int AS_MUCH = 10;

    private final Raw outer;
    private final Raw.Opener opener;
    private final List<Part> parts = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private long cells;

    Embeddings(Raw outer, Raw.Opener opener) {
        this.outer = outer;
        this.opener = opener;
    }

    /**
     * Opens an embedded file. What cannot be read leaves a doubt and nothing else.
     *
     * @param name of the part within this file, such as {@code word/embeddings/sheet1.xlsx}
     * @return what stands for it in the flow
     */
    public Optional<Embedded> open(String name, byte[] bytes) {
        String path = outer.part().isEmpty() ? name : outer.part() + "/" + name;
        if (bytes.length == 0) {
            return Optional.empty();
        }
        if (outer.depth() >= outer.limits().depth()) {
            return unread(
                    path, "nested deeper than the limit of " + outer.limits().depth());
        }
        if (parts.size() >= outer.limits().parts()) {
            return unread(
                    path,
                    "more embedded parts than the limit of " + outer.limits().parts());
        }
        try {
            outer.limits().checkCells(AS_MUCH * cells);
            Content content = opener.open(outer.within(path, bytes));
            cells += cells(content.pages())
                    + content.parts().stream()
                            .mapToLong(part -> cells(part.pages()))
                            .sum();
            outer.limits().checkCells(AS_MUCH * cells);
            parts.add(content.part(path));
            parts.addAll(content.parts());
            doubts.addAll(content.doubts());
            return Optional.of(new Embedded(path));
        } catch (UnreadableException e) {
            return unread(path, e.reason());
        }
    }

    private static long cells(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> page.blocks().stream())
                .mapToLong(block -> block instanceof Table table ? table.cells().size() : 0)
                .sum();
    }

    private Optional<Embedded> unread(String path, String reason) {
        doubts.add(new Doubt(
                "embedded-part-unread",
                Severity.WARNING,
                "The embedded part '" + path + "' was not read: " + reason + ".",
                Map.of("part", path, "reason", reason)));
        return Optional.empty();
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public List<Doubt> doubts() {
        return List.copyOf(doubts);
    }
}
