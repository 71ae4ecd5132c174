package org.shenbao.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shenbao.document.Doubt;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Fallback;
import org.shenbao.extract.Claim.Leaf;

/** Doubts indicators without a name: their columns were hardly understood. */
final class Unnamed {
    private static final double DOUBTED = 0.6;

    private Unnamed() {}

    static List<Claim> doubted(List<Claim> claims) {
        Set<RowKey> named = new HashSet<>();
        Set<RowKey> valued = new TreeSet<>();
        for (Claim claim : claims) {
            Leaf leaf =
                    claim instanceof Fallback fallback ? fallback.leaf() : claim instanceof Leaf plain ? plain : null;
            if (leaf != null && leaf.field() == Field.INDICATOR_NAME) {
                named.add(leaf.row().outer());
            } else if (leaf != null && leaf.field() == Field.INDICATOR_TARGET_TEXT) {
                valued.add(leaf.row().outer());
            }
        }
        valued.removeAll(named);
        return valued.isEmpty()
                ? claims
                : claims.stream().map(claim -> doubted(claim, valued)).toList();
    }

    private static Claim doubted(Claim claim, Set<RowKey> rows) {
        boolean in = claim instanceof Leaf leaf
                && leaf.field().list().equals(Field.INDICATOR_NAME.list())
                && rows.contains(leaf.row().outer());
        if (!in) {
            return claim;
        }
        Leaf leaf = ((Leaf) claim).atMost(DOUBTED);
        return leaf.field() == Field.INDICATOR_TARGET_TEXT
                ? leaf.with(new Concern(
                        new Doubt(
                                "indicator-unnamed",
                                Severity.WARNING,
                                "An indicator has values and no name; its columns may be misread.",
                                Map.of()),
                        leaf.places().get(0)))
                : leaf;
    }
}
