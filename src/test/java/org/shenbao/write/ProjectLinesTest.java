package org.shenbao.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.document.Source;
import org.shenbao.project.Extraction;

class ProjectLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final byte[] RECORD = ExtractionJson.of(Specimens.extraction(Specimens.full(), Specimens.bare()));

    @Test
    void theLinesAreThoseOfTheProjectsByteForByte() throws Exception {
        assertEquals(
                text(ExtractionJson.line("甲/a.txt", Specimens.full()))
                        + text(ExtractionJson.line("甲/a.txt", Specimens.bare())),
                lines(new ByteArrayInputStream(RECORD)));
        assertEquals(lines(new ByteArrayInputStream(RECORD)), lines(byteByByte(RECORD)));
    }

    @Test
    void aNameOfAnyLettersStaysAsItIs() throws Exception {
        String name = "a\"b\\c\n\u0001" + "甲".repeat(50_000) + "𠮷.txt";
        Source source = new Source(name, "0".repeat(64), 1, "text/plain", null, null);
        byte[] record = ExtractionJson.of(Extraction.of(source, List.of(Specimens.full()), List.of()));
        String line = lines(new ByteArrayInputStream(record));
        assertEquals(text(ExtractionJson.line(name, Specimens.full())), line);
        assertTrue(line.startsWith(text(ProjectLines.beginning(name))));
    }

    @Test
    void aRecordWithoutProjectsHasNoLines() throws Exception {
        assertEquals("", lines(new ByteArrayInputStream(ExtractionJson.of(Specimens.extraction()))));
    }

    @Test
    void aRecordThatWasCutShortIsRefused() {
        for (int length = 0; length < RECORD.length - 2; length += 7) {
            byte[] cut = Arrays.copyOf(RECORD, length);
            assertThrows(IOException.class, () -> lines(new ByteArrayInputStream(cut)), () -> text(cut));
        }
    }

    @Test
    void aDamagedRecordIsRefusedOrItsLinesAreJson() throws Exception {
        byte[] marks = {
            '"', '\\', '{', '}', '[', ']', ',', ':', '0', '-', '.', 'e', 'u', ' ', 0, (byte) 0x80, (byte) 0xE4
        };
        int refused = 0;
        for (int at = 0; at < RECORD.length; at++) {
            byte[] damaged = RECORD.clone();
            damaged[at] = marks[at % marks.length];
            try {
                for (String line :
                        lines(new ByteArrayInputStream(damaged)).lines().toList()) {
                    JSON.readTree(line.getBytes(StandardCharsets.UTF_8));
                }
            } catch (JsonProcessingException e) {
                throw e;
            } catch (IOException e) {
                refused++;
            }
        }
        assertTrue(refused > RECORD.length / 10, () -> "too little was noticed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0", "12", "-1.50", "1e5", "1.5E-07", "2E+1", "true", "false", "null", "\"\\u4e2d\\n\""})
    void valuesAreTakenAsTheyStand(String value) throws Exception {
        assertEquals("{\"source\":\"\",\"project\":{\"a\":" + value + "}}\n", line(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "01",
                "-",
                "+1",
                ".5",
                "1.",
                "1e",
                "1e+",
                "1.e1",
                "0x1",
                "nul",
                "nulls",
                "True",
                "'a'",
                "\"a",
                "\"\\a\"",
                "\"\\u12g4\"",
                "\"\t\"",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\" 1}",
                "{a:1}",
                "{1:1}",
                "[1}",
                "1 2",
                "NaN"
            })
    void whatIsNoJsonIsRefused(String value) {
        assertThrows(IOException.class, () -> line(value));
        assertThrows(IOException.class, () -> lines(stream("{\"other\": " + value + ", \"projects\": []}")));
    }

    @Test
    void lettersAreWholeOverTheBoundsOfWhatIsReadAtOnce() {
        byte[] record =
                "{\"other\": \"\u00e4a\u0080\u0080\"}".getBytes(StandardCharsets.ISO_8859_1); // an a within a letter
        assertThrows(IOException.class, () -> lines(byteByByte(record)));
    }

    @Test
    void whatIsTooDeepIsRefused() {
        assertThrows(IOException.class, () -> line("[".repeat(100_000)));
    }

    private static String line(String value) throws IOException {
        return lines(stream("{ \"projects\" : [ {\n\"a\"\t: " + value + "\r\n} ] }"));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream byteByByte(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, 1));
            }
        };
    }

    private static String lines(InputStream record) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        ProjectLines.copy(record, lines);
        return lines.toString(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
