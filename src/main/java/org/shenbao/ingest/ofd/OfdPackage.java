package org.shenbao.ingest.ofd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The files in an OFD container, found by paths that writers spell in many ways. */
final class OfdPackage implements AutoCloseable {
    /** Of one description: a page of text takes a hundredth of it. */
    private static final int DESCRIPTION = 32 << 20;

    private final Limits limits;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long expanded;

    OfdPackage(byte[] bytes, Limits limits) throws IOException {
        this.limits = limits;
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries.putIfAbsent(key(clean(entry.getName())), entry);
        }
    }

    boolean has(String path) {
        return entries.containsKey(key(clean(path)));
    }

    /**
     * Where a path leads that a file of the container names: from the folder of that file, else from the container's
     * root. Backslashes, a slash before it and letters of another case are forgiven.
     *
     * @param from the file that names it
     * @return null where there is no such file
     */
    @Nullable
    String resolve(String from, String path) {
        String named = path.strip().replace('\\', '/');
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String beside = clean(folder + named);
        String atRoot = clean(named);
        boolean absolute = named.startsWith("/");
        if (has(absolute ? atRoot : beside)) {
            return absolute ? atRoot : beside;
        }
        if (has(absolute ? beside : atRoot)) {
            return absolute ? beside : atRoot;
        }
        return null;
    }

    /** The root element of a description. */
    Element xml(String path) throws IOException, UnreadableException {
        byte[] bytes = bytes(path, DESCRIPTION);
        try {
            return builder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXException e) {
            throw new IOException(path + " is no well-formed XML: " + e.getMessage(), e);
        }
    }

    byte[] bytes(String path) throws IOException, UnreadableException {
        return bytes(path, limits.bytes());
    }

    private byte[] bytes(String path, int most) throws IOException, UnreadableException {
        ZipArchiveEntry entry = entries.get(key(clean(path)));
        if (entry == null) {
            throw new IOException(path + " is not in the container");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnreadableException(path + " unpacks to more than the limit of " + most + " bytes");
            }
            expanded += bytes.length;
            limits.checkExpanded(expanded);
            return bytes;
        }
    }

    private static DocumentBuilder builder() throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static String clean(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.replace('\\', '/').split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
