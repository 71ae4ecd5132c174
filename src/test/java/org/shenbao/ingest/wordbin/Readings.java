package org.shenbao.ingest.wordbin;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
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
import org.shenbao.ingest.format.UnreadableException;

/** Reads bytes the way the door does, and shows what came out as short lines. */
final class Readings {
    private Readings() {}

    /** What is embedded is opened as a part of no pages, whose media type tells its first bytes. */
    static Content read(Reader reader, byte[] bytes) throws UnreadableException, IOException {
        Raw.Opener opener =
                raw -> new Content(kind(raw.bytes()), Unit.CHARACTER, false, List.of(), List.of(), List.of());
        return reader.read(new Raw(bytes, "", 0, Limits.DEFAULT, opener, Recogniser.none("no pictures here")));
    }

    private static String kind(byte[] bytes) {
        if (OleParts.isOle(bytes)) {
            return "ole";
        }
        return bytes.length > 44 && bytes[41] == 'E' && bytes[42] == 'M' ? "emf" : "other";
    }

    static List<Block> blocks(Content content) {
        return content.pages().get(0).blocks();
    }

    static List<String> shown(Content content) {
        List<String> shown = new ArrayList<>();
        for (Block block : blocks(content)) {
            if (block instanceof Line line) {
                shown.add(line.number() + " " + line.text());
            } else if (block instanceof Table table) {
                shown.addAll(cells(table));
            } else if (block instanceof Embedded embedded) {
                shown.add("<" + embedded.part() + ">");
            } else if (block instanceof Aside aside) {
                shown.add(aside.reason() + " "
                        + aside.places().stream().map(Place::text).collect(Collectors.joining("/")));
            }
        }
        return shown;
    }

    private static List<String> cells(Table table) {
        return table.cells().stream()
                .map(cell -> cell.row() + "," + cell.column() + "+" + cell.rowSpan() + "x" + cell.columnSpan() + " "
                        + cell.text())
                .toList();
    }

    static List<String> rules(Content content) {
        return content.doubts().stream().map(doubt -> doubt.rule()).toList();
    }

    /** Text as rich text writes it in the code page of China. */
    static String gbk(String text) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(Charset.forName("GBK"))) {
            out.append(octet >= 0 ? String.valueOf((char) octet) : String.format("\\'%02x", octet & 0xFF));
        }
        return out.toString();
    }
}
