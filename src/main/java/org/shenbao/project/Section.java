package org.shenbao.project;

import org.jspecify.annotations.Nullable;

/**
 * A narrative section.
 *
 * @param kind null for a heading in no vocabulary
 * @param heading as printed, without its number and colon
 * @param text paragraphs separated by {@code \n}
 */
public record Section(@Nullable SectionKind kind, @Nullable String heading, String text) {}
