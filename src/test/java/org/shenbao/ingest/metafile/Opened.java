package org.shenbao.ingest.metafile;

import java.util.List;
import org.shenbao.document.Doubt;
import org.shenbao.document.Drawn;
import org.shenbao.document.Ruling;
import org.shenbao.document.Run;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Recogniser;
import org.shenbao.ingest.format.UnreadableException;

/** A metafile as the readers give it back. */
record Opened(Content content) {
    static Opened emf(byte[] bytes) throws UnreadableException {
        return new Opened(new EmfReader().read(raw(bytes, Recogniser.none("not here"))));
    }

    static Opened wmf(byte[] bytes) throws UnreadableException {
        return new Opened(new WmfReader().read(raw(bytes, Recogniser.none("not here"))));
    }

    /** Records of GDI, drawn in dots of a screen of 96 an inch. */
    static Opened records(byte[]... records) throws UnreadableException {
        return emf(EmfWriter.file(List.of(records), 720, 360));
    }

    static Raw raw(byte[] bytes, Recogniser recogniser) {
        return new Raw(
                bytes,
                "",
                0,
                Limits.DEFAULT,
                inner -> {
                    throw new UnreadableException("nothing is embedded here");
                },
                recogniser);
    }

    Drawn drawn() {
        return content.pages().get(0).drawn();
    }

    Run run() {
        return drawn().runs().get(0);
    }

    List<String> texts() {
        return drawn().runs().stream().map(Run::text).toList();
    }

    List<Ruling> rulings() {
        return drawn().rulings();
    }

    List<String> doubts() {
        return content.doubts().stream().map(Doubt::rule).toList();
    }
}
