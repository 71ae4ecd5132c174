/** Turns the flow of a body without geometry (paragraphs, tables, boxes) into blocks with their places. */
@NullMarked
package org.shenbao.ingest.body;

import org.jspecify.annotations.NullMarked;
