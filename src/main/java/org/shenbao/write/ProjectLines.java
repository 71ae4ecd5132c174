package org.shenbao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The lines of {@code projects.jsonl} out of a written record: the same bytes as {@link ExtractionJson#line}. */
public final class ProjectLines {
    private ProjectLines() {}

    /** Copies the projects of a record, one a line; neither stream is closed. */
    public static void copy(InputStream record, OutputStream lines) throws IOException {
        String source = "";
        try (JsonParser in = Json.FACTORY.createParser(record).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            expect(in.nextToken() == JsonToken.START_OBJECT);
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                JsonToken value = in.nextToken();
                if (name.equals("source")) {
                    source = path(in);
                } else if (name.equals("projects")) {
                    expect(value == JsonToken.START_ARRAY);
                    while (in.nextToken() == JsonToken.START_OBJECT) {
                        lines.write(line(source, in));
                    }
                } else {
                    in.skipChildren();
                }
            }
        }
    }

    private static String path(JsonParser in) throws IOException {
        String path = "";
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            if (name.equals("path")) {
                path = in.getText();
            } else {
                in.skipChildren();
            }
        }
        return path;
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

    private static byte[] line(String source, JsonParser in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(8 << 10);
        try (JsonGenerator out = Json.FACTORY.createGenerator(line)) {
            out.writeStartObject();
            out.writeStringField("source", source);
            out.writeFieldName("project");
            project(in, out);
            out.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static void project(JsonParser in, JsonGenerator out) throws IOException {
        int depth = 0;
        JsonToken token = in.currentToken();
        while (true) {
            expect(token != null);
            if (token.isNumeric()) {
                out.writeNumber(in.getText()); // as it stands there, digit by digit
            } else {
                out.copyCurrentEvent(in);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
            token = in.nextToken();
        }
    }

    private static void expect(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("not a record of this program");
        }
    }
}
