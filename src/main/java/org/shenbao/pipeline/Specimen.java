package org.shenbao.pipeline;

import java.io.IOException;
import java.io.InputStream;

/** A small document that is nobody's: who reads it has loaded what reading takes. */
public final class Specimen {
    /** Its name in a record. */
    public static final String PATH = "specimen.txt";

    private Specimen() {}

    /** Its bytes. */
    public static byte[] bytes() throws IOException {
        try (InputStream in = Specimen.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException(PATH + " is missing from the program");
            }
            return in.readAllBytes();
        }
    }
}
