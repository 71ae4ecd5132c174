/** Cuts a document into projects, and each project into its title and the passages under its headings. */
@NullMarked
package org.shenbao.segment;

import org.jspecify.annotations.NullMarked;
