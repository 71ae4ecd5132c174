/** Zip packages of XML parts, as office files are: their parts, what those refer to, and their XML. */
@NullMarked
package org.shenbao.ingest.packed;

import org.jspecify.annotations.NullMarked;
