package org.shenbao.nightly;

import java.io.IOException;
import org.shenbao.nightly.drive.Names;
import org.shenbao.nightly.drive.Shelf;
import org.shenbao.nightly.ledger.Packed;
import org.shenbao.nightly.ledger.Standing;

/** Whether the records of a file are where the ledger has them; asked in the order of paths. */
final class Kept {
    private final Shelf shelf;
    private final Packed packed;
    private boolean more;

    Kept(Shelf shelf, Packed packed) throws IOException {
        this.shelf = shelf;
        this.packed = packed;
        this.more = packed.next();
    }

    /** Those of the file that was read, or of all that is packed in it. */
    boolean hasRecords(Standing file) throws IOException {
        if (file.hasUsualRecord()) {
            return shelf.has(file.path() + ".json");
        }
        String output = file.row().output();
        return output == null ? hasEntries(file.path()) : shelf.has(output);
    }

    private boolean hasEntries(String archive) throws IOException {
        while (more && Names.ORDER.compare(packed.container(), archive) < 0) {
            more = packed.next();
        }
        boolean all = true;
        while (more && packed.container().equals(archive)) {
            all &= shelf.has(packed.output());
            more = packed.next();
        }
        return all;
    }
}
