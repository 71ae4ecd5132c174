package org.shenbao.measure;

import java.nio.file.Path;
import java.util.List;

/** Somebody who finds tables in a file. */
interface TableSource {
    List<GridTable> tables(Path file) throws Exception;
}
