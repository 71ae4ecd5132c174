package org.shenbao.reassemble;

import java.util.List;

/**
 * Numbers the places of a walk through the lines of all gaps. Each line of a gap can be stood at twice: before any label of
 * the gap, and behind one.
 */
final class LabelNodes {
    private final int[] begins;
    private final int[] behind;
    private final int layers;

    LabelNodes(List<PictureText.Gap> gaps, int layers) {
        this.layers = layers;
        this.begins = new int[gaps.size() + 1];
        this.behind = new int[gaps.size()];
        for (int g = 0; g < gaps.size(); g++) {
            int places = gaps.get(g).lines().size() + 1;
            behind[g] = begins[g] + 1 + places;
            begins[g + 1] = behind[g] + places;
        }
    }

    /** Before the gap, and so behind the gap before it. */
    int begin(int gap) {
        return begins[gap];
    }

    int before(int gap, int line) {
        return begins[gap] + 1 + line;
    }

    int behind(int gap, int line) {
        return behind[gap] + line;
    }

    /** How many nodes there are: one a place and layer, and the end. */
    int count() {
        return (begins[begins.length - 1] + 1) * layers + 1;
    }
}
