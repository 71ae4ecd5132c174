package org.shenbao.nightly.drive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Names of files, as texts. */
public final class Names {
    /** The order of the ledger: by code point, which is not quite that of strings. */
    public static final Comparator<String> ORDER = Names::compare;

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

    /** One name. */
    static String text(Path name) {
        String text = name.toString();
        if (text.indexOf(0xFFFD) < 0 || name.getFileSystem().getPath(text).equals(name)) {
            return text;
        }
        String uri = name.toAbsolutePath().toUri().getRawPath();
        String last = uri.substring(uri.lastIndexOf('/', uri.length() - 2) + 1);
        return last.endsWith("/") ? last.substring(0, last.length() - 1) : last;
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
