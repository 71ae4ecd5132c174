package org.shenbao.ingest.text;

import java.util.List;
import org.shenbao.document.Doubt;

/**
 * A text as its bytes were decoded.
 *
 * @param text without byte order mark; U+FFFD stands for what could not be read
 * @param errors how many pieces could not be read
 * @param guessed whether its bytes fit no encoding so well that they could be nothing but text
 * @param doubts whether the encoding was only guessed, and what of it could not be read
 */
public record Decoded(String text, int errors, boolean guessed, List<Doubt> doubts) {
    public Decoded {
        doubts = List.copyOf(doubts);
    }
}
