package org.shenbao.corpus;

/**
 * How a text is to look.
 *
 * @param font of all letters
 * @param ruled tables have their lines
 * @param edits tracked changes are kept; else they are accepted
 */
record Look(String font, boolean ruled, boolean edits) {
    static final Look USUAL = new Look("宋体", true, true);
}
