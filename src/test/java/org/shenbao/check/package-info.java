/** Tests of the checks, and of the program against what people labelled. */
@NullMarked
package org.shenbao.check;

import org.jspecify.annotations.NullMarked;
