/** The verbs composed: one file to its outcome ({@link Pipeline}), many files to a folder of records ({@link Batch}). */
@NullMarked
package org.shenbao.pipeline;

import org.jspecify.annotations.NullMarked;
