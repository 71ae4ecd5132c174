package org.shenbao.ingest.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two readings of a line become one. */
class AgreementTest {

    private static List<Letter> read(String text) {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            letters.add(new Letter(text.substring(i, i + 1), 30.0 * i, 30.0 * i + 28, 0.98, true));
        }
        return letters;
    }

    private static String text(List<Letter> letters) {
        return letters.stream().map(Letter::text).collect(Collectors.joining());
    }

    private static double least(List<Letter> letters) {
        return letters.stream().mapToDouble(Letter::confidence).min().orElse(0);
    }

    @Test
    void whatBothReadIsBelieved() {
        List<Letter> agreed = Agreement.of(read("数量指标"), read("数量指标"));
        assertEquals("数量指标", text(agreed));
        assertTrue(least(agreed) > 0.95);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 工, 1",
        ">=95%, >二95%, >=95%",
        "PHSA委组织部, 中共区委组织部, 中共区委组织部",
        "as, 空, 空",
    })
    void theMoreCredibleOfTwoStands(String wide, String chinese, String expected) {
        assertEquals(expected, text(Agreement.of(read(wide), read(chinese))));
    }

    @Test
    void whatIsDisputedIsNotBelieved() {
        List<Letter> agreed = Agreement.of(read("30月前完成"), read("30日前完成"));
        assertTrue(text(agreed).matches("30[日月]前完成"));
        assertTrue(least(agreed) < 0.7);
    }

    @Test
    void marksThatDifferInWidthAgree() {
        List<Letter> agreed = Agreement.of(read("其中:财政拨款"), read("其中：财政拨款"));
        assertTrue(least(agreed) > 0.95);
    }
}
