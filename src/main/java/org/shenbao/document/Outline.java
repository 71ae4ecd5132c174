package org.shenbao.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document cut into projects and their passages; flattened tables are still lines.
 *
 * @param entries one for each project, in printed order
 * @param outside what belongs to no project, such as a letter in front of the form
 */
public record Outline(LaidOut laidOut, List<Entry> entries, List<Block> outside) {
    public Outline {
        entries = List.copyOf(entries);
        outside = List.copyOf(outside);
    }

    /**
     * One project's text.
     *
     * @param title the lines of its printed title, top down; empty where it has none
     * @param name the numbered heading that names it among several, null where it has none
     */
    public record Entry(List<Line> title, @Nullable Heading name, List<Passage> passages) {
        public Entry {
            title = List.copyOf(title);
            passages = List.copyOf(passages);
        }

        public Entry(List<Line> title, List<Passage> passages) {
            this(title, null, passages);
        }
    }

    /**
     * What stands under one heading.
     *
     * @param heading null for what stands before the first heading
     * @param blocks in reading order, blank lines included
     */
    public record Passage(@Nullable Heading heading, List<Block> blocks) {
        public Passage {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A heading.
     *
     * @param number as printed, such as {@code 二、}; empty where it has none
     * @param text without number and colon
     * @param places of the whole heading, number and colon included
     */
    public record Heading(String number, String text, List<Place> places) {}
}
