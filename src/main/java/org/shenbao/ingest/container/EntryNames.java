package org.shenbao.ingest.container;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gives each entry of one container a path that any file system takes, that leads nowhere else, and that is its own. */
public final class EntryNames {
    /** Bytes of one name in UTF-8: 255 is what file systems take, and the record's name is longer. */
    private static final int LONGEST = 200;

    private final Set<String> taken = new HashSet<>();

    /** The path for an entry's name as packed. */
    public String path(String name) {
        List<String> segments = new ArrayList<>();
        for (String segment : name.replace('\\', '/').split("/", -1)) {
            String safe = safe(segment);
            if (!safe.isEmpty()) {
                segments.add(safe);
            }
        }
        String path = segments.isEmpty() ? "unnamed" : String.join("/", segments);
        String own = path;
        for (int count = 2; !taken.add(own.toLowerCase(Locale.ROOT)); count++) {
            int dot = path.lastIndexOf('.');
            boolean extension = dot > path.lastIndexOf('/') + 1;
            own = extension
                    ? path.substring(0, dot) + " (" + count + ")" + path.substring(dot)
                    : path + " (" + count + ")";
        }
        return own;
    }

    private static String safe(String segment) {
        StringBuilder safe = new StringBuilder();
        segment.codePoints().forEach(point -> safe.appendCodePoint(harmless(point) ? point : '_'));
        String name = safe.toString().strip();
        if (name.equals(".") || name.isEmpty()) {
            return "";
        }
        if (name.equals("..")) {
            return "__";
        }
        return shortened(name);
    }

    /** Neither a control character, nor one that turns the writing around, nor one that Windows forbids. */
    private static boolean harmless(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && "<>:\"|?*".indexOf(point) < 0;
    }

    private static String shortened(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 8 ? name.substring(dot) : "";
        String mark = "~" + Integer.toHexString(name.hashCode()) + extension;
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length + mark.length() > LONGEST) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + mark;
    }
}
