/** Tests of the extractors on whole forms and on single values. */
@NullMarked
package org.shenbao.extract;

import org.jspecify.annotations.NullMarked;
