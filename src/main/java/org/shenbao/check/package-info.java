/** Judges records: findings a careful auditor would want, and differences from what a person read. */
@NullMarked
package org.shenbao.check;

import org.jspecify.annotations.NullMarked;
