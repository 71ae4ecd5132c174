package org.shenbao.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** JSON Pointers, and the names of fields that come of them. */
final class Pointers {
    private static final Pattern INDEX = Pattern.compile("/[+]?[0-9]+(?=/|$)");
    private static final String PROJECT = "/projects/*";

    private Pointers() {}

    /** The pointer itself, then all that it is a part of, the whole record last. */
    static List<String> upwards(String pointer) {
        List<String> all = new ArrayList<>();
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            all.add(pointer.substring(0, end));
        }
        all.add("");
        return all;
    }

    /** Whether it points to a row that there is not. */
    static boolean isNoRow(String pointer) {
        return pointer.endsWith("/-");
    }

    /** The pointer within its project, with a star for each index: that of any indicator's name is one field. */
    static String field(String pointer) {
        String field = INDEX.matcher(pointer).replaceAll("/*");
        return field.startsWith(PROJECT) ? field.substring(PROJECT.length()) : field;
    }

    /** The first key of a field. */
    static String part(String field) {
        int end = field.indexOf('/', 1);
        return field.substring(Math.min(1, field.length()), end < 0 ? field.length() : end);
    }
}
