/** Measures how well pages are read, against truths made by others. */
@NullMarked
package org.shenbao.measure;

import org.jspecify.annotations.NullMarked;
