package org.shenbao.layout.ruled;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Ruling;

/** Lines so close to each other that no letter stands between them are one line, drawn double. */
final class Narrowing {
    private Narrowing() {}

    static Meshes.Mesh narrow(Meshes.Mesh mesh, Scale scale) {
        return new Meshes.Mesh(single(mesh.levels(), scale.least()), single(mesh.uprights(), scale.least()));
    }

    /** @param sorted by where they lie */
    private static List<Ruling> single(List<Ruling> sorted, double least) {
        List<Ruling> single = new ArrayList<>(sorted.size());
        int from = 0;
        while (from < sorted.size()) {
            Ruling longest = sorted.get(from);
            int to = from + 1;
            while (to < sorted.size() && sorted.get(to).at() - sorted.get(from).at() < least) {
                longest = sorted.get(to).length() > longest.length() ? sorted.get(to) : longest;
                to++;
            }
            for (Ruling each : sorted.subList(from, to)) {
                single.add(new Ruling(each.level(), longest.at(), each.from(), each.to(), each.thickness()));
            }
            from = to;
        }
        return single;
    }
}
