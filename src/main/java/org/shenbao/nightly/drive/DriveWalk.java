package org.shenbao.nightly.drive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.ledger.FileState;

/**
 * One walk over the source. Nothing is opened: a pipe or a device would not answer. Links to files are followed, links to
 * folders (and junctions) are not, so no walk is endless.
 */
public final class DriveWalk extends SimpleFileVisitor<Path> {
    private static final String INODE = "ino=";

    private final Path root;
    private final @Nullable Path output;
    private final List<Seen> files = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();
    private final List<String> closed = new ArrayList<>();
    private @Nullable Path folder;
    private String prefix = "";

    private DriveWalk(Path root, @Nullable Path output) {
        this.root = root;
        this.output = output;
    }

    /**
     * Walks.
     *
     * @param output the output folder, which is not read where it lies within the source
     * @throws IOException where the source itself cannot be listed
     */
    public static DriveWalk of(Path source, Path output) throws IOException {
        DriveWalk walk = new DriveWalk(source.toRealPath(), Files.exists(output) ? output.toRealPath() : null);
        Files.walkFileTree(walk.root, walk);
        walk.files.sort(Comparator.comparing(Seen::path, Names.ORDER));
        walk.unread.sort(Comparator.comparing(Unread::path, Names.ORDER));
        return walk;
    }

    /** In the order of their paths, by code point. */
    public List<Seen> files() {
        return files;
    }

    public List<Unread> unread() {
        return unread;
    }

    /** The paths of all folders, case folded. */
    public Set<String> folders() {
        return folders;
    }

    /** Whether a path stands in a folder that could not be listed: nothing is known of it. */
    public boolean isHidden(String path) {
        return closed.stream().anyMatch(folder -> path.startsWith(folder + "/"));
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

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        if (folder.equals(output)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        String path = Names.relative(root, folder);
        String hidden = Names.temporary(String.valueOf(folder.getFileName()));
        if (!hidden.isEmpty() && !hidden.startsWith("temporary")) {
            unread.add(new Unread(path, hidden, false));
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (attributes.isOther()) {
            unread.add(new Unread(path, "link to a folder, not followed", false));
            return FileVisitResult.SKIP_SUBTREE;
        }
        folders.add(path.toLowerCase(Locale.ROOT));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String path = path(file);
        String temporary = Names.temporary(String.valueOf(file.getFileName()));
        if (!temporary.isEmpty()) {
            unread.add(new Unread(path, temporary, false));
        } else if (attributes.isSymbolicLink()) {
            linked(file, path);
        } else if (attributes.isRegularFile()) {
            files.add(new Seen(file, path, state(attributes)));
        } else {
            unread.add(new Unread(path, "not a regular file", false));
        }
        return FileVisitResult.CONTINUE;
    }

    /** Files come folder by folder, so what their paths begin with is asked for once. */
    private String path(Path file) {
        Path parent = file.getParent();
        if (parent == null || parent.equals(root)) {
            return Names.relative(root, file);
        }
        if (!parent.equals(folder)) {
            folder = parent;
            prefix = Names.relative(root, parent) + "/";
        }
        return prefix + Names.text(file.getFileName());
    }

    private void linked(Path file, String path) {
        try {
            BasicFileAttributes target = Files.readAttributes(file, BasicFileAttributes.class);
            if (target.isRegularFile()) {
                files.add(new Seen(file, path, state(target)));
            } else {
                String what = target.isDirectory() ? "link to a folder, not followed" : "not a regular file";
                unread.add(new Unread(path, what, false));
            }
        } catch (IOException e) {
            unread.add(new Unread(path, "link that leads nowhere", false));
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (file.equals(root)) {
            throw e;
        }
        if (!(e instanceof NoSuchFileException)) { // gone between two looks: it is not on the drive
            unlisted(file, e);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
        if (e != null) {
            if (folder.equals(root)) {
                throw e;
            }
            unlisted(folder, e);
        }
        return FileVisitResult.CONTINUE;
    }

    private void unlisted(Path file, IOException e) {
        String path = Names.relative(root, file);
        closed.add(path);
        String reason =
                e instanceof AccessDeniedException ? "permission denied" : "cannot be listed: " + e.getMessage();
        unread.add(new Unread(path, reason, true));
    }
}
