package org.shenbao.extract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.FormTable.Band;

/**
 * Whether a form's indicators were understood whatever became of the rest of it: all text under their heads and among
 * their rows was explained. Heads of indicators are words of their own, so that a table is hardly taken for theirs.
 */
final class UnderstoodIndicators {
    private static final Set<String> LISTS = Set.of(Field.INDICATOR_NAME.list(), Field.GROUP_LEVEL1.list());

    private UnderstoodIndicators() {}

    /** Whether the claim is a leaf of an indicator, or of the levels over them. */
    static boolean of(Claim claim) {
        return claim instanceof Leaf leaf && LISTS.contains(leaf.field().list());
    }

    /** Whether all that stands among the indicators was explained; false where there are none. */
    static boolean in(Subject subject, List<Claim> claims) {
        TreeSet<RowKey> rows = leaves(claims)
                .filter(UnderstoodIndicators::of)
                .map(Leaf::row)
                .collect(Collectors.toCollection(TreeSet::new));
        if (rows.isEmpty()) {
            return false;
        }
        subject.tables()
                .forEach(table ->
                        table.rows(Band.INDICATOR_HEAD).mapToObj(table::key).forEach(rows::add));
        return leaves(claims)
                .filter(UnderstoodIndicators::unexplained)
                .map(leaf -> leaf.row().outer())
                .noneMatch(row -> row.compareTo(rows.first()) >= 0 && row.compareTo(rows.last()) <= 0);
    }

    private static Stream<Leaf> leaves(List<Claim> claims) {
        return claims.stream().filter(Leaf.class::isInstance).map(Leaf.class::cast);
    }

    private static boolean unexplained(Leaf leaf) {
        return leaf.field() == Field.OTHER_TEXT
                || (leaf.field() == Field.SECTION_TEXT && leaf.reading().method() == Method.DERIVED);
    }
}
