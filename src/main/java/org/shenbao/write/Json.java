package org.shenbao.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON into memory: nulls are written, numbers are plain decimals without trailing zeros, and text that is no
 * text (half of a surrogate pair) becomes U+FFFD, so that the bytes are valid UTF-8 whatever the source held.
 */
final class Json {
    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    /** Indented by two spaces, lines ended by {@code \n}. */
    static byte[] indented(Consumer<Json> content) {
        return bytes(printer(), content);
    }

    /** On one line. */
    static byte[] compact(Consumer<Json> content) {
        return bytes(null, content);
    }

    private static byte[] bytes(@Nullable PrettyPrinter printer, Consumer<Json> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 << 10);
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            if (printer != null) {
                out.setPrettyPrinter(printer);
            }
            content.accept(new Json(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static PrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }

    void object(Runnable fields) {
        write(JsonGenerator::writeStartObject);
        fields.run();
        write(JsonGenerator::writeEndObject);
    }

    <T> void object(T value, BiConsumer<Json, T> fields) {
        object(() -> fields.accept(this, value));
    }

    <T> void object(String name, @Nullable T value, BiConsumer<Json, T> fields) {
        name(name);
        if (value == null) {
            write(JsonGenerator::writeNull);
        } else {
            object(value, fields);
        }
    }

    <T> void objects(String name, List<T> values, BiConsumer<Json, T> fields) {
        list(name, values, value -> object(value, fields));
    }

    <T> void list(String name, List<T> values, Consumer<T> element) {
        name(name);
        write(JsonGenerator::writeStartArray);
        values.forEach(element);
        write(JsonGenerator::writeEndArray);
    }

    void texts(String name, List<String> values) {
        list(name, values, this::text);
    }

    /** Measures in points, to the hundredth: no printer is finer. */
    void numbers(String name, double... values) {
        name(name);
        write(JsonGenerator::writeStartArray);
        for (double value : values) {
            number(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
        }
        write(JsonGenerator::writeEndArray);
    }

    void nothing(String name) {
        name(name);
        write(JsonGenerator::writeNull);
    }

    void text(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            write(JsonGenerator::writeNull);
        } else {
            text(value);
        }
    }

    void number(String name, @Nullable Integer value) {
        number(name, value == null ? null : BigDecimal.valueOf(value));
    }

    void number(String name, @Nullable BigDecimal value) {
        name(name);
        if (value == null) {
            write(JsonGenerator::writeNull);
        } else {
            number(value);
        }
    }

    /** A probability, to two decimals at most. */
    void probability(String name, double value) {
        number(name, BigDecimal.valueOf(Math.max(0, Math.min(1, value))).setScale(2, RoundingMode.HALF_UP));
    }

    /** A text or a number. */
    void scalar(String name, Object value) {
        if (value instanceof Number number) {
            number(name, number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString()));
        } else {
            text(name, value.toString());
        }
    }

    private void name(String name) {
        write(generator -> generator.writeFieldName(whole(name)));
    }

    private void text(String value) {
        write(generator -> generator.writeString(whole(value)));
    }

    private void number(BigDecimal value) {
        write(generator -> generator.writeNumber(value.stripTrailingZeros()));
    }

    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                StringBuilder whole = new StringBuilder(text.length());
                text.codePoints()
                        .map(point -> point <= 0xFFFF && Character.isSurrogate((char) point) ? 0xFFFD : point)
                        .forEach(whole::appendCodePoint);
                return whole.toString();
            }
        }
        return text;
    }

    private void write(Step step) {
        try {
            step.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void write(JsonGenerator generator) throws IOException;
    }
}
