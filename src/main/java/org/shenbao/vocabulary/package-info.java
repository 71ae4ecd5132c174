/** The words of the forms, read from data files; no behaviour but matching. */
@NullMarked
package org.shenbao.vocabulary;

import org.jspecify.annotations.NullMarked;
