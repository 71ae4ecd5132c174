/** What happened in the night: for people, for machines and for those who watch machines. */
@NullMarked
package org.shenbao.nightly.report;

import org.jspecify.annotations.NullMarked;
