package org.shenbao.ingest.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shenbao.document.Block;
import org.shenbao.document.Doubt;
import org.shenbao.document.Line;
import org.shenbao.document.Severity;

/** Characters that nobody prints: a few are damage to tell of, many are the mark of a file that is no text. */
public final class ControlCharacters {
    private ControlCharacters() {}

    public static boolean is(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F;
    }

    public static int count(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (is(text.charAt(i))) {
                count++;
            }
        }
        return count;
    }

    /** More than one in twenty, and more than a slip. */
    public static boolean tooMany(String text) {
        int count = count(text);
        return count > 3 && count * 20L > text.length();
    }

    public static Optional<Doubt> doubt(List<Block> lines) {
        int count = 0;
        int first = 0;
        for (Block block : lines) {
            if (block instanceof Line line) {
                int here = count(line.text());
                first = first == 0 && here > 0 ? line.number() : first;
                count += here;
            }
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(new Doubt(
                        "control-characters",
                        Severity.WARNING,
                        count + " control characters stand in the text, the first in line " + first + ".",
                        Map.of("count", count, "line", first)));
    }
}
