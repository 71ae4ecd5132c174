package org.shenbao.nightly.drive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.ledger.FileState;

/**
 * One walk over the source, file by file in the order of their paths, so that what is known of them can be laid beside it
 * without keeping either. Nothing is opened: a pipe or a device would not answer. Links to files are followed, links to
 * folders (and junctions) are not, so no walk is endless.
 */
public final class DriveWalk {
    private static final String INODE = "ino=";

    private final Path root;
    private final @Nullable Object rootKey;
    private final @Nullable Path output;
    private final Deque<Opened> opened = new ArrayDeque<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();
    private final Set<String> closed = new HashSet<>();

    private DriveWalk(Path root, @Nullable Path output) throws IOException {
        this.root = root;
        this.rootKey = key(root);
        this.output = output;
        opened.push(new Opened("", Found.in(root).iterator()));
    }

    /**
     * Begins a walk.
     *
     * @param output the output folder, which is not read where it lies within the source
     */
    public static DriveWalk of(Path source, Path output) throws SourceException {
        try {
            return new DriveWalk(source.toRealPath(), Files.exists(output) ? output.toRealPath() : null);
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    /** A folder that the walk is in. */
    private record Opened(String prefix, Iterator<Found> left) {}

    /**
     * The next file, in the order of paths by code point; null at the end.
     *
     * @throws SourceException at the end, where the source is not what it was: what was not found may well be there
     */
    public @Nullable Seen next() throws SourceException {
        while (!opened.isEmpty()) {
            Opened folder = opened.element();
            if (!folder.left().hasNext()) {
                opened.remove();
                continue;
            }
            Seen seen = look(folder.prefix(), folder.left().next());
            if (seen != null) {
                return seen;
            }
        }
        checkRoot();
        return null;
    }

    /** Who takes a drive away under a walk leaves an empty folder, or none, in its place. */
    private void checkRoot() throws SourceException {
        try {
            if (!Objects.equals(rootKey, key(root))) {
                throw new IOException("another drive stands there");
            }
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    private static @Nullable Object key(Path folder) throws IOException {
        return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    }

    /** What is no file to read, as far as the walk has come. */
    public List<Unread> unread() {
        return unread;
    }

    /** The paths of all folders, case folded. */
    public Set<String> folders() {
        return folders;
    }

    /** Whether a path stands in a folder that could not be listed: nothing is known of it. */
    public boolean isHidden(String path) {
        if (!closed.isEmpty()) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                if (closed.contains(path.substring(0, slash))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How a file looks now. */
    public static FileState state(Path file) throws IOException {
        return state(Files.readAttributes(file, BasicFileAttributes.class));
    }

    private static FileState state(BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        // the number of a device is another one each time that a share is mounted
        String file = key == null ? "" : key.toString();
        return new FileState(
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                file.substring(Math.max(0, file.indexOf(INODE))));
    }

    private @Nullable Seen look(String prefix, Found found) {
        BasicFileAttributes attributes = found.attributes();
        if (attributes == null) {
            unlisted(prefix + found.name(), found.trouble());
            return null;
        }
        if (attributes.isDirectory()) {
            enter(prefix + found.name(), found.file(), attributes);
            return null;
        }
        String path = prefix + found.name();
        String temporary = Names.temporary(found.name());
        if (!temporary.isEmpty()) {
            unread.add(new Unread(path, temporary, false));
        } else if (attributes.isSymbolicLink()) {
            return linked(found.file(), path);
        } else if (attributes.isRegularFile()) {
            return new Seen(found.file(), path, state(attributes));
        } else {
            unread.add(new Unread(path, "not a regular file", false));
        }
        return null;
    }

    private void enter(String prefix, Path folder, BasicFileAttributes attributes) {
        if (folder.equals(output)) {
            return;
        }
        String path = prefix.substring(0, prefix.length() - 1);
        String hidden = Names.temporary(path.substring(path.lastIndexOf('/') + 1));
        if (!hidden.isEmpty() && !hidden.startsWith("temporary")) {
            unread.add(new Unread(path, hidden, false));
        } else if (attributes.isOther()) {
            unread.add(new Unread(path, "link to a folder, not followed", false));
        } else {
            folders.add(path.toLowerCase(Locale.ROOT));
            list(prefix, path, folder);
        }
    }

    private void list(String prefix, String path, Path folder) {
        try {
            opened.push(new Opened(prefix, Found.in(folder).iterator()));
        } catch (NoSuchFileException e) {
            // gone between two looks: it is not on the drive
        } catch (IOException e) {
            unlisted(path, e);
        }
    }

    private @Nullable Seen linked(Path file, String path) {
        try {
            BasicFileAttributes target = Files.readAttributes(file, BasicFileAttributes.class);
            if (target.isRegularFile()) {
                return new Seen(file, path, state(target));
            }
            String what = target.isDirectory() ? "link to a folder, not followed" : "not a regular file";
            unread.add(new Unread(path, what, false));
        } catch (IOException e) {
            unread.add(new Unread(path, "link that leads nowhere", false));
        }
        return null;
    }

    private void unlisted(String path, @Nullable IOException e) {
        closed.add(path);
        String reason = e instanceof AccessDeniedException ? "permission denied" : "cannot be listed: " + message(e);
        unread.add(new Unread(path, reason, true));
    }

    private static String message(@Nullable IOException e) {
        return e == null ? "" : String.valueOf(e.getMessage());
    }
}
