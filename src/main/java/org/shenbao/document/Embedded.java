package org.shenbao.document;

/**
 * Where a part of the document is shown within another. Layout puts the part's own blocks in its place.
 *
 * @param part path of a part of the document
 */
public record Embedded(String part) implements Block {}
