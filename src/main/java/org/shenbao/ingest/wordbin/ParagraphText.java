package org.shenbao.ingest.wordbin;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Aside;

/** The text of one paragraph as it comes: what is printed, and what is set aside. */
final class ParagraphText {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final List<Item> besides = new ArrayList<>();
    private boolean pageBroken;

    void put(String printed, boolean isDeleted, boolean isHidden) {
        if (isDeleted) {
            deleted.append(printed);
        } else if (isHidden) {
            hidden.append(printed);
        } else {
            if (pageBroken && !text.isEmpty()) {
                text.append('\n');
            }
            pageBroken = false;
            text.append(printed);
        }
    }

    /** A break that starts a line only between two texts. */
    void breakPage() {
        pageBroken = true;
    }

    void beside(Item item) {
        besides.add(item);
    }

    boolean isEmpty() {
        return text.isEmpty() && besides.isEmpty() && deleted.isEmpty() && hidden.isEmpty();
    }

    String text() {
        return text.toString();
    }

    /** What has come since the text was so long is replaced. */
    void replaceFrom(int length, String by) {
        text.setLength(Math.min(length, text.length()));
        text.append(by);
    }

    int length() {
        return text.length();
    }

    /** What stands behind the paragraph: embedded parts and boxes, and what was set aside. */
    List<Item> besides(Tally tally) {
        tally.deleted += deleted.isEmpty() ? 0 : 1;
        tally.hidden += hidden.isEmpty() ? 0 : 1;
        List<Item> all = new ArrayList<>(besides);
        if (!deleted.isEmpty()) {
            all.add(new Item.Left(Aside.Reason.DELETED, deleted.toString()));
        }
        if (!hidden.isEmpty()) {
            all.add(new Item.Left(Aside.Reason.HIDDEN, hidden.toString()));
        }
        return all;
    }
}
