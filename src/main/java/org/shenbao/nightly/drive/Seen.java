package org.shenbao.nightly.drive;

import java.nio.file.Path;
import org.shenbao.nightly.ledger.FileState;

/**
 * A file on the drive.
 *
 * @param path its name for people and records: relative to the source, '/' separated
 */
public record Seen(Path file, String path, FileState state) {}
