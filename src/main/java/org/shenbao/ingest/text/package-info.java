/** Reads plain texts, whatever their encoding. */
@NullMarked
package org.shenbao.ingest.text;

import org.jspecify.annotations.NullMarked;
