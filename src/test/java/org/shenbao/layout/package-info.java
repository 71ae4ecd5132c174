/** Behaviour of the layout on pages drawn as budget forms are. */
@NullMarked
package org.shenbao.layout;

import org.jspecify.annotations.NullMarked;
