package org.shenbao.ingest.packed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/**
 * Walks down an XML stream, without document types and external entities, no deeper than the limit. Names are local names:
 * the namespaces of one vocabulary differ between its editions.
 *
 * <pre>{@code
 * int here = xml.depth();
 * while (xml.child(here)) {
 *     switch (xml.name()) { ... } // what is not read of a child is passed over
 * }
 * }</pre>
 */
public final class XmlCursor implements AutoCloseable {
    /** Is told of the elements of a document, in their order: cheaper than to follow them where most say nothing. */
    public interface Listener {
        /** An element begins; its attributes are to be asked for now. */
        void start(String name, XmlCursor xml) throws UnreadableException, IOException;

        /** An element ends. */
        default void end(String name) throws UnreadableException, IOException {}

        /** Some of the characters within an element. */
        default void characters(XmlCursor xml) {}
    }

    private static final int ELEMENTS_PER_DEPTH = 100;

    private final XMLStreamReader reader;
    private final int deepest;
    private final TextBudget texts;
    private final int longest;
    private int depth;

    private XmlCursor(XMLStreamReader reader, Limits limits) {
        this.reader = reader;
        this.deepest = limits.depth() * ELEMENTS_PER_DEPTH;
        this.texts = new TextBudget(limits);
        this.longest = Math.max(1 << 20, limits.lineLength());
    }

    /** At the root element. */
    public static XmlCursor open(InputStream in, Limits limits) throws UnreadableException, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLReporter((message, type, related, at) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            XmlCursor cursor = new XmlCursor(factory.createXMLStreamReader(XmlBytes.decoded(in)), limits);
            if (!cursor.child(0)) {
                throw new IOException("XML without an element");
            }
            return cursor;
        } catch (XMLStreamException | LimitPassed | RuntimeException e) {
            throw XmlDamage.of(e);
        }
    }

    /** How deep the element stands that was last entered and not left; the root is 1. */
    public int depth() {
        return depth;
    }

    /** Tells of the element that was just entered and of all that follows. */
    public void tell(Listener listener) throws UnreadableException, IOException {
        listener.start(name(), this);
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                listener.start(name(), this);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                listener.end(name());
            } else if (isText(event)) {
                listener.characters(this);
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    /** Goes on to the next child element of the open element at that depth; false at its end. */
    public boolean child(int level) throws UnreadableException, IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && depth == level + 1) {
                return true;
            }
            if ((event == XMLStreamConstants.END_ELEMENT && depth < level)
                    || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /** Goes on to the next child element or text of the open element at that depth; false at its end. */
    public boolean childOrText(int level) throws UnreadableException, IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && depth == level + 1) {
                return true;
            }
            if (depth == level && isText(event)) {
                return true;
            }
            if ((event == XMLStreamConstants.END_ELEMENT && depth < level)
                    || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /** Goes on to the next element at any depth below; false at the end of the element at that depth. */
    public boolean descendant(int level) throws UnreadableException, IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if ((event == XMLStreamConstants.END_ELEMENT && depth < level)
                    || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    public boolean atText() {
        return isText(reader.getEventType());
    }

    public String characters() {
        String text = reader.getText();
        return text == null ? "" : text;
    }

    /** Adds the characters to a text, without making a text of them first. */
    public void charactersTo(StringBuilder text) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    public String name() {
        return reader.getLocalName();
    }

    public String namespace() {
        return XmlCopy.prefix(reader.getNamespaceURI());
    }

    public @Nullable String attribute(String localName) {
        return reader.getAttributeValue(null, localName);
    }

    public String attribute(String localName, String otherwise) {
        String value = reader.getAttributeValue(null, localName);
        return value == null ? otherwise : value;
    }

    /** An attribute of a namespace whose address ends so. */
    public @Nullable String attributeOf(String namespaceEnd, String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String uri = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals(localName) && uri != null && uri.endsWith(namespaceEnd)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute that carries a prefix, such as {@code r:id}. */
    public @Nullable String prefixed(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)
                    && !XmlCopy.prefix(reader.getAttributePrefix(i)).isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** How many attributes the element has, for those who look at each of them. */
    public int attributes() {
        return reader.getAttributeCount();
    }

    public String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    public String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    public int number(String localName, int otherwise) {
        String value = attribute(localName);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether an on-off property says on: without a value it does. */
    public boolean on() {
        return switch (attribute("val", "true")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    /** All text of the element that was just entered, which is left by it. */
    public String text() throws UnreadableException, IOException {
        int level = depth;
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = next();
            if (isText(event)) {
                text.append(reader.getText());
                if (text.length() > longest) {
                    throw new UnreadableException("a text has more than " + longest + " characters");
                }
            } else if (depth < level || event == XMLStreamConstants.END_DOCUMENT) {
                return text.toString();
            }
        }
    }

    /** Writes the only child element of the element that was just entered as a document of its own. */
    public void copyContent(OutputStream out) throws UnreadableException, IOException {
        int level = depth;
        XmlCopy copy = new XmlCopy();
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                copy.start(reader);
            } else if (isText(event)) {
                copy.characters(depth > level ? reader.getText() : "");
            } else if (event == XMLStreamConstants.END_ELEMENT && depth >= level) {
                copy.end(reader);
            } else if (depth < level || event == XMLStreamConstants.END_DOCUMENT) {
                out.write(copy.toString().getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private int next() throws UnreadableException, IOException {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            if (isText(event)) {
                texts.take(reader.getTextLength());
                return event;
            }
            texts.parted();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > deepest) {
                    throw new UnreadableException("markup nested deeper than the limit of " + deepest + " elements");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw XmlDamage.of(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(XmlDamage.said(e), e);
        }
    }
}
