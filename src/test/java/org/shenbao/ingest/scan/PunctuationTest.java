package org.shenbao.ingest.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks of a whole letter's room and of half of it. */
class PunctuationTest {
    private static final int EM = 30;

    /** The letters' ink: marks are five pixels wide, in the first part of the room given to them. */
    private static String widths(String text, int room) {
        List<Letter> letters = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean mark = Punctuation.isMark(text.substring(i, i + 1));
            int width = mark ? room : EM;
            int right = at + (mark ? 6 : width - 1);
            letters.add(new Letter(text.substring(i, i + 1), at + 1, right, 0.98, true));
            at += width;
        }
        return text(Punctuation.widths(letters, EM));
    }

    private static String text(List<Letter> letters) {
        return letters.stream().map(Letter::text).collect(Collectors.joining());
    }

    private static List<Letter> read(String text) {
        return text.chars()
                .mapToObj(c -> new Letter(String.valueOf((char) c), 0, 0, 0.98, true))
                .toList();
    }

    @Test
    void theFreeRoomTellsTheWidth() {
        assertEquals("其中：财政拨款", widths("其中:财政拨款", EM));
        assertEquals("其中:财政拨款", widths("其中：财政拨款", 10));
        assertEquals("评（扣）分标准", widths("评(扣)分标准", EM));
        assertEquals("总体目标(2022年)目标", widths("总体目标（2022年）目标", 11));
    }

    @Test
    void bracketsAtALinesEndsAreAsThoseWithinOthers() {
        assertEquals("（A）", text(Punctuation.roundAtEnds(read("(A)"), new int[] {5, 0})));
        assertEquals("(A)", text(Punctuation.roundAtEnds(read("（A）"), new int[] {0, 3})));
        assertEquals("年（A)", text(Punctuation.roundAtEnds(read("年（A)"), new int[] {0, 3})));
        assertEquals("(A)", text(Punctuation.roundAtEnds(read("(A)"), new int[] {2, 0})));
        assertEquals("(A)", text(Punctuation.roundAtEnds(read("(A)"), new int[] {5, 2})));
        assertArrayEquals(
                new int[] {2, 1}, Punctuation.roundWithin(List.of(read("(万元（B）率)"), read("产(量"), read("(A)"))));
    }

    @Test
    void whereNothingTellsABracketsWidthItIsAGuess() {
        assertTrue(Punctuation.isGuessed(read("(A)"), new int[] {2, 0}));
        assertFalse(Punctuation.isGuessed(read("(A)"), new int[] {5, 0}));
        assertFalse(Punctuation.isGuessed(read("年（A)"), new int[] {0, 0}));
        assertFalse(Punctuation.isGuessed(read("年度"), new int[] {0, 0}));
    }

    @Test
    void aNumbersPointsAndCommasStay() {
        assertEquals("共计60,000.00元", widths("共计60,000.00元", 10));
    }

    @ParameterizedTest
    @CsvSource({
        "呈组通〔2020]17号, 呈组通〔2020〕17号",
        "云财预(2024]2号, 云财预〔2024〕2号",
        "评（扣）分, 评（扣）分",
        "沪财发[2024]6号, 沪财发〔2024〕6号",
        "〈万元）, （万元）",
        "绩效指标〈90, 绩效指标（90",
        "〈通知〉, 〈通知〉",
        "补助“两新\"党组织, 补助“两新”党组织",
    })
    void onePartOfAPairTellsTheOther(String read, String expected) {
        assertEquals(expected, text(Punctuation.pairs(read(read))));
    }
}
