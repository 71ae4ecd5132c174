package org.shenbao.ingest.drawn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shenbao.document.Doubt;
import org.shenbao.document.Severity;

/** Files that are attached to a document of pages: they are none of its pages, and are told of. */
public final class Attached {
    private static final int TOLD = 20;
    private static final int LONGEST = 100;

    private Attached() {}

    /** Nothing where no file is attached. */
    public static Optional<Doubt> doubt(List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String told = names.stream()
                .limit(TOLD)
                .map(name -> "'" + name.substring(0, Math.min(name.length(), LONGEST)) + "'")
                .collect(Collectors.joining(", "));
        return Optional.of(new Doubt(
                "attachments-unread",
                Severity.WARNING,
                "Files are attached to the document and were not read; save them apart to have them read: " + told
                        + (names.size() > TOLD ? " and " + (names.size() - TOLD) + " more." : "."),
                Map.of("count", names.size(), "names", told)));
    }
}
