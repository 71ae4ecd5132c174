/** Reads pdf files: text and rulings of each page as they are drawn. */
@NullMarked
package org.shenbao.ingest.pdf;

import org.jspecify.annotations.NullMarked;
