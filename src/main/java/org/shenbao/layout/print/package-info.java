/** Printed lines: runs brought into lines by their baselines, and lines that only a width broke joined again. */
@NullMarked
package org.shenbao.layout.print;

import org.jspecify.annotations.NullMarked;
