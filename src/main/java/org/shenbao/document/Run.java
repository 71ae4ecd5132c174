package org.shenbao.document;

/** A stretch of characters drawn as one: its text and where it stands. */
public record Run(String text, Box box) {}
