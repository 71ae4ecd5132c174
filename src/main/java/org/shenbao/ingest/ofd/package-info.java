/** Reads OFD files (GB/T 33190): text and rulings of each page as they are drawn. */
@NullMarked
package org.shenbao.ingest.ofd;

import org.jspecify.annotations.NullMarked;
