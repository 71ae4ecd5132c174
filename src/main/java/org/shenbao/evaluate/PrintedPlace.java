package org.shenbao.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * A place in the source, for people.
 *
 * @param where part, page, line, cell and box, as far as the format has them
 * @param text what is printed there
 */
record PrintedPlace(String where, String text) {
    /** A place as a record writes it. */
    static PrintedPlace of(JsonNode place) {
        StringJoiner where = new StringJoiner(", ");
        for (String key : List.of("part", "page", "line", "cell")) {
            String value = place.path(key).asText("");
            if (!value.isEmpty() && !place.path(key).isNull()) {
                where.add(key.equals("part") || key.equals("cell") ? value : key + " " + value);
            }
        }
        if (place.path("box").isArray()) {
            List<String> edges = new ArrayList<>();
            place.path("box").forEach(edge -> edges.add(edge.asText()));
            where.add("box " + String.join(" ", edges));
        }
        return new PrintedPlace(where.toString(), place.path("text").asText());
    }
}
