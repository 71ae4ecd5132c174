package org.shenbao.ingest.wordbin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.wordbin.Item.Span;
import org.shenbao.ingest.wordbin.Item.Upright;

/** The definition of a row as its control words build it. */
final class RtfRow {
    private static final int MOST_CELLS = 1000;

    private List<Span> spans = new ArrayList<>();
    private int left;
    private Upright upright = Upright.NONE;
    private boolean across;

    /** Whether the word belongs to a row's definition, and was taken. */
    boolean take(RtfTokens word) {
        switch (word.word()) {
            case "trowd" -> {
                spans = new ArrayList<>();
                left = 0;
                endCell();
            }
            case "trleft" -> left = spans.isEmpty() ? word.number(0) : left;
            case "clvmgf" -> upright = Upright.FIRST;
            case "clvmrg" -> upright = Upright.FURTHER;
            case "clmgf" -> across = false;
            case "clmrg" -> across = true;
            case "cellx" -> cell(word.number(0));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void cell(int right) {
        if (spans.size() < MOST_CELLS) {
            int from = spans.isEmpty()
                    ? Math.min(left, right)
                    : spans.get(spans.size() - 1).right();
            spans.add(new Span(from, Math.max(from, right), upright, across && !spans.isEmpty()));
        }
        endCell();
    }

    private void endCell() {
        upright = Upright.NONE;
        across = false;
    }

    /** Null where no cell is defined. */
    @Nullable
    List<Span> shape() {
        return spans.isEmpty() ? null : List.copyOf(spans);
    }
}
