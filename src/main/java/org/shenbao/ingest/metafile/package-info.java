/** Windows metafiles (EMF, EMF+, WMF): plays their records and keeps what was written and ruled, with its place. */
@NullMarked
package org.shenbao.ingest.metafile;

import org.jspecify.annotations.NullMarked;
