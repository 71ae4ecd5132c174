package org.shenbao.ingest.metafile;

/** A record that says what cannot be: the player leaves it out and goes on, or stops where no further record is found. */
final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedException(String reason) {
        super(reason, null, false, false);
    }
}
