package org.shenbao.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedYearTest {
    @ParameterizedTest
    @CsvSource({
        "（20 17 年度）, （2017年度）",
        "（ 2 0 1 7 年）, （ 2017年）",
        "20__17__年度项目, 2017年度项目",
        "2017年, 2017年",
        "（20   年度）, （年度）",
        "第120 17 年, 第120 17 年",
        "20 人 17 年, 20 人 17 年",
    })
    void digitsOfAYearAreJoined(String printed, String joined) {
        assertEquals(joined, PrintedYear.joined(printed));
    }
}
