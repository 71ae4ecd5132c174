package org.shenbao.extract;

import java.util.ArrayList;
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

/** How much of a project's text found a place in the record: where much of it did not, the record is in doubt. */
final class Understood {
    private static final double MOST_LEFT = 0.15;
    private static final int LEAST_LEFT = 60;
    /** Lone pieces of text, and labels in no vocabulary: so many show that a table was not understood. */
    private static final int MOST_PIECES = 2;

    private static final int MOST_UNKNOWN = 3;

    private Understood() {}

    /**
     * The claims, and where much of the text was not understood the doubt and none surer than it allows, but for
     * indicators that were. So with doubts about the whole that others had.
     *
     * @param unknown labels that are in no vocabulary
     */
    static List<Claim> doubted(Subject subject, List<Claim> claims, int unknown) {
        List<Claim> all = new ArrayList<>(claims);
        of(subject.entry(), claims, unknown).ifPresent(all::add);
        return UnderstoodIndicators.in(subject, claims)
                ? Implausible.wholly(all, claim -> !UnderstoodIndicators.of(claim))
                : Implausible.wholly(all);
    }

    private static Optional<Remark> of(Entry entry, List<Claim> claims, int unknown) {
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
            return pieces(unexplained, unknown);
        }
        Doubt doubt = new Doubt(
                "project-in-part",
                Severity.WARNING,
                "No label explains " + left + " of " + all + " characters; the record holds the project in part.",
                Map.of("left", left, "all", all));
        Place at = unexplained.get(0).places().get(0);
        return Optional.of(new Remark(doubt, "", List.of(at)));
    }

    /** The doubt about a form with several texts that nothing explains, small as they may be. */
    private static Optional<Remark> pieces(List<Leaf> unexplained, int unknown) {
        int pieces = (int) unexplained.stream()
                .flatMap(leaf -> String.valueOf(leaf.value()).lines())
                .count();
        if (pieces <= MOST_PIECES && pieces + unknown <= MOST_UNKNOWN) {
            return Optional.empty();
        }
        Doubt doubt = new Doubt(
                "cells-unexplained",
                Severity.WARNING,
                unknown + " labels are in no vocabulary and " + pieces
                        + " pieces of text have none; a part of the form may be misread.",
                Map.of("labels", unknown, "pieces", pieces));
        List<Place> at = unexplained.stream()
                .flatMap(leaf -> leaf.places().stream())
                .limit(1)
                .toList();
        return Optional.of(new Remark(doubt, "", at));
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
