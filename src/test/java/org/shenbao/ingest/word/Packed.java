package org.shenbao.ingest.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages for tests, part by part. */
final class Packed {
    private static final String SPACES = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
            + " xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office'";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();

    /** A docx whose body holds this XML. */
    static Packed docx(String body) {
        return new Packed().part("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
    }

    static String root(String name, String content) {
        return "<w:" + name + SPACES + ">" + content + "</w:" + name + ">";
    }

    static String paragraph(String text) {
        return "<w:p>" + run(text) + "</w:p>";
    }

    static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    Packed part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    Packed part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    /** A part that the document refers to. */
    Packed related(String id, String type, String target, String xml) {
        return related(id, type, target, xml.getBytes(StandardCharsets.UTF_8));
    }

    Packed related(String id, String type, String target, byte[] bytes) {
        relations.append("<Relationship Id='" + id + "' Type='" + TYPE + type + "' Target='" + target + "'/>");
        return part("word/" + target, bytes);
    }

    byte[] bytes() throws IOException {
        if (!relations.isEmpty()) {
            part("word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
