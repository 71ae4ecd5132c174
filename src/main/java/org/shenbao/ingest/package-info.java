/** The door: files become documents. Alone knows Tika. */
@NullMarked
package org.shenbao.ingest;

import org.jspecify.annotations.NullMarked;
