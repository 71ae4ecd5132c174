/** What is known of every file since the first night: one row a document version. */
@NullMarked
package org.shenbao.nightly.ledger;

import org.jspecify.annotations.NullMarked;
