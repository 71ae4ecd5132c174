package org.shenbao.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.document.Doubt;

class EncodingDoorTest {
    private static final String SIMPLIFIED =
            "项目名称：农村公路日常养护经费\n年度资金总额（万元）\t53.46\n产出指标\n数量指标 ≥200 人次 “定量指标”，完成1次得10分。\n";
    private static final String TRADITIONAL = "項目名稱：農村公路日常養護經費\n年度資金總額（萬元）\t53.46\n產出指標\n數量指標 200 人次「定量指標」，完成1次得10分。\n";

    private final EncodingDoor door = new EncodingDoor();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsSimplifiedChineseWithoutAMark(String charset) {
        assertReads(SIMPLIFIED, SIMPLIFIED.getBytes(Charset.forName(charset)));
        assertReads("项目名称：道路养护。\n", "项目名称：道路养护。\n".getBytes(Charset.forName(charset)));
        assertReads("人才服务管理经费项目", "人才服务管理经费项目".getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "Big5", "UTF-16LE", "UTF-16BE"})
    void readsTraditionalChineseWithoutAMark(String charset) {
        assertReads(TRADITIONAL, TRADITIONAL.getBytes(Charset.forName(charset)));
        assertReads("項目名稱：道路養護經費。", "項目名稱：道路養護經費。".getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,efbbbf", "UTF-16LE,fffe", "UTF-16BE,feff", "UTF-32LE,fffe0000", "GB18030,84319533"})
    void believesTheMarkAndDropsIt(String charset, String mark) {
        assertReads(SIMPLIFIED, joined(HexFormat.of().parseHex(mark), SIMPLIFIED.getBytes(Charset.forName(charset))));
    }

    @Test
    void readsFourByteGb18030() {
        String rare = SIMPLIFIED + "联系人：㐂𠮷\n";
        assertReads(rare, rare.getBytes(Charset.forName("GB18030")));
    }

    @Test
    void readsWordsInGbkThatAreValidUtf8() {
        byte[] bytes = HexFormat.of().parseHex("c4a3b0e5"); // 模板; in UTF-8 a Cyrillic-Arabic jumble
        Decoded decoded = open(bytes);
        assertEquals("模板", decoded.text());
        assertEquals("encoding-uncertain", decoded.doubts().get(0).rule());
    }

    @Test
    void leavesOtherAlphabetsInUtf8Alone() {
        assertReads("Café, Привет\n", "Café, Привет\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tellsOfWhatCannotBeReadAndReadsTheRest() {
        byte[] bytes = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
        int secondLine = SIMPLIFIED.substring(0, SIMPLIFIED.indexOf('年')).getBytes(StandardCharsets.UTF_8).length;
        bytes[secondLine] = (byte) 0xFF;
        Decoded decoded = open(bytes);
        assertTrue(decoded.text().startsWith("项目名称"));
        assertTrue(decoded.text().contains("\uFFFD"));
        Doubt doubt = decoded.doubts().get(0);
        assertEquals("encoding-uncertain", doubt.rule());
        assertEquals(2, doubt.values().get("line"));
    }

    @Test
    void readsGbkCutInTheMiddleOfACharacter() {
        byte[] whole = SIMPLIFIED.repeat(3).getBytes(Charset.forName("GBK"));
        Decoded decoded = open(Arrays.copyOf(whole, whole.length - 4));
        assertTrue(decoded.text().startsWith(SIMPLIFIED));
        assertEquals(1, decoded.errors());
    }

    @Test
    void aBrokenCharacterDoesNotSwallowTheLinesEnd() {
        byte[] whole = (SIMPLIFIED + "半\n" + SIMPLIFIED).getBytes(Charset.forName("GBK"));
        byte[] broken = new byte[whole.length - 1];
        int trail = SIMPLIFIED.getBytes(Charset.forName("GBK")).length + 1;
        System.arraycopy(whole, 0, broken, 0, trail);
        System.arraycopy(whole, trail + 1, broken, trail, broken.length - trail);
        assertEquals(SIMPLIFIED + "\uFFFD\n" + SIMPLIFIED, open(broken).text());
    }

    @Test
    void halvesOfSurrogatePairsBecomeReplacementCharacters() {
        String text = "\uFEFF项目\uD840名称\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.chars().forEach(c -> {
            bytes.write(c & 0xFF);
            bytes.write(c >> 8);
        });
        Decoded decoded = open(bytes.toByteArray());
        assertEquals("项目\uFFFD名称\n", decoded.text());
        assertEquals(1, decoded.errors());
        assertEquals(
                "\uFFFD项\n", open(HexFormat.of().parseHex("fffe00d879980a00")).text());
    }

    @Test
    void someZeroCharactersAreNoReasonToGiveUp() {
        String text = SIMPLIFIED + "\0\0项目\n";
        assertEquals(text, open(text.getBytes(StandardCharsets.UTF_8)).text());
        assertEquals(text, open(text.getBytes(Charset.forName("GBK"))).text());
    }

    @Test
    void asciiIsNoUtf16() {
        assertReads("plain words, even in number.", "plain words, even in number.".getBytes(StandardCharsets.UTF_8));
        assertReads("abc\n\tdef\n", "abc\n\tdef\n".getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void doubtsWhatNoChineseEncodingFits() {
        Decoded decoded = open("Le café est fermé, déjà vu à Genève\n".getBytes(StandardCharsets.ISO_8859_1));
        assertFalse(decoded.doubts().isEmpty());
    }

    @Test
    void randomBytesAreNoText() {
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[200 + random.nextInt(2000)];
            random.nextBytes(bytes);
            assertEquals(Optional.empty(), door.open(bytes), "round " + i);
        }
        assertEquals(Optional.empty(), door.open(new byte[100]));
    }

    private void assertReads(String expected, byte[] bytes) {
        Decoded decoded = open(bytes);
        assertEquals(expected, decoded.text());
        assertTrue(decoded.doubts().isEmpty(), () -> decoded.doubts().toString());
    }

    private Decoded open(byte[] bytes) {
        return door.open(bytes).orElseThrow();
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        byte[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }
}
