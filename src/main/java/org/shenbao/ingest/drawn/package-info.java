/** What readers of drawn pages have in common: paths become rulings, pages are turned upright, pictures are read. */
@NullMarked
package org.shenbao.ingest.drawn;

import org.jspecify.annotations.NullMarked;
