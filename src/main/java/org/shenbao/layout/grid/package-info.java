/** Tables between the page and the finished cell: where each cell lies and which printed lines it holds. */
@NullMarked
package org.shenbao.layout.grid;

import org.jspecify.annotations.NullMarked;
