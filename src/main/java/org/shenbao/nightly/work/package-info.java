/** Documents read in processes of their own, which may hang, burst or crash without harm to the night. */
@NullMarked
package org.shenbao.nightly.work;

import org.jspecify.annotations.NullMarked;
