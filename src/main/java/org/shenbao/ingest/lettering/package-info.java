/** What word processors and sheets print without storing it as text: numbers, signs of symbol fonts, fields, list labels. */
@NullMarked
package org.shenbao.ingest.lettering;

import org.jspecify.annotations.NullMarked;
