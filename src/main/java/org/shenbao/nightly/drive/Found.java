package org.shenbao.nightly.drive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a folder.
 *
 * @param name as text; a folder's ends with '/', so that the order of names is that of paths
 * @param attributes null where they cannot be had
 * @param trouble why not
 */
record Found(
        Path file,
        String name,
        @Nullable BasicFileAttributes attributes,
        @Nullable IOException trouble) {
    /**
     * Lists a folder in the order of the paths within it. (A walk of one step: on Windows it has the attributes of all files
     * from the folder, and need not ask for each.)
     */
    static List<Found> in(Path folder) throws IOException {
        List<Found> found = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(), 1, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.equals(folder)) {
                    throw new java.nio.file.NotDirectoryException(folder.toString());
                }
                String name = Names.text(file.getFileName());
                found.add(new Found(file, attributes.isDirectory() ? name + "/" : name, attributes, null));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(folder)) {
                    throw e;
                }
                if (!(e instanceof NoSuchFileException)) { // gone between two looks: it is not on the drive
                    found.add(new Found(file, Names.text(file.getFileName()), null, e));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(Found::name, Names.ORDER));
        return found;
    }
}
