/** Tables that no line parts: columns and rows are told by how their texts are aligned. */
@NullMarked
package org.shenbao.layout.aligned;

import org.jspecify.annotations.NullMarked;
