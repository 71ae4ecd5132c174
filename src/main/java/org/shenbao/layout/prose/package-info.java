/** Text outside tables: lines in reading order, and the paragraphs that they make up. */
@NullMarked
package org.shenbao.layout.prose;

import org.jspecify.annotations.NullMarked;
