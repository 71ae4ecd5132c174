/** Measures the whole pipeline by documents that people labelled: what is right, and what is wrong without a warning. */
@NullMarked
package org.shenbao.evaluate;

import org.jspecify.annotations.NullMarked;
