/** Extractions as canonical JSON, and the exports: the same bytes from the same record, always. */
@NullMarked
package org.shenbao.write;

import org.jspecify.annotations.NullMarked;
