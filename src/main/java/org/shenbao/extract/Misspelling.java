package org.shenbao.extract;

import java.util.Map;
import org.shenbao.document.Doubt;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Fallback;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.vocabulary.Match;

/** A label that is misspelt and was read through. */
final class Misspelling {
    /** Matches below this needed more than brackets, white space or a number to be overlooked. */
    private static final double READ_THROUGH = 0.9;

    private Misspelling() {}

    static boolean is(Match match) {
        return match.confidence() < READ_THROUGH;
    }

    static Concern of(Piece label, String meant) {
        Doubt doubt = new Doubt(
                "label-misspelt",
                Severity.INFO,
                "The label '" + label.text() + "' was read as '" + meant + "'.",
                Map.of("printed", label.text(), "read", meant));
        return new Concern(doubt, label.places().get(0));
    }

    static Claim doubted(Claim claim, Concern concern) {
        if (claim instanceof Leaf leaf) {
            return leaf.with(concern);
        }
        return claim instanceof Fallback fallback ? fallback.with(concern) : claim;
    }
}
