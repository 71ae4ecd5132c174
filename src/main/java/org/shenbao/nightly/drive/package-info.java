/** The drive as it is: what is found on it, and whether it is there at all. */
@NullMarked
package org.shenbao.nightly.drive;

import org.jspecify.annotations.NullMarked;
