package org.shenbao.ingest.body;

import java.util.List;
import java.util.stream.Collectors;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Cell;
import org.shenbao.document.Embedded;
import org.shenbao.document.Line;
import org.shenbao.document.Place;
import org.shenbao.document.Table;
import org.shenbao.document.Unit;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.Recogniser;

/** What a reader made of bytes, as lines that a test can state. */
public final class Opened {
    private Opened() {}

    /** Reads with a door that takes every embedded file for an empty one. */
    public static Content read(Reader reader, byte[] bytes) throws Exception {
        return read(reader, bytes, Limits.DEFAULT);
    }

    public static Content read(Reader reader, byte[] bytes, Limits limits) throws Exception {
        Raw.Opener door = inner ->
                new Content("part of " + inner.bytes().length, Unit.CHARACTER, false, List.of(), List.of(), List.of());
        return reader.read(new Raw(bytes, "", 0, limits, door, Recogniser.none("not asked for")));
    }

    /** One line for each block: {@code 3 text} for a line, the cells of a table, a name, or the reason of an aside. */
    public static List<String> shown(Content content) {
        return shown(content.pages().get(0).blocks());
    }

    public static List<String> shown(List<Block> blocks) {
        return blocks.stream().map(Opened::shown).toList();
    }

    private static String shown(Block block) {
        if (block instanceof Line line) {
            return line.number() + " " + line.text();
        }
        if (block instanceof Table table) {
            return table.cells().stream().map(Opened::shown).collect(Collectors.joining(" | "));
        }
        if (block instanceof Embedded embedded) {
            return "<" + embedded.part() + ">";
        }
        Aside aside = (Aside) block;
        return aside.reason() + " " + aside.places().stream().map(Place::text).collect(Collectors.joining("/"));
    }

    private static String shown(Cell cell) {
        String span = cell.rowSpan() * cell.columnSpan() == 1 ? "" : " " + cell.rowSpan() + "x" + cell.columnSpan();
        return cell.row() + "," + cell.column() + span + " " + cell.text();
    }
}
