package org.shenbao.pipeline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a folder and all folders in it. Names that begin with {@code .} or {@code ~$} (which an office
 * program leaves beside an open document) are passed over and counted. Links to files are read, links to folders are
 * not followed.
 */
final class FolderWalk {
    private final Path root;
    private final String prefix;
    private final @Nullable Path output;
    private final List<InputFile> files = new ArrayList<>();
    private final List<Outcome> unread = new ArrayList<>();
    private int hidden;

    FolderWalk(Path root, String prefix, @Nullable Path output) {
        this.root = root;
        this.prefix = prefix;
        this.output = output;
    }

    List<InputFile> files() {
        return files;
    }

    List<Outcome> unread() {
        return unread;
    }

    int hidden() {
        return hidden;
    }

    void run() throws IOException {
        Path real = root.toRealPath();
        Path skipped = output != null && Files.exists(output) ? output.toRealPath() : null;
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!folder.equals(real) && hides(folder)) {
                    hidden++;
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return folder.equals(skipped) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found(file, path(real, file), attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(real)) {
                    throw e;
                }
                unread.add(new Outcome.Failed(path(real, file), reason(e)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                if (e != null) {
                    if (folder.equals(real)) {
                        throw e;
                    }
                    unread.add(new Outcome.Failed(path(real, folder), reason(e)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void found(Path file, String path, BasicFileAttributes attributes) {
        if (hides(file)) {
            hidden++;
        } else if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
            unread.add(new Outcome.Skipped(path, "link to a folder, not followed"));
        } else if (attributes.isOther()) {
            unread.add(new Outcome.Skipped(path, "not a regular file"));
        } else {
            files.add(new InputFile(file, path));
        }
    }

    private String path(Path real, Path file) {
        StringBuilder path = new StringBuilder(prefix);
        for (Path name : real.relativize(file)) {
            path.append(path.length() > prefix.length() ? "/" : "").append(name);
        }
        return path.toString();
    }

    private static boolean hides(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") || name.startsWith("~$");
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e instanceof NoSuchFileException ? "no such file" : "cannot be listed: " + e.getMessage();
    }
}
