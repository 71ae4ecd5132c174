package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Line;
import org.shenbao.document.Outline;
import org.shenbao.document.Outline.Heading;
import org.shenbao.document.Table;
import org.shenbao.vocabulary.Vocabulary;

/**
 * One project's text as the extractors see it.
 *
 * @param lines the non-blank lines outside tables, in reading order
 * @param tables in reading order
 */
record Subject(Outline.Entry entry, List<Printed> lines, List<FormTable> tables) {

    /** A non-blank line and where it stands. */
    record Printed(Line line, @Nullable Heading heading, RowKey at) {
        String text() {
            return line.text().strip();
        }
    }

    static Subject of(Outline.Entry entry, Vocabulary vocabulary) {
        List<Printed> lines = new ArrayList<>();
        List<FormTable> tables = new ArrayList<>();
        for (int p = 0; p < entry.passages().size(); p++) {
            Outline.Passage passage = entry.passages().get(p);
            for (int b = 0; b < passage.blocks().size(); b++) {
                RowKey at = new RowKey(p, b, 0, 0);
                if (passage.blocks().get(b) instanceof Line line && !line.blank()) {
                    lines.add(new Printed(line, passage.heading(), at));
                } else if (passage.blocks().get(b) instanceof Table table) {
                    tables.add(FormTable.of(table, passage.heading(), at, vocabulary));
                }
            }
        }
        return new Subject(entry, List.copyOf(lines), List.copyOf(tables));
    }

    /** The lines of one passage outside tables. */
    List<Printed> linesOf(int passage) {
        return lines.stream().filter(line -> line.at().passage() == passage).toList();
    }

    boolean hasTable(int passage) {
        return tables.stream().anyMatch(table -> table.at().passage() == passage);
    }
}
