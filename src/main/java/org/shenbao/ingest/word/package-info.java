/** Reads word-processor files of the zip-and-XML kind: docx and its kin, odt. */
@NullMarked
package org.shenbao.ingest.word;

import org.jspecify.annotations.NullMarked;
