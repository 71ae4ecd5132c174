/** Flattened lines become tables again: each way in which a table loses its grid is modelled and undone. */
@NullMarked
package org.shenbao.reassemble;

import org.jspecify.annotations.NullMarked;
