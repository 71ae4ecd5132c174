package org.shenbao.pipeline;

import java.io.IOException;
import java.io.InputStream;

/** Small documents that are nobody's: who reads them has loaded what reading takes. */
public final class Specimen {
    /** The name in a record of the one that is text. */
    public static final String PATH = "specimen.txt";
    /** The name of an archive with one of each format. */
    public static final String PACKED = "specimens.zip";

    private Specimen() {}

    /** The bytes of the one that is text. */
    public static byte[] bytes() throws IOException {
        return bytes(PATH);
    }

    /** The bytes of one of these names. */
    public static byte[] bytes(String name) throws IOException {
        try (InputStream in = Specimen.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return in.readAllBytes();
        }
    }
}
