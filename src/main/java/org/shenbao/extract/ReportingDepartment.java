package org.shenbao.extract;

import java.util.List;
import java.util.stream.Stream;
import org.shenbao.extract.Claim.Fallback;
import org.shenbao.extract.Claim.Leaf;

/** Reads who reports as the department, where the label calls it one, the form names none, and another unit carries out. */
final class ReportingDepartment {
    private static final String DEPARTMENT = "部门";
    /** The label says no more than that it is one. */
    private static final double TRUST = 0.9;

    private ReportingDepartment() {}

    static List<Claim> named(List<Claim> claims) {
        boolean implementer = claims.stream()
                .anyMatch(claim ->
                        claim instanceof Leaf leaf && leaf.field() == Field.IMPLEMENTER_NAME && leaf.value() != null);
        boolean department = claims.stream()
                .flatMap(ReportingDepartment::leaf)
                .anyMatch(leaf -> leaf.field() == Field.DEPARTMENT_NAME);
        return implementer && !department
                ? claims.stream().map(ReportingDepartment::ofDepartment).toList()
                : claims;
    }

    private static Stream<Leaf> leaf(Claim claim) {
        return claim instanceof Leaf leaf
                ? Stream.of(leaf)
                : claim instanceof Fallback fallback ? Stream.of(fallback.leaf()) : Stream.empty();
    }

    private static Claim ofDepartment(Claim claim) {
        boolean called = claim instanceof Fallback fallback
                && fallback.leaf().field() == Field.IMPLEMENTER_NAME
                && fallback.otherwise().stream()
                        .anyMatch(other -> other.field() == Field.OTHER_LABEL
                                && String.valueOf(other.value()).endsWith(DEPARTMENT));
        if (!called) {
            return claim;
        }
        Fallback unit = (Fallback) claim;
        Leaf leaf = unit.leaf();
        Leaf department = new Leaf(
                Field.DEPARTMENT_NAME, leaf.row(), leaf.value(), leaf.reading(), leaf.places(), leaf.concerns());
        return new Fallback(department.atMost(TRUST), unit.otherwise());
    }
}
