package org.shenbao.nightly.work;

import java.io.IOException;
import org.shenbao.write.OutputFolder;

/** Where records are written. */
public interface Records {
    /** The record of a document, to be written and published. */
    OutputFolder.Draft begin(String path) throws IOException;
}
