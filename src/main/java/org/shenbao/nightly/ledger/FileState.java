package org.shenbao.nightly.ledger;

/**
 * How a file looks from outside. While it looks the same its bytes are the same.
 *
 * @param modified nanoseconds since 1970
 * @param key of the file system, which tells a file from another one of the same name; "" where there is none
 */
public record FileState(long size, long modified, String key) {
    /** Of what is no file: an entry of an archive, a name on the drive that cannot be read. */
    public static final FileState NONE = new FileState(0, 0, "");
}
