package org.shenbao.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shenbao.extract.Claim;
import org.shenbao.write.ClaimsJson.Row;

/** The claims for a document's projects, ready to be written. */
public final class ClaimRows {
    private ClaimRows() {}

    public static List<Row> of(Outcome.Extracted extracted) {
        List<Row> rows = new ArrayList<>();
        for (int project = 0; project < extracted.claims().size(); project++) {
            for (Claim claim : extracted.claims().get(project)) {
                rows(project, claim).forEach(rows::add);
            }
        }
        return rows;
    }

    private static Stream<Row> rows(int project, Claim claim) {
        if (claim instanceof Claim.Leaf leaf) {
            return Stream.of(row(project, "leaf", leaf));
        }
        if (claim instanceof Claim.Fallback fallback) {
            return Stream.concat(
                    Stream.of(row(project, "fallback", fallback.leaf())),
                    fallback.otherwise().stream().map(leaf -> row(project, "otherwise", leaf)));
        }
        if (claim instanceof Claim.Used used) {
            return Stream.of(new Row(project, word(used.use()), null, null, null, used.places()));
        }
        Claim.Remark remark = (Claim.Remark) claim;
        return Stream.of(new Row(project, remark.doubt().rule(), null, null, null, remark.places()));
    }

    private static Row row(int project, String serves, Claim.Leaf leaf) {
        return new Row(project, serves, leaf.field().pointer(), leaf.value(), leaf.reading(), leaf.places());
    }

    private static String word(Claim.Use use) {
        return use.name().toLowerCase(java.util.Locale.ROOT);
    }
}
