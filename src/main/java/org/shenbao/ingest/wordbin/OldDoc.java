package org.shenbao.ingest.wordbin;

import java.io.IOException;
import java.util.List;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.shenbao.document.Doubt;
import org.shenbao.document.Severity;
import org.shenbao.document.Unit;
import org.shenbao.ingest.body.BodyBlocks;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.UnreadableException;

/** Documents of Word 6 and 95, of which the library gives the text alone. */
final class OldDoc {
    private OldDoc() {}

    static Content read(Raw raw, POIFSFileSystem files) throws IOException, UnreadableException {
        BodyBlocks body = new BodyBlocks(raw.part(), raw.limits());
        boolean table = false;
        try (HWPFOldDocument document = new HWPFOldDocument(files)) {
            Range range = document.getRange();
            for (int i = 0; i < range.numParagraphs(); i++) {
                String text = Range.stripFields(range.getParagraph(i).text());
                table |= text.indexOf('\u0007') >= 0;
                body.text(printed(text));
                body.endParagraph();
            }
        }
        List<Doubt> doubts = table
                ? List.of(new Doubt(
                        "structure-lost",
                        Severity.WARNING,
                        "The document was written by Word 95 or older: its tables were read as text, one cell a line.",
                        java.util.Map.of("format", "Word 6/95")))
                : List.of();
        return new Content("application/msword", Unit.CHARACTER, false, List.of(body.page()), List.of(), doubts);
    }

    private static String printed(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u000b') {
                out.append('\n');
            } else if (c == '\u001e') {
                out.append('-');
            } else if (c >= ' ' || c == '\t') {
                out.append(c);
            }
        }
        return out.toString().stripTrailing();
    }
}
