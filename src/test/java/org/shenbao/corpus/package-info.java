/** Makes the corpus of real files from declarations written down once, and the truth of their tables beside them. */
@NullMarked
package org.shenbao.corpus;

import org.jspecify.annotations.NullMarked;
