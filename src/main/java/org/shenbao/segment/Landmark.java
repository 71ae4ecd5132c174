package org.shenbao.segment;

import org.jspecify.annotations.Nullable;
import org.shenbao.vocabulary.Term;

/**
 * A block that says where in a document we are.
 *
 * @param index of the block
 * @param term what a heading or label means, or the word of a table's head that is known; null for titles and heads that
 *     only their values tell
 * @param numbering of a numbered heading
 * @param text the value beside a name or another label, the caption's words, else ""
 */
record Landmark(
        Kind kind, int index, @Nullable Term term, @Nullable Numbering numbering, String text) {
    enum Kind {
        /** The title of a form. */
        FORM,
        /** A line that ends as the titles of forms do, in words of the office's own. */
        TITLE,
        /** A table's own caption. */
        CAPTION,
        /** The label 项目名称. */
        NAME,
        /** The numbered line that names one of several projects. */
        COUNTED,
        /** What stands behind the last of several counted projects. */
        END,
        /** A heading of a narrative section. */
        SECTION,
        /** A numbered heading in words of the office's own. */
        PART,
        /** Another label of a form. */
        FIELD,
        /** The head of an indicator table. */
        HEADER,
        /** The head of a money block or of goals. */
        BLOCK
    }
}
