package org.shenbao.nightly.drive;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Which records are there. Asked in the order of paths it lists every folder once, instead of asking the disk for each
 * record, and keeps the names of the folders alone that it is in.
 */
public final class Shelf {
    private final Path output;
    private final Deque<Board> boards = new ArrayDeque<>();

    public Shelf(Path output) {
        this.output = output;
    }

    /** The names in a folder; its path ends with '/', but for that of the output itself, which is "". */
    private record Board(String folder, Set<String> names) {}

    /** Whether a record is there. */
    public boolean has(String record) throws IOException {
        int name = record.lastIndexOf('/') + 1;
        return board(record.substring(0, name)).names().contains(record.substring(name))
                || Files.exists(output.resolve(record)); // under a name that only the disk thinks the same
    }

    private Board board(String folder) throws IOException {
        while (!boards.isEmpty() && !folder.startsWith(boards.element().folder())) {
            boards.remove();
        }
        if (boards.isEmpty() || !boards.element().folder().equals(folder)) {
            boards.push(new Board(folder, names(output.resolve(folder))));
        }
        return boards.element();
    }

    private static Set<String> names(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path each : all) {
                names.add(String.valueOf(each.getFileName()));
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Set.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }
}
