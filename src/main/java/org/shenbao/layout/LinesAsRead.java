package org.shenbao.layout;

import org.shenbao.document.Document;
import org.shenbao.document.LaidOut;

/** For documents without geometry: their lines stand in reading order already. */
public final class LinesAsRead implements Layout {
    @Override
    public LaidOut layOut(Document document) {
        return new LaidOut(document);
    }
}
