/** Reads projects out of rebuilt texts: extractors claim leaves, one assembler decides between the claims. */
@NullMarked
package org.shenbao.extract;

import org.jspecify.annotations.NullMarked;
