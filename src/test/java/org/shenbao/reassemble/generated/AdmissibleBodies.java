package org.shenbao.reassemble.generated;

import java.util.HashSet;
import java.util.Set;
import org.shenbao.reassemble.generated.BodySearch.Piece;

/**
 * All ways to read the lines below the header when nothing says which of them are rows and which labels. Only tables with
 * marked category rows are searched, and only where rows and labels by themselves can be read in one way.
 *
 * @param trueBodyFound whether the one that was drawn may be among the ways, as it must be
 */
record AdmissibleBodies(boolean unique, boolean trueBodyFound) {

    static AdmissibleBodies of(GeneratedTable table) {
        Set<Piece> pieces = new HashSet<>();
        for (Ruler ruler : Ruler.values()) {
            for (boolean chinese : new boolean[] {false, true}) {
                pieces.addAll(new BodySearch(table, ruler, chinese).pieces());
            }
        }
        int drawn = 2 * table.rows().size() + table.labels().beforeLabels();
        return new AdmissibleBodies(pieces.size() == drawn, pieces.size() >= drawn);
    }
}
