package org.shenbao.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Document;
import org.shenbao.document.Part;
import org.shenbao.document.Source;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.Recogniser;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.ofd.OfdReader;
import org.shenbao.ingest.pdf.PdfReader;

/** Reads a drawn file without the door: by the ending of its name. */
final class ReadDrawn {
    private ReadDrawn() {}

    static Content content(Path file) throws IOException, UnreadableException {
        byte[] bytes = Files.readAllBytes(file);
        Raw raw = new Raw(
                bytes,
                "",
                0,
                Limits.DEFAULT,
                inner -> {
                    throw new UnreadableException("embedded parts are not measured");
                },
                Recogniser.none("it is not measured"));
        Reader reader = file.toString().endsWith(".ofd") ? new OfdReader() : new PdfReader();
        return reader.read(raw);
    }

    static Document document(Path file) throws IOException, UnreadableException {
        Content content = content(file);
        List<Part> parts = new ArrayList<>();
        parts.add(content.part(""));
        parts.addAll(content.parts());
        String name = String.valueOf(file.getFileName());
        Source source = new Source(
                name, "", Files.size(file), content.mediaType(), content.pages().size(), null);
        return new Document(source, parts, content.doubts());
    }
}
