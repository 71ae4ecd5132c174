package org.shenbao.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {
    @ParameterizedTest
    @CsvSource({
        "二、立项依据, HAN_COMMA, 2",
        "十二、其他, HAN_COMMA, 12",
        "二十、其他, HAN_COMMA, 20",
        "（一）概况, HAN_BRACKET, 1",
        "(十)概况, HAN_BRACKET, 10",
        "3.实施内容, DIGIT_POINT, 3",
        "②立项依据, CIRCLED, 2",
        "项目二：环卫作业, PROJECT, 2",
        "３．实施内容, DIGIT_POINT, 3",
        "1、条目, DIGIT_COMMA, 1",
        "（12）条目, DIGIT_BRACKET, 12",
        "2）条目, DIGIT_HALF_BRACKET, 2",
        "Ⅱ.概况, ROMAN, 2",
        "IV、概况, ROMAN, 4",
        "第三部分 概况, HAN_PART, 3",
    })
    void readsStyleAndValue(String text, Numbering.Style style, int value) {
        Numbering numbering = Numbering.of(text).orElseThrow();
        assertEquals(style, numbering.style());
        assertEquals(value, numbering.value());
    }

    @ParameterizedTest
    @CsvSource({"2025年项目", "3.5万元", "一级指标", "项目一、二期", "123、条目"})
    void otherTextsHaveNone(String text) {
        assertEquals(false, Numbering.of(text).isPresent());
    }
}
