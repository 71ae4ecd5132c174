package org.shenbao.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files to read, in the order of their paths, found before work starts.
 *
 * @param unread what was found and is not read, with its reason
 * @param hidden how many files were passed over for their names (see {@link FolderWalk})
 */
public record Inputs(List<InputFile> files, List<Outcome> unread, int hidden) {
    private static final String LIST_OF_PROJECTS = Batch.LIST_OF_PROJECTS.toLowerCase(Locale.ROOT);

    public Inputs {
        files = List.copyOf(files);
        unread = List.copyOf(unread);
    }

    /**
     * Finds the files of the roots. A single root's files are named relative to it; of several roots, each one's under
     * the root's own name.
     *
     * @param output the output folder, which is not read where it lies within a root
     * @throws InputException where a root is not there, or two files would be written to one place
     */
    public static Inputs of(List<Path> roots, @Nullable Path output) throws InputException {
        List<InputFile> files = new ArrayList<>();
        List<Outcome> unread = new ArrayList<>();
        int hidden = 0;
        for (Path root : roots) {
            String name = root.toAbsolutePath().normalize().getFileName() == null
                    ? ""
                    : root.toAbsolutePath().normalize().getFileName().toString();
            if (!Files.exists(root)) {
                throw new InputException(InputException.Kind.ROOT, root + ": no such file or folder");
            }
            if (Files.isDirectory(root)) {
                FolderWalk walk = new FolderWalk(root, roots.size() > 1 && !name.isEmpty() ? name + "/" : "", output);
                try {
                    walk.run();
                } catch (IOException e) {
                    throw new InputException(InputException.Kind.ROOT, root + ": cannot be listed: " + e.getMessage());
                }
                files.addAll(walk.files());
                unread.addAll(walk.unread());
                hidden += walk.hidden();
            } else {
                files.add(new InputFile(root, name));
            }
        }
        files.sort(Comparator.comparing(InputFile::path));
        unread.sort(Comparator.comparing(Outcome::path));
        return new Inputs(files, unread, hidden);
    }

    /** Makes sure that every file has an output path of its own, on file systems that fold case, too. */
    public void checkOutputs() throws InputException {
        Map<String, InputFile> taken = new HashMap<>();
        Set<String> folders = new HashSet<>();
        for (InputFile file : files) {
            String output = file.output().toLowerCase(Locale.ROOT);
            InputFile other = taken.put(output, file);
            if (other != null) {
                throw clash(other.file() + " and " + file.file() + " would both be written to " + file.output());
            }
            for (int slash = output.indexOf('/'); slash >= 0; slash = output.indexOf('/', slash + 1)) {
                folders.add(output.substring(0, slash));
            }
        }
        for (InputFile file : files) {
            if (folders.contains(file.output().toLowerCase(Locale.ROOT))) {
                throw clash(file.file() + " would be written to " + file.output() + ", which is a folder of others");
            }
        }
        if (folders.contains(LIST_OF_PROJECTS)) {
            throw clash("a folder of the input is named " + Batch.LIST_OF_PROJECTS + ", as is the list of projects");
        }
    }

    private static InputException clash(String message) {
        return new InputException(InputException.Kind.CLASH, message);
    }
}
