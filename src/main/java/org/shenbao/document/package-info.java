/** What a file holds before anything is understood: parts, pages, lines, runs and tables, each with the place where it stands. */
@NullMarked
package org.shenbao.document;

import org.jspecify.annotations.NullMarked;
