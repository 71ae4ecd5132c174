package org.shenbao.pipeline;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path its name in the record, relative to the input root, '/' separated
 */
public record InputFile(Path file, String path) {
    /** Its record's file in the output folder: the extension is kept, so that x.doc and x.txt stay apart. */
    public String output() {
        return output(path);
    }

    static String output(String path) {
        return path + ".json";
    }
}
