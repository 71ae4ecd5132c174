package org.shenbao.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Doubt;
import org.shenbao.document.Severity;

/**
 * Finds the encoding of a text: its byte order mark, else UTF-8 where that fits, else UTF-16 by its shape, else GB18030
 * or Big5, whichever makes everyday characters of it, and last what Tika's statistics say. What is guessed is doubted.
 */
public final class EncodingDoor {
    /** How many Chinese characters make up for one broken piece; other encodings have next to none as UTF-8. */
    private static final int BELIEVED = 4;

    private static final double CERTAIN_FIT = 0.8;
    private static final double CERTAIN_LEAD = 0.15;
    private static final double POOR_FIT = 0.4;

    /** The text of the bytes, nothing where they are no text. */
    public Optional<Decoded> open(byte[] bytes) {
        return ByteOrderMark.at(bytes)
                .map(mark -> decoded(Attempt.of(bytes, mark.length(), mark.charset()), null))
                .or(() -> Optional.of(unmarked(bytes))
                        .filter(decoded ->
                                decoded.errors() * 5L <= decoded.text().length()))
                .filter(decoded -> !ControlCharacters.tooMany(decoded.text()));
    }

    private static Decoded unmarked(byte[] bytes) {
        Attempt.Survey utf8 = Attempt.survey(bytes, StandardCharsets.UTF_8);
        if (utf8.clean() && utf8.ideographs() > 0) {
            return utf8(bytes);
        }
        boolean printed = utf8.clean() && utf8.controls() == 0;
        Optional<Charset> utf16 = Utf16Shape.of(bytes);
        if (utf16.isPresent()) {
            return decoded(Attempt.of(bytes, 0, utf16.get()), printed ? StandardCharsets.UTF_8.name() : null);
        }
        if (utf8.clean()) {
            return foreign(bytes);
        }
        return utf8.errors() * BELIEVED <= utf8.ideographs() ? utf8(bytes) : chinese(bytes);
    }

    private static Decoded utf8(byte[] bytes) {
        return decoded(Attempt.of(bytes, 0, StandardCharsets.UTF_8), null);
    }

    /** Valid UTF-8 without a Chinese character: a few words in GB18030 can look like Greek or Arabic. */
    private static Decoded foreign(byte[] bytes) {
        DoubleByteShape gb = DoubleByteShape.gb18030(bytes);
        return gb.units() > 0 && gb.fit() == 1
                ? decoded(Attempt.of(bytes, 0, gb18030()), StandardCharsets.UTF_8.name())
                : utf8(bytes);
    }

    private static Decoded chinese(byte[] bytes) {
        double gb = DoubleByteShape.gb18030(bytes).fit();
        double big5 = DoubleByteShape.big5(bytes).fit();
        double best = Math.max(gb, big5);
        if (best < POOR_FIT) {
            CharsetMatch match = new CharsetDetector().setText(bytes).detect();
            if (match != null && believable(match.getName())) {
                return decoded(Attempt.of(bytes, 0, Charset.forName(match.getName())), "another encoding");
            }
        }
        Charset chosen = gb >= big5 ? gb18030() : big5();
        Charset other = gb >= big5 ? big5() : gb18030();
        boolean certain = best >= CERTAIN_FIT && Math.abs(gb - big5) >= CERTAIN_LEAD;
        return decoded(Attempt.of(bytes, 0, chosen), certain ? null : other.name());
    }

    /** Not what was tried before, and not the mainframes' encodings, which the statistics see in many a binary file. */
    private static boolean believable(String charset) {
        return !charset.startsWith("UTF-") && !charset.startsWith("IBM") && Charset.isSupported(charset);
    }

    private static Charset gb18030() {
        return Charset.forName("GB18030");
    }

    /** As Windows writes it, which is more than the standard. */
    private static Charset big5() {
        return Charset.forName(Charset.isSupported("x-windows-950") ? "x-windows-950" : "Big5");
    }

    private static Decoded decoded(Attempt attempt, @Nullable String rival) {
        String charset = attempt.charset().name();
        List<Doubt> doubts = new ArrayList<>();
        Map<String, Object> values = new TreeMap<>(Map.of("charset", charset));
        if (rival != null) {
            values.put("rival", rival);
            doubts.add(new Doubt(
                    "encoding-uncertain",
                    Severity.WARNING,
                    "The text was read as " + charset + "; it may be " + rival + ".",
                    values));
        }
        if (!attempt.clean()) {
            int line = attempt.firstErrorLine();
            doubts.add(new Doubt(
                    "encoding-uncertain",
                    Severity.WARNING,
                    attempt.errors() + " pieces of the text could not be read as " + charset + ", the first in line "
                            + line + ".",
                    Map.of("charset", charset, "errors", attempt.errors(), "line", line)));
        }
        return new Decoded(attempt.text(), attempt.errors(), rival != null, doubts);
    }
}
