package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shenbao.document.Doubt;
import org.shenbao.document.Place;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Remark;

/**
 * Doubts a project without a name behind one that has a name: offices that print several projects name each, so it is
 * rather a part of the one before that was cut off.
 */
final class Nameless {
    private Nameless() {}

    /**
     * The claims of each project, a nameless one and the named one before it with a doubt about the whole.
     *
     * @param projects the claims of each project in the document's order
     * @param named whether each of them has a name
     */
    static List<List<Claim>> doubted(List<List<Claim>> projects, List<Boolean> named) {
        Set<Integer> parts = new TreeSet<>();
        for (int i = 1; i < projects.size(); i++) {
            if (!named.get(i) && (named.get(i - 1) || parts.contains(i - 1))) {
                parts.add(i - 1);
                parts.add(i);
            }
        }
        List<List<Claim>> doubted = new ArrayList<>();
        for (int i = 0; i < projects.size(); i++) {
            doubted.add(parts.contains(i) ? whole(projects.get(i)) : projects.get(i));
        }
        return doubted;
    }

    private static List<Claim> whole(List<Claim> claims) {
        List<Place> at = claims.stream()
                .map(Claim::places)
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of());
        Doubt doubt = new Doubt(
                "project-cut",
                Severity.WARNING,
                "A project without a name follows one with a name; the two may be one.",
                Map.of());
        List<Claim> doubted = new ArrayList<>(claims);
        doubted.add(new Remark(doubt, "", at.stream().limit(1).toList()));
        return Implausible.wholly(doubted);
    }
}
