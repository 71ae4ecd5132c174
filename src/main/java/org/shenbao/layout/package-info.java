/** Positioned runs and rulings become lines and tables; a plain text, which is lines already, passes through. */
@NullMarked
package org.shenbao.layout;

import org.jspecify.annotations.NullMarked;
