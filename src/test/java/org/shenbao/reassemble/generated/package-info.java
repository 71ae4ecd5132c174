/** Indicator tables made from a seed, flattened as a worksheet's picture is, and what becomes of them when reassembled. */
@NullMarked
package org.shenbao.reassemble.generated;

import org.jspecify.annotations.NullMarked;
