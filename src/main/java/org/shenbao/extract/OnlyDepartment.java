package org.shenbao.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shenbao.extract.Claim.Fallback;
import org.shenbao.extract.Claim.Leaf;

/** Gives the contacts of a form about a whole department, which names no project and no other unit, to the department. */
final class OnlyDepartment {
    private static final Map<Field, Field> CONTACTS = Map.of(
            Field.IMPLEMENTER_CONTACT, Field.DEPARTMENT_CONTACT,
            Field.IMPLEMENTER_PHONE, Field.DEPARTMENT_PHONE);

    private OnlyDepartment() {}

    static List<Claim> contacts(List<Claim> claims) {
        Set<Field> present = EnumSet.noneOf(Field.class);
        for (Claim claim : claims) {
            if (claim instanceof Leaf leaf && leaf.value() != null) {
                present.add(leaf.field());
            } else if (claim instanceof Fallback fallback && fallback.leaf().field() != Field.NAME) {
                present.add(fallback.leaf().field());
            }
        }
        boolean only = present.contains(Field.DEPARTMENT_NAME)
                && !present.contains(Field.NAME) // one taken from the title does not count
                && !present.contains(Field.IMPLEMENTER_NAME)
                && !present.contains(Field.DEPARTMENT_CONTACT)
                && !present.contains(Field.DEPARTMENT_PHONE);
        return only ? claims.stream().map(OnlyDepartment::ofDepartment).toList() : claims;
    }

    private static Claim ofDepartment(Claim claim) {
        if (claim instanceof Fallback fallback && ofDepartment(fallback.leaf()) instanceof Leaf leaf) {
            return new Fallback(leaf, fallback.otherwise());
        }
        if (!(claim instanceof Leaf leaf) || !CONTACTS.containsKey(leaf.field())) {
            return claim;
        }
        Field field = CONTACTS.get(leaf.field());
        return new Leaf(field, leaf.row(), leaf.value(), leaf.reading(), leaf.places(), leaf.concerns());
    }
}
