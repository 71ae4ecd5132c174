/** Tests of how documents are cut into projects and passages. */
@NullMarked
package org.shenbao.segment;

import org.jspecify.annotations.NullMarked;
