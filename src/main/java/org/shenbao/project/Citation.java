package org.shenbao.project;

import org.jspecify.annotations.Nullable;

/**
 * A document cited in the basis section.
 *
 * @param number 文号, without white space, its brackets written 〔〕
 * @param title without 《》
 */
public record Citation(@Nullable String number, @Nullable String title) {}
