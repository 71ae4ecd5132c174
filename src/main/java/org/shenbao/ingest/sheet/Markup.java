package org.shenbao.ingest.sheet;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML as a stream, names without their prefixes; a document type is refused, so no entity and no other file is met. */
final class Markup {
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private final int depth;

    /** @param depth of elements within elements that is still read */
    Markup(int depth) {
        this.depth = depth;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    /** What is told of the elements of a document, in their order. */
    interface Listener {
        /** An element begins; its attributes are to be asked for now. */
        void start(String name, XMLStreamReader xml) throws Exception;

        /** An element ends. */
        void end(String name) throws Exception;

        /** Some of the characters within an element. */
        default void characters(XMLStreamReader xml) throws Exception {}
    }

    void read(InputStream in, Listener listener) throws Exception {
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        try {
            int level = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++level > depth) {
                            throw new XMLStreamException("elements are nested deeper than the limit of " + depth);
                        }
                        listener.start(xml.getLocalName(), xml);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        level--;
                        listener.end(xml.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        listener.characters(xml);
                    case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type is not read");
                    default -> {}
                }
            }
        } finally {
            xml.close();
        }
    }

    /** An attribute by its name without prefix. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute that carries a prefix, such as {@code r:id}. */
    static @Nullable String prefixed(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String prefix = xml.getAttributePrefix(i);
            if (name.equals(xml.getAttributeLocalName(i)) && prefix != null && !prefix.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static int number(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return otherwise;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    static boolean yes(@Nullable String text) {
        return "1".equals(text) || "true".equals(text);
    }

    /** Whether a length, such as a row's height, is given and is nothing. */
    static boolean isZero(@Nullable String text) {
        return text != null && text.matches("0+(\\.0*)?([a-z]{2})?");
    }
}
