/** How fast it is, beside something that everybody can run. */
@NullMarked
package org.shenbao.bench;

import org.jspecify.annotations.NullMarked;
