/** Reads web pages, and what office programs save as such. */
@NullMarked
package org.shenbao.ingest.web;

import org.jspecify.annotations.NullMarked;
