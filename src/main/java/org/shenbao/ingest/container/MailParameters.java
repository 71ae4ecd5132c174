package org.shenbao.ingest.container;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.text.EncodingDoor;

/** The parameters of a mail's header field, with the continuations and encodings of RFC 2231 undone. */
final class MailParameters {
    private final Map<String, String> values = new LinkedHashMap<>();

    private MailParameters() {}

    static MailParameters of(String body) {
        MailParameters parameters = new MailParameters();
        Map<String, Map<Integer, String>> pieces = new LinkedHashMap<>();
        int at = body.indexOf(';');
        while (at >= 0 && at < body.length()) {
            int equals = body.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String key = body.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
            int from = equals + 1;
            while (from < body.length() && Character.isWhitespace(body.charAt(from))) {
                from++;
            }
            boolean quoted = from < body.length() && body.charAt(from) == '"';
            int to = quoted ? closing(body, from + 1) : until(body, from);
            String value = body.substring(quoted ? from + 1 : from, to).strip();
            parameters.piece(key, quoted ? value.replace("\\\"", "\"") : value, pieces);
            at = body.indexOf(';', to);
        }
        pieces.forEach((key, parts) -> parameters.values.putIfAbsent(key, decoded(String.join("", parts.values()))));
        return parameters;
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    private void piece(String key, String value, Map<String, Map<Integer, String>> pieces) {
        int star = key.indexOf('*');
        if (star < 0) {
            values.putIfAbsent(key, raw(value));
            return;
        }
        String digits = key.substring(star + 1).replace("*", "");
        int number = digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(Character::isDigit)
                ? 0
                : Integer.parseInt(digits);
        pieces.computeIfAbsent(key.substring(0, star), name -> new TreeMap<>()).putIfAbsent(number, value);
    }

    private static int closing(String body, int from) {
        for (int i = from; i < body.length(); i++) {
            if (body.charAt(i) == '"' && body.charAt(i - 1) != '\\') {
                return i;
            }
        }
        return body.length();
    }

    private static int until(String body, int from) {
        int end = body.indexOf(';', from);
        return end < 0 ? body.length() : end;
    }

    /** Names in bytes as they are, where the mail's writer knew no encoding. */
    private static String raw(String value) {
        if (value.chars().noneMatch(c -> c >= 0x80) || value.chars().anyMatch(c -> c > 0xFF)) {
            return value;
        }
        byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        return new EncodingDoor().open(bytes).map(decoded -> decoded.text()).orElse(value);
    }

    /** {@code charset'language'percent-encoded}. */
    private static String decoded(String value) {
        int first = value.indexOf('\'');
        int second = first < 0 ? -1 : value.indexOf('\'', first + 1);
        if (second < 0) {
            return value;
        }
        Charset charset;
        try {
            charset = Charset.forName(value.substring(0, first));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            charset = StandardCharsets.UTF_8;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = second + 1; i < value.length(); i++) {
            int hex = value.charAt(i) == '%' && i + 2 < value.length() ? hex(value.substring(i + 1, i + 3)) : -1;
            if (hex >= 0) {
                bytes.write(hex);
                i += 2;
            } else {
                bytes.write(value.charAt(i));
            }
        }
        return bytes.toString(charset);
    }

    private static int hex(String two) {
        try {
            return Integer.parseInt(two, 16);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
