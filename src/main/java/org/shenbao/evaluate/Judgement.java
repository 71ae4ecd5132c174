package org.shenbao.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.shenbao.check.ComparedLeaf;
import org.shenbao.check.Differences;
import org.shenbao.evaluate.FoundRecord.Remark;

/**
 * One labelled document, value by value and warning by warning.
 *
 * @param labelledFindings how many findings the golden record has
 * @param madeFindings how many of them the program made
 */
record Judgement(
        String document, List<JudgedLeaf> leaves, List<JudgedRemark> remarks, int labelledFindings, int madeFindings) {
    private static final SortedSet<String> NOT_READ =
            Collections.unmodifiableSortedSet(new TreeSet<>(Set.of("(document not read)")));

    Judgement {
        leaves = List.copyOf(leaves);
        remarks = List.copyOf(remarks);
    }

    /** Of a document that was read; {@code found} is its record as published. */
    static Judgement of(String document, JsonNode golden, JsonNode found) {
        Differences differences = Differences.of(document, golden, found);
        FoundRecord record = new FoundRecord(found);
        List<JudgedLeaf> leaves = new ArrayList<>();
        Set<String> wrong = new HashSet<>();
        for (ComparedLeaf leaf : differences.compared()) {
            String pointer = leaf.foundPointer();
            leaves.add(new JudgedLeaf(
                    leaf,
                    record.confidence(pointer),
                    record.rulesAt(pointer),
                    leaf.right() ? List.of() : record.places(pointer)));
            if (!leaf.right()) {
                wrong.addAll(Pointers.upwards(pointer));
            }
        }
        Set<String> labelled = differences.labelledFindings();
        List<JudgedRemark> remarks = record.remarks().stream()
                .map(remark -> new JudgedRemark(
                        remark,
                        labelled.contains(remark.own())
                                || remark.pointers().stream().anyMatch(wrong::contains)))
                .toList();
        return new Judgement(document, leaves, remarks, findings(golden), labelled.size());
    }

    /** Of a document that was not read: all its values are missing, and its failure says so. */
    static Judgement ofUnread(String document, JsonNode golden) {
        List<JudgedLeaf> leaves = Differences.of(document, golden, MissingNode.getInstance()).compared().stream()
                .map(leaf -> new JudgedLeaf(leaf, null, NOT_READ, List.of()))
                .toList();
        return new Judgement(document, leaves, List.of(), findings(golden), 0);
    }

    boolean isExact() {
        return leaves.stream().allMatch(leaf -> leaf.leaf().right());
    }

    private static int findings(JsonNode golden) {
        int findings = golden.path("findings").size();
        for (JsonNode project : golden.path("projects")) {
            findings += project.path("findings").size();
        }
        return findings;
    }

    /**
     * A warning or an error.
     *
     * @param justified whether a person labelled it, too, or it concerns a wrong value
     */
    record JudgedRemark(Remark remark, boolean justified) {}
}
