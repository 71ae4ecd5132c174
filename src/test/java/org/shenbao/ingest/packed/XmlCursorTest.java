package org.shenbao.ingest.packed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

class XmlCursorTest {
    private static final String WORDS = "项目名称：村道硬化";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, UTF-8",
        "UTF-8, UTF-16",
        "GBK, GB2312",
        "GB18030, gb18030",
        "Big5, Big5",
        "UTF-16LE, UTF-16"
    })
    void theEncodingIsTheDeclaredOne(String written, String declared) throws Exception {
        String declaration = declared.isEmpty() ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
        String words = written.equals("Big5") ? "項目名稱" : WORDS;
        assertEquals(words, text((declaration + "<a>" + words + "</a>").getBytes(Charset.forName(written))));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkGoesBeforeWhatIsDeclared(String written) throws Exception {
        String xml = "\uFEFF<?xml version='1.0' encoding='GBK'?><a>" + WORDS + "</a>";
        assertEquals(WORDS, text(xml.getBytes(Charset.forName(written))));
    }

    @Test
    void bytesThatAreNoCharactersAreDamage() {
        byte[] xml = ("<a>" + WORDS + "</a>").getBytes(StandardCharsets.UTF_8);
        xml[4] = 'a';
        IOException thrown = assertThrows(IOException.class, () -> text(xml));
        assertEquals("XML is damaged: bytes that are no characters of its encoding", thrown.getMessage());
    }

    @Test
    void anUnknownEncodingIsTold() {
        byte[] xml = "<?xml version='1.0' encoding='nonsense'?><a/>".getBytes(StandardCharsets.UTF_8);
        IOException thrown = assertThrows(IOException.class, () -> text(xml));
        assertTrue(String.valueOf(thrown.getMessage()).contains("nonsense"));
    }

    @Test
    void aLongTextIsReadWhole() throws Exception {
        String words = WORDS.repeat(1_000);
        assertEquals(words, text(("<a>" + words + "</a>").getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] xml) throws IOException, UnreadableException {
        try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(xml), Limits.DEFAULT)) {
            return cursor.text();
        }
    }
}
