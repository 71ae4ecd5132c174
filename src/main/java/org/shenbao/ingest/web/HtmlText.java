package org.shenbao.ingest.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.text.Decoded;
import org.shenbao.ingest.text.EncodingDoor;

/**
 * The text of a web page: by its byte order mark, else as UTF-8 where it is that, else by what it says of itself where that
 * fits, else as any text is guessed.
 */
final class HtmlText {
    private static final int HEAD = 16 << 10;
    private static final Pattern SAID = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    private HtmlText() {}

    /** @param declared what a mail's header says of the encoding, null where none does */
    static Decoded of(byte[] bytes, @Nullable String declared) throws UnreadableException {
        boolean marked = bytes.length > 1
                && (((bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB)
                        || ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE)
                        || ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF));
        if (!marked) {
            Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
            if (utf8.isPresent() && utf8.get().indexOf('\0') < 0 && !escapes(bytes)) {
                return new Decoded(utf8.get(), 0, false, List.of());
            }
            Optional<String> said = charset(bytes, declared).flatMap(charset -> strictly(bytes, charset));
            if (said.isPresent()) {
                return new Decoded(said.get(), 0, false, List.of());
            }
        }
        return new EncodingDoor()
                .open(bytes)
                .orElseThrow(() -> new UnreadableException("a web page that is no text in any encoding that is known"));
    }

    /** Whether it may be an encoding that is all ASCII with escapes. */
    private static boolean escapes(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length && i < HEAD; i++) {
            if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Charset> charset(byte[] bytes, @Nullable String declared) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher said = SAID.matcher(head);
        String name = declared != null ? declared : said.find() ? said.group(1) : "";
        String low = name.toLowerCase(Locale.ROOT);
        if (low.startsWith("gb") || low.equals("cp936") || low.equals("windows-936") || low.equals("x-gbk")) {
            return Optional.of(Charset.forName("GB18030"));
        }
        if (low.isEmpty() || low.startsWith("utf-16") || low.equals("unicode") || single(low)) {
            return Optional.empty(); // these fit anything, or are not what they say
        }
        try {
            return Optional.of(Charset.forName(low));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean single(String name) {
        return name.startsWith("iso-8859") || name.startsWith("windows-125") || name.startsWith("us-ascii");
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
