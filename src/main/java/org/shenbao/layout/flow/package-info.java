/** What stands on one page in reading order, before lines are joined to paragraphs and tables over page breaks. */
@NullMarked
package org.shenbao.layout.flow;

import org.jspecify.annotations.NullMarked;
