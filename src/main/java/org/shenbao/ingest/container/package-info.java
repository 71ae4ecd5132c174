/** Opens archives and mails, whose entries are documents of their own. */
@NullMarked
package org.shenbao.ingest.container;

import org.jspecify.annotations.NullMarked;
