package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shenbao.extract.Claim.Leaf;

/** The claims that stand, one for each leaf of a project, and the indices of the rows that they make. */
final class Leaves {
    private static final String TEXT = "/text";

    private static final Map<Field, Field> FIRST_OF_LIST = firsts(Field::list);
    private static final Map<Field, Field> FIRST_OF_INNER_LIST = firsts(Field::innerList);

    private final Map<Field, TreeMap<RowKey, Leaf>> standing = new EnumMap<>(Field.class);
    private final Map<String, TreeSet<RowKey>> rows = new TreeMap<>();
    private final Map<String, Map<RowKey, Integer>> indices = new TreeMap<>();
    private final List<Leaf> inOrder;

    /** @param standing one claim for each field and row */
    Leaves(List<Leaf> standing) {
        for (Leaf leaf : standing) {
            this.standing
                    .computeIfAbsent(leaf.field(), field -> new TreeMap<>())
                    .put(leaf.row(), leaf);
            if (leaf.value() != null && !leaf.field().list().isEmpty()) {
                rows.computeIfAbsent(leaf.field().list(), list -> new TreeSet<>())
                        .add(leaf.row().outer());
            }
        }
        rows.forEach((list, keys) -> {
            Map<RowKey, Integer> own = indices.computeIfAbsent(list, unused -> new TreeMap<>());
            keys.forEach(key -> own.put(key, own.size()));
        });
        this.inOrder = sorted();
    }

    /** All standing claims in the record's order. */
    List<Leaf> inOrder() {
        return inOrder;
    }

    private List<Leaf> sorted() {
        List<Leaf> all = new ArrayList<>();
        standing.values().forEach(byRow -> all.addAll(byRow.values()));
        all.sort(Comparator.comparing((Leaf leaf) -> FIRST_OF_LIST.get(leaf.field()))
                .thenComparing(leaf -> leaf.field().list().isEmpty()
                        ? RowKey.SINGLE
                        : leaf.row().outer())
                .thenComparing(leaf -> FIRST_OF_INNER_LIST.get(leaf.field()))
                .thenComparing(Leaf::row)
                .thenComparing(Leaf::field));
        return List.copyOf(all);
    }

    /** For each field the first of its list, itself where it stands in none: a list sorts row by row, not field by field. */
    private static Map<Field, Field> firsts(Function<Field, String> list) {
        Map<Field, Field> firsts = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String own = list.apply(field);
            Field first = firsts.keySet().stream()
                    .filter(earlier -> !own.isEmpty() && list.apply(earlier).equals(own))
                    .findFirst()
                    .orElse(field);
            firsts.put(field, first);
        }
        return Collections.unmodifiableMap(firsts);
    }

    List<RowKey> rows(Field anyOfList) {
        return List.copyOf(rows.getOrDefault(anyOfList.list(), new TreeSet<>()));
    }

    /** The keys of the rows of a list within the row. */
    List<RowKey> inner(Field field, RowKey row) {
        return standing.getOrDefault(field, new TreeMap<>()).keySet().stream()
                .filter(key -> key.outer().equals(row))
                .toList();
    }

    /** The pointer of the leaf with the indices of its rows; of the list alone where the row came to nothing. */
    String pointer(Leaf leaf) {
        String pointer = leaf.field().pointer();
        if (leaf.value() == null && pointer.endsWith(TEXT)) {
            pointer = pointer.substring(0, pointer.length() - TEXT.length()); // what has no text is null itself
        }
        String list = leaf.field().list();
        if (list.isEmpty()) {
            return pointer;
        }
        @Nullable
        Integer row = indices.getOrDefault(list, Map.of()).get(leaf.row().outer());
        if (row == null) {
            return list;
        }
        pointer = list + "/" + row + pointer.substring(list.length() + 2);
        int star = pointer.indexOf("/*");
        if (star >= 0) {
            Field first = Objects.requireNonNull(FIRST_OF_INNER_LIST.get(leaf.field()));
            int inner = inner(first, leaf.row().outer()).indexOf(leaf.row());
            pointer = pointer.substring(0, star) + "/" + inner + pointer.substring(star + 2);
        }
        return pointer;
    }

    private @Nullable Object value(Field field, RowKey row) {
        Leaf leaf = standing.getOrDefault(field, new TreeMap<>()).get(row);
        return leaf == null ? null : leaf.value();
    }

    boolean has(Field field, RowKey row) {
        return value(field, row) != null;
    }

    @Nullable
    String text(Field field, RowKey row) {
        return (String) value(field, row);
    }

    /** A text that its row cannot be without. */
    String must(Field field, RowKey row) {
        return Objects.requireNonNullElse(text(field, row), "");
    }

    @Nullable
    BigDecimal number(Field field, RowKey row) {
        return (BigDecimal) value(field, row);
    }

    @Nullable
    Integer integer(Field field, RowKey row) {
        return (Integer) value(field, row);
    }

    <T> @Nullable T one(Class<T> type, Field field, RowKey row) {
        return type.cast(value(field, row));
    }
}
