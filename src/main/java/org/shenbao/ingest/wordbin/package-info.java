/** Reads the word processors' older files: binary documents of Word 6 to 2003, and rich text. */
@NullMarked
package org.shenbao.ingest.wordbin;

import org.jspecify.annotations.NullMarked;
