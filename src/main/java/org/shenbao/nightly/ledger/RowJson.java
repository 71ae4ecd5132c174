package org.shenbao.nightly.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rows as JSON, one a line. */
public final class RowJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RowJson() {}

    /** What the documents and their records determine: neither times nor attempts. */
    public static String logical(Row row) {
        return text(json(row));
    }

    /** All of it. */
    public static String whole(RowVersion version) {
        ObjectNode json = json(version.row());
        json.put("current", version.current());
        json.put("modified", version.row().state().modified());
        json.put("fileKey", version.row().state().key());
        json.put("attempts", version.row().attempts());
        json.put("firstRead", version.firstRead());
        json.put("lastRead", version.lastRead());
        return text(json);
    }

    private static ObjectNode json(Row row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("path", row.path());
        json.put("container", row.container());
        json.put("place", row.place());
        json.put("size", row.state().size());
        json.put("sha256", row.sha256());
        json.put("program", row.version().program());
        json.put("vocabulary", row.version().vocabulary());
        json.put("outcome", row.fate().word());
        json.put("reason", row.reason());
        json.put("output", row.output());
        json.put("original", row.original());
        json.put("projects", row.projects());
        json.put("errors", row.errors());
        json.put("warnings", row.warnings());
        json.put("infos", row.infos());
        json.put("vanished", row.vanished() != null);
        return json;
    }

    private static String text(ObjectNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
