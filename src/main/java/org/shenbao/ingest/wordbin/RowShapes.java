package org.shenbao.ingest.wordbin;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.wordbin.Item.Span;
import org.shenbao.ingest.wordbin.Item.Upright;

/**
 * The cells of a row as the properties at its end tell them ([MS-DOC] 2.6.3). Read from the properties themselves: the
 * library knows of cells put in, taken out or merged later only what the definition of the row says.
 */
final class RowShapes {
    private static final int TABLE_PROPERTY = 5;
    private static final int MOST_CELLS = 64;

    private final List<Integer> edges = new ArrayList<>();
    private final List<Integer> flags = new ArrayList<>();

    private RowShapes() {}

    /** Null where the paragraph defines no row. */
    static @Nullable List<Span> of(PAPX end) {
        RowShapes shape = new RowShapes();
        SprmIterator each = new SprmIterator(end.getGrpprl(), 2);
        while (each.hasNext()) {
            SprmOperation sprm = each.next();
            if (sprm.getType() == TABLE_PROPERTY) {
                shape.apply(sprm);
            }
        }
        return shape.flags.isEmpty() ? null : shape.spans();
    }

    private void apply(SprmOperation sprm) {
        byte[] bytes = sprm.getGrpprl();
        int at = sprm.getGrpprlOffset();
        switch (sprm.getOperation()) {
            case 0x01 -> shift(sprm.getOperandShortSigned());
            case 0x08 -> define(bytes, at, sprm.size());
            case 0x21 -> insert(bytes[at] & 0xFF, bytes[at + 1] & 0xFF, LittleEndian.getShort(bytes, at + 2));
            case 0x22 -> delete(bytes[at] & 0xFF, bytes[at + 1] & 0xFF);
            case 0x23 -> width(bytes[at] & 0xFF, bytes[at + 1] & 0xFF, LittleEndian.getShort(bytes, at + 2));
            case 0x24 -> merge(bytes[at] & 0xFF, bytes[at + 1] & 0xFF);
            case 0x25 -> flag(bytes[at] & 0xFF, bytes[at + 1] & 0xFF, ~0x3, 0);
            case 0x2B -> upright(bytes, at);
            default -> {}
        }
    }

    /** The left edge of the row, told apart from its definition. */
    private void shift(int left) {
        if (!edges.isEmpty()) {
            int by = left - edges.get(0);
            edges.replaceAll(edge -> edge + by);
        }
    }

    private void define(byte[] bytes, int offset, int size) {
        int end = Math.min(bytes.length, offset + size);
        int count = Math.min(bytes[offset] & 0xFF, MOST_CELLS);
        int at = offset + 1;
        edges.clear();
        flags.clear();
        for (int i = 0; i <= count && at + 2 <= end; i++, at += 2) {
            edges.add((int) LittleEndian.getShort(bytes, at));
        }
        for (int i = 0; i < edges.size() - 1; i++, at += 20) {
            flags.add(at + 2 <= end ? LittleEndian.getUShort(bytes, at) : 0);
        }
    }

    private void insert(int first, int count, int width) {
        for (int i = 0; i < count && flags.size() < MOST_CELLS && first <= flags.size() && !edges.isEmpty(); i++) {
            int left = edges.get(first);
            for (int j = first; j < edges.size(); j++) {
                edges.set(j, edges.get(j) + width);
            }
            edges.add(first, left);
            flags.add(first, 0);
        }
    }

    private void delete(int first, int limit) {
        for (int i = first; i < limit && first < flags.size(); i++) {
            int by = edges.get(first + 1) - edges.get(first);
            edges.remove(first + 1);
            flags.remove(first);
            for (int j = first + 1; j < edges.size(); j++) {
                edges.set(j, edges.get(j) - by);
            }
        }
    }

    private void width(int first, int limit, int width) {
        for (int i = first; i < limit && i < flags.size(); i++) {
            int by = width - (edges.get(i + 1) - edges.get(i));
            for (int j = i + 1; j < edges.size(); j++) {
                edges.set(j, edges.get(j) + by);
            }
        }
    }

    private void merge(int first, int limit) {
        flag(first, first + 1, ~0x3, 0x1);
        flag(first + 1, limit, ~0x3, 0x2);
    }

    private void upright(byte[] bytes, int at) {
        int cell = bytes[at] & 0xFF;
        flag(cell, cell + 1, ~0x60, (bytes[at + 1] & 0x3) << 5);
    }

    private void flag(int first, int limit, int keep, int set) {
        for (int i = first; i < limit && i < flags.size(); i++) {
            flags.set(i, (flags.get(i) & keep) | set);
        }
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            int flag = flags.get(i);
            Upright upright = (flag & 0x20) == 0 && (flag & 0x40) == 0
                    ? Upright.NONE
                    : (flag & 0x40) != 0 ? Upright.FIRST : Upright.FURTHER;
            boolean across = (flag & 0x2) != 0 && (flag & 0x1) == 0 && i > 0;
            spans.add(new Span(edges.get(i), Math.max(edges.get(i), edges.get(i + 1)), upright, across));
        }
        return spans;
    }
}
