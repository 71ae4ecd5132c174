package org.shenbao.write;

import static org.shenbao.write.Words.word;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Place;
import org.shenbao.document.Reading;
import org.shenbao.project.Operator;

/** Everything that was understood of a document, one claim a line. */
public final class ClaimsJson {
    private ClaimsJson() {}

    /**
     * One claim.
     *
     * @param project index of the project
     * @param serves a leaf, or what else the text is: a title, a label, a placeholder; or the rule of a doubt
     * @param field of a leaf, a JSON Pointer with {@code *} for each index
     * @param value of a leaf; null where the source says that there is none
     * @param reading of a leaf
     */
    public record Row(
            int project,
            String serves,
            @Nullable String field,
            @Nullable Object value,
            @Nullable Reading reading,
            List<Place> places) {
        public Row {
            places = List.copyOf(places);
        }
    }

    public static byte[] of(List<Row> rows) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        rows.forEach(row -> lines.writeBytes(Json.compact(json -> json.object(row, ClaimsJson::row))));
        return lines.toByteArray();
    }

    private static void row(Json json, Row row) {
        json.number("project", row.project());
        json.text("serves", row.serves());
        Reading reading = row.reading();
        if (reading != null) {
            json.text("field", row.field());
            value(json, row.value());
            json.text("method", word(reading.method()));
            json.probability("confidence", reading.confidence());
        }
        json.objects("places", row.places(), PlaceJson::place);
    }

    private static void value(Json json, @Nullable Object value) {
        if (value == null) {
            json.nothing("value");
        } else if (value instanceof Operator operator) {
            json.text("value", operator.sign());
        } else if (value instanceof Enum<?> constant) {
            json.text("value", word(constant));
        } else {
            json.scalar("value", value);
        }
    }
}
