package org.shenbao.ingest.wordbin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shenbao.document.Aside;
import org.shenbao.document.Doubt;
import org.shenbao.document.Embedded;
import org.shenbao.document.Severity;
import org.shenbao.document.Unit;
import org.shenbao.ingest.body.BodyBlocks;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Embeddings;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;

/** Reads rich text, its tables by the edges that its rows tell. */
public final class RtfReader implements Reader {
    private static final int HEAD_WITHIN = 64;

    @Override
    public Content read(Raw raw) throws UnreadableException, IOException {
        raw.limits().checkBytes(raw.bytes().length);
        int start = start(raw.bytes());
        Embeddings embeddings = raw.embeddings();
        RtfObjects objects = new RtfObjects(embeddings);
        Tally tally = new Tally();
        RtfWalk walk = new RtfWalk(raw.bytes(), start, raw.limits(), objects, tally);
        List<Item> items = walk.read();
        BodyBlocks body = new BodyBlocks(raw.part(), raw.limits());
        for (String margin : walk.margins()) {
            body.asideOfDocument(Aside.Reason.MARGIN, margin);
        }
        Printed.tell(items, body);
        Printed.tell(walk.notes(), body);
        if (!body.hasText() && embeddings.parts().isEmpty()) {
            for (Embedded each : objects.pixels()) {
                body.embed(each);
            }
            body.endOpenParagraph();
        }
        List<Doubt> doubts = new ArrayList<>(Doubts.of(tally));
        if (walk.cut()) {
            doubts.add(new Doubt(
                    "file-cut-off",
                    Severity.WARNING,
                    "The file ends after " + raw.bytes().length + " bytes before its last brace; what follows is lost.",
                    Map.of("bytes", raw.bytes().length)));
        }
        doubts.addAll(objects.doubts());
        doubts.addAll(embeddings.doubts());
        return new Content("application/rtf", Unit.CHARACTER, false, List.of(body.page()), embeddings.parts(), doubts);
    }

    private static int start(byte[] bytes) throws IOException {
        for (int i = 0; i < Math.min(HEAD_WITHIN, bytes.length - 5); i++) {
            if (bytes[i] == '{'
                    && bytes[i + 1] == '\\'
                    && bytes[i + 2] == 'r'
                    && bytes[i + 3] == 't'
                    && bytes[i + 4] == 'f') {
                return i;
            }
        }
        throw new IOException("no rich text: it does not begin with its mark");
    }
}
