package org.shenbao.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shenbao.document.Block;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Line;
import org.shenbao.document.Method;
import org.shenbao.document.Outline.Entry;
import org.shenbao.document.Place;
import org.shenbao.document.Severity;
import org.shenbao.document.Table;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.Claim.Remark;

/** How much of a project's text found a place in the record: where much of it did not, the whole record is in doubt. */
final class Understood {
    private static final double MOST_LEFT = 0.15;
    private static final int LEAST_LEFT = 60;

    private Understood() {}

    /** The doubt, empty where most of the text was understood. */
    static Optional<Remark> of(Entry entry, List<Claim> claims) {
        long all = entry.passages().stream()
                .flatMap(passage -> passage.blocks().stream())
                .mapToLong(Understood::length)
                .sum();
        List<Leaf> unexplained = claims.stream()
                .filter(claim -> claim instanceof Leaf leaf
                        && leaf.field() == Field.SECTION_TEXT
                        && leaf.reading().method() == Method.DERIVED)
                .map(Leaf.class::cast)
                .toList();
        long left = unexplained.stream()
                .mapToLong(leaf -> String.valueOf(leaf.value()).length())
                .sum();
        if (left < LEAST_LEFT || left < MOST_LEFT * all) {
            return Optional.empty();
        }
        Doubt doubt = new Doubt(
                "project-in-part",
                Severity.WARNING,
                "No label explains " + left + " of " + all + " characters; the record holds the project in part.",
                Map.of("left", left, "all", all));
        Place at = unexplained.get(0).places().get(0);
        return Optional.of(new Remark(doubt, "", List.of(at)));
    }

    private static long length(Block block) {
        if (block instanceof Line line) {
            return line.text().strip().length();
        }
        return block instanceof Table table
                ? table.cells().stream()
                        .map(Cell::text)
                        .mapToLong(text -> text.strip().length())
                        .sum()
                : 0;
    }
}
