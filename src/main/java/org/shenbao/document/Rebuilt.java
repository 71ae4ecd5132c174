package org.shenbao.document;

import java.util.List;
import java.util.stream.Stream;

/** An outline whose flattened tables have become tables again. */
public record Rebuilt(LaidOut laidOut, List<Outline.Entry> entries, List<Block> outside) {
    public Rebuilt {
        entries = List.copyOf(entries);
        outside = List.copyOf(outside);
    }

    /** All tables in reading order, those outside every project last. */
    public List<Table> tables() {
        Stream<Block> inside = entries.stream()
                .flatMap(entry -> entry.passages().stream())
                .flatMap(passage -> passage.blocks().stream());
        return Stream.concat(inside, outside.stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }
}
