package org.shenbao.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked for or granted, as the document states it. */
public record Funding(@Nullable Money total, List<Item> items) {
    public Funding {
        items = List.copyOf(items);
    }

    /** One amount of a breakdown. */
    public record Item(String label, Money amount) {}
}
