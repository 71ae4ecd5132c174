/** The seam between the door and the readers: what a reader is given, what it gives back, and how it refuses. */
@NullMarked
package org.shenbao.ingest.format;

import org.jspecify.annotations.NullMarked;
