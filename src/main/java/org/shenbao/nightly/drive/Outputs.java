package org.shenbao.nightly.drive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where each record goes: the document's path and {@code .json}. Where that place is another's (on file systems that fold
 * case, too), or a name is too long, a piece of the path's hash tells them apart. Who has a place keeps it.
 */
public final class Outputs {
    private static final String EXTENSION = ".json";
    /** File systems take 255 bytes a name. */
    private static final int LONGEST_NAME = 240;

    private final Set<String> folders;
    private final Owners owners;
    private final Map<String, String> taken = new ConcurrentHashMap<>();

    /** @param folders that records of others stand in, case folded */
    public Outputs(Set<String> folders, Owners owners) {
        this.folders = folders;
        this.owners = owners;
    }

    /** The place of a document's record; the same each time. */
    public synchronized String of(String path) throws IOException {
        String written = Names.writable(path);
        String plain = shortened(written + EXTENSION);
        if (take(plain, path)) {
            return plain;
        }
        String own = shortened(written + "~" + hash(path).substring(0, 8) + EXTENSION);
        taken.put(folded(own), path);
        return own;
    }

    private boolean take(String output, String path) throws IOException {
        String folded = folded(output);
        if (folders.contains(folded)) {
            return false;
        }
        String owner = taken.get(folded);
        if (owner == null) {
            owner = owners.ownerOf(output).orElse(path);
        }
        if (!owner.equals(path)) {
            return false;
        }
        taken.put(folded, path);
        return true;
    }

    private static String folded(String output) {
        return output.toLowerCase(Locale.ROOT);
    }

    private static String shortened(String path) {
        StringBuilder whole = new StringBuilder();
        int start = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            whole.append(name(path.substring(start, slash), "")).append('/');
            start = slash + 1;
        }
        return whole.append(name(path.substring(start, path.length() - EXTENSION.length()), EXTENSION))
                .toString();
    }

    private static String name(String name, String extension) {
        if (Names.bytes(name) + extension.length() <= LONGEST_NAME) {
            return name + extension;
        }
        String end = "~" + hash(name).substring(0, 12) + extension;
        int length = 0;
        int bytes = end.length();
        while (length < name.length()) {
            int point = name.codePointAt(length);
            bytes += Names.bytes(Character.toString(point));
            if (bytes > LONGEST_NAME) {
                break;
            }
            length += Character.charCount(point);
        }
        return name.substring(0, length) + end;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Knows whose a place was in earlier nights. */
    public interface Owners {
        Optional<String> ownerOf(String output) throws IOException;
    }
}
