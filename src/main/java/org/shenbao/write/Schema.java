package org.shenbao.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The published JSON Schema of the canonical record. */
public final class Schema {
    private Schema() {}

    /** The schema, byte for byte as it is published. */
    public static byte[] bytes() {
        try (InputStream in = Schema.class.getResourceAsStream("extraction.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("extraction.schema.json is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
