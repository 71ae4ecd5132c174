/** Tests of the document model. */
@NullMarked
package org.shenbao.document;

import org.jspecify.annotations.NullMarked;
