/** Readers of workbooks: Excel's two formats, OpenDocument and what WPS makes of them; values as the sheet shows them. */
@NullMarked
package org.shenbao.ingest.sheet;

import org.jspecify.annotations.NullMarked;
