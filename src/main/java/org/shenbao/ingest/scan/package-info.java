/** Reads what scanned pages show: pictures become runs and rulings, by way of the tesseract command. */
@NullMarked
package org.shenbao.ingest.scan;

import org.jspecify.annotations.NullMarked;
