package org.shenbao.document;

import org.jspecify.annotations.Nullable;

/**
 * The file that a document was read from.
 *
 * @param path relative to the input root, '/' separated
 * @param sha256 of its bytes, in lower-case hex
 * @param pages null where the format knows no pages
 * @param container the archive or mail that holds it, null for a file of its own
 */
public record Source(
        String path,
        String sha256,
        long bytes,
        String mediaType,
        @Nullable Integer pages,
        @Nullable Container container) {

    /** The file that holds an entry. */
    public record Container(String path, String sha256) {}
}
