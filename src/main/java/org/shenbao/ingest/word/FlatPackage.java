package org.shenbao.ingest.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.XmlCursor;
import org.shenbao.ingest.packed.ZipParts;

/** A package whose parts stand in one XML file: Flat OPC, or the older XML of Word 2003. */
final class FlatPackage {
    private FlatPackage() {}

    static boolean isFlat(byte[] bytes) {
        return bytes.length > 1 && !(bytes[0] == 'P' && bytes[1] == 'K');
    }

    static ZipParts open(byte[] bytes, Limits limits) throws UnreadableException, IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (XmlCursor xml = XmlCursor.open(new ByteArrayInputStream(bytes), limits)) {
            if (xml.name().equals("wordDocument")) {
                parts.put("word/document.xml", bytes);
                parts.put("word/styles.xml", "<styles/>".getBytes(StandardCharsets.UTF_8));
                return ZipParts.of(parts, limits);
            }
            if (!xml.name().equals("package")) {
                throw new UnreadableException("XML that is no word-processor document");
            }
            int here = xml.depth();
            while (xml.child(here)) {
                String name = xml.attribute("name", "");
                int inner = xml.depth();
                while (xml.child(inner)) {
                    if (xml.name().equals("xmlData")) {
                        ByteArrayOutputStream out = new ByteArrayOutputStream();
                        xml.copyContent(out);
                        parts.put(name, out.toByteArray());
                    } else if (xml.name().equals("binaryData")) {
                        parts.put(name, decoded(xml.text()));
                    }
                }
            }
        }
        return ZipParts.of(parts, limits);
    }

    private static byte[] decoded(String text) {
        return Base64.getMimeDecoder().decode(text);
    }
}
