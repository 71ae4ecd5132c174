package org.shenbao.layout;

import org.shenbao.document.Document;
import org.shenbao.document.LaidOut;

/** Brings what stands on a document's pages into reading order. */
public interface Layout {
    LaidOut layOut(Document document);
}
