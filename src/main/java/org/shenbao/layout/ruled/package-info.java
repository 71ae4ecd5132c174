/** Tables whose cells drawn lines part: rulings are joined, grouped, and closed to a lattice of cells. */
@NullMarked
package org.shenbao.layout.ruled;

import org.jspecify.annotations.NullMarked;
