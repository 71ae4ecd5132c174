/** The canonical project record that is published, and the evidence for each of its values; shapes follow the published JSON Schema. */
@NullMarked
package org.shenbao.project;

import org.jspecify.annotations.NullMarked;
