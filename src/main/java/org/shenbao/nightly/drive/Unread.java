package org.shenbao.nightly.drive;

/**
 * What was found and is not to be opened.
 *
 * @param failed whether that is a failure: it should have been read
 */
public record Unread(String path, String reason, boolean failed) {}
