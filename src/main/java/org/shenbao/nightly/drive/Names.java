package org.shenbao.nightly.drive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Names of files, as texts. */
public final class Names {
    /** The order of the ledger: by code point, which is not quite that of strings. */
    public static final Comparator<String> ORDER = Names::compare;

    private static final char UNKNOWN = '\uFFFD';
    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".partial", ".crdownload");

    private Names() {}

    /** A path relative to the source. A name whose bytes are no text shows them as %XX. */
    static String relative(Path root, Path file) {
        StringBuilder path = new StringBuilder();
        for (Path name : root.relativize(file)) {
            path.append(path.isEmpty() ? "" : "/").append(text(name));
        }
        return path.toString();
    }

    /** One name. Bytes that the character set of this process does not know may still be UTF-8. */
    static String text(Path name) {
        String text = name.toString();
        if (text.indexOf(UNKNOWN) < 0) {
            return text;
        }
        String uri = name.toAbsolutePath().toUri().getRawPath();
        String whole = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        String escaped = whole.substring(whole.lastIndexOf('/') + 1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(unescaped(escaped))
                    .toString();
        } catch (CharacterCodingException e) {
            return escaped;
        }
    }

    private static ByteBuffer unescaped(String escaped) {
        ByteBuffer bytes = ByteBuffer.allocate(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            boolean isEscape = escaped.charAt(i) == '%';
            bytes.put((byte) (isEscape ? Integer.parseInt(escaped, i + 1, i + 3, 16) : escaped.charAt(i)));
            i += isEscape ? 2 : 0;
        }
        return bytes.flip();
    }

    /** Whether this process can write Chinese names: that depends on its locale, and on the system. */
    public static boolean canBeChinese() {
        return canBe("\u7533\u62A5");
    }

    /** The path where it can be written here; else what is not ASCII shows as %XX. */
    static String writable(String path) {
        if (canBe(path)) {
            return path;
        }
        StringBuilder written = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            written.append(each > ' ' ? String.valueOf((char) each) : String.format("%%%02X", each & 0xFF));
        }
        return written.toString();
    }

    private static boolean canBe(String path) {
        try {
            return Path.of(path).getNameCount() > 0;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Why a name is left alone; "" where it is not. */
    static String temporary(String name) {
        if (name.startsWith("~$")) {
            return "owner file of an open document";
        }
        if (name.startsWith(".")) {
            return "hidden";
        }
        for (String ending : UNFINISHED) {
            int start = name.length() - ending.length();
            if (name.regionMatches(true, start, ending, 0, ending.length())) {
                return "temporary name: still being written";
            }
        }
        return "";
    }

    private static int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean high = Character.isSurrogate(a);
                return high == Character.isSurrogate(b) ? Character.compare(a, b) : high ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** The length that a file system counts. */
    static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
