/** What pages do to a text: running heads and feet are set aside, and what a page break cut is joined. */
@NullMarked
package org.shenbao.layout.pages;

import org.jspecify.annotations.NullMarked;
