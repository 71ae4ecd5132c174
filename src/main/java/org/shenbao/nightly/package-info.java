/** One pass over a shared drive, unattended: {@link Nightly} plans it, and sees to its end. */
@NullMarked
package org.shenbao.nightly;

import org.jspecify.annotations.NullMarked;
