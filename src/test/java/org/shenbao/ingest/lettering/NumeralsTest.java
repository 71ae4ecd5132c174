package org.shenbao.ingest.lettering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 7, 7",
        "1, 14, XIV",
        "4, 28, bb",
        "10, 20, 二〇",
        "11, 12, 十二",
        "37, 21, 二十一",
        "39, 105, 一百零五",
        "38, 12, 壹拾贰",
        "14, 12, １２",
        "18, 3, ③",
        "18, 21, ㉑",
        "22, 5, 05",
        "27, 2, ⑵",
        "29, 4, ㈣",
        "30, 3, 丙",
    })
    void numbersArePrintedByTheirFormat(int format, int number, String printed) {
        assertEquals(printed, Numerals.of(format, number));
    }
}
