package org.shenbao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The lines of {@code projects.jsonl} out of a written record: the same bytes as {@link ExtractionJson#line}. */
public final class ProjectLines {
    private static final byte[] SOURCE = bytes("{\"source\":");
    private static final byte[] PROJECT = bytes(",\"project\":");
    private static final byte[] END = bytes("}\n");

    private ProjectLines() {}

    /** Copies the projects of a record, one a line; neither stream is closed, and each line is given in pieces. */
    public static void copy(InputStream record, OutputStream lines) throws IOException {
        JsonBytes in = new JsonBytes(record);
        byte[] source = bytes("\"\"");
        in.pass('{');
        for (boolean first = true; in.more(first, '}'); first = false) {
            switch (name(in)) {
                case "\"source\"" -> source = path(in);
                case "\"projects\"" -> projects(in, source, lines);
                default -> in.value();
            }
        }
    }

    private static void projects(JsonBytes in, byte[] source, OutputStream lines) throws IOException {
        in.pass('[');
        for (boolean first = true; in.more(first, ']'); first = false) {
            JsonBytes.expect(in.peek() == '{');
            in.begin(lines);
            in.say(SOURCE);
            in.say(source);
            in.say(PROJECT);
            in.value();
            in.say(END);
            in.end();
        }
    }

    /** As it stands there. */
    private static byte[] path(JsonBytes in) throws IOException {
        byte[] path = bytes("\"\"");
        in.pass('{');
        for (boolean first = true; in.more(first, '}'); first = false) {
            boolean wanted = name(in).equals("\"path\"");
            JsonBytes.expect(!wanted || in.peek() == '"');
            byte[] value = value(in, wanted);
            path = wanted ? value : path;
        }
        return path;
    }

    /** Passes a name and what stands between it and its value. */
    private static String name(JsonBytes in) throws IOException {
        JsonBytes.expect(in.peek() == '"');
        String name = new String(value(in, true), StandardCharsets.UTF_8);
        in.pass(':');
        return name;
    }

    /** Passes a value; its bytes where it is wanted. */
    private static byte[] value(JsonBytes in, boolean wanted) throws IOException {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        if (wanted) {
            in.begin(value);
        }
        in.value();
        if (wanted) {
            in.end();
        }
        return value.toByteArray();
    }

    /** What every line of a document's projects begins with, and no other's does. */
    public static byte[] beginning(String source) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        try (JsonGenerator out = Json.FACTORY.createGenerator(line)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            out.writeStartObject();
            out.writeStringField("source", source);
        }
        line.write(',');
        return line.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
