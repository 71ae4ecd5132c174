package org.shenbao.ingest.packed;

import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An element of a stream written as a document of its own, with the namespaces of its names. */
final class XmlCopy {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");

    /** With the namespaces of its own names, so that it needs no other element's. */
    void start(XMLStreamReader reader) {
        Map<String, String> spaces = new TreeMap<>();
        text.append('<').append(qualified(reader.getPrefix(), reader.getLocalName()));
        spaces.put(prefix(reader.getPrefix()), prefix(reader.getNamespaceURI()));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = prefix(reader.getAttributePrefix(i));
            text.append(' ')
                    .append(qualified(prefix, reader.getAttributeLocalName(i)))
                    .append("=\"")
                    .append(escaped(reader.getAttributeValue(i)))
                    .append('"');
            if (!prefix.isEmpty() && !prefix.equals("xml")) {
                spaces.put(prefix, reader.getAttributeNamespace(i));
            }
        }
        spaces.forEach((prefix, uri) -> text.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
                .append("=\"")
                .append(escaped(uri))
                .append('"'));
        text.append('>');
    }

    void end(XMLStreamReader reader) {
        text.append("</")
                .append(qualified(reader.getPrefix(), reader.getLocalName()))
                .append('>');
    }

    void characters(String characters) {
        text.append(escaped(characters));
    }

    /** What a prefix or an address says: "" for none. */
    static String prefix(@Nullable String prefix) {
        return prefix == null ? "" : prefix;
    }

    private static String qualified(@Nullable String prefix, String localName) {
        return prefix(prefix).isEmpty() ? localName : prefix + ":" + localName;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
