package org.shenbao.ingest.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Doubt;
import org.shenbao.ingest.drawn.Attached;

/** The files that travel in a pdf without being on any of its pages. */
final class Attachments {
    private static final COSName FILE = COSName.FS;
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private static final int MOST_NODES = 10_000;

    private final Set<String> names = new LinkedHashSet<>();

    /** Those that the document itself names. */
    Attachments(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary known = catalog.getCOSDictionary(COSName.NAMES);
        if (known != null) {
            tree(known.getCOSDictionary(COSName.EMBEDDED_FILES));
        }
        COSArray associated = catalog.getCOSArray(ASSOCIATED);
        for (int i = 0; associated != null && i < Math.min(associated.size(), MOST_NODES); i++) {
            file(associated.getObject(i));
        }
    }

    private void tree(@Nullable COSDictionary root) {
        Deque<COSDictionary> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        for (int nodes = 0; !open.isEmpty() && nodes < MOST_NODES; nodes++) {
            COSDictionary node = open.remove();
            COSArray leaves = node.getCOSArray(COSName.NAMES);
            for (int i = 1; leaves != null && i < Math.min(leaves.size(), MOST_NODES); i += 2) {
                file(leaves.getObject(i));
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            for (int i = 0; kids != null && i < Math.min(kids.size(), MOST_NODES); i++) {
                if (kids.getObject(i) instanceof COSDictionary kid && open.size() < MOST_NODES) {
                    open.add(kid);
                }
            }
        }
    }

    /** One that lies on a page, as an annotation. */
    void annotation(COSDictionary annotation) {
        file(annotation.getDictionaryObject(FILE));
    }

    /** A file that is only named, but not here, is none. */
    private void file(@Nullable COSBase specification) {
        if (specification instanceof COSDictionary file && file.getCOSDictionary(COSName.EF) != null) {
            String name = file.getString(COSName.UF, file.getString(COSName.F));
            names.add(name == null || name.isBlank() ? "unnamed" : name);
        }
    }

    Optional<Doubt> doubt() {
        return Attached.doubt(List.copyOf(names));
    }
}
