package org.shenbao.ingest.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters that the engine is unsure of, told by the words that forms are printed with. */
class LabelsTest {
    private static final Labels LABELS = new Labels(List.of("产出指标", "成本指标", "一级指标", "二级指标", "项目资金", "年度总体目标", "分值"));

    /** Letters are sure but for those at the places told. */
    private static List<Letter> read(String text, String unsure) {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            letters.add(new Letter(letter, 20 * i, 20 * i + 18, unsure.contains(letter) ? 0.5 : 0.98, i == 0));
        }
        return letters;
    }

    private static String mended(String text, String unsure) {
        return LABELS.mended(read(text, unsure)).stream().map(Letter::text).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "产出指祭, 祭, 产出指标",
        "年度总休月标, 休月, 年度总体目标",
        "霓目资金（万元）, 霓, 项目资金（万元）",
    })
    void anUnsureLetterIsTheWords(String read, String unsure, String expected) {
        assertEquals(expected, mended(read, unsure));
    }

    @ParameterizedTest
    @CsvSource({
        "产山指标, 指",
        "季度总体目标, 体",
    })
    void whatWasReadSurelyStands(String read, String unsure) {
        assertEquals(read, mended(read, unsure));
    }

    @Test
    void betweenTwoWordsNoneIsChosen() {
        assertEquals("兰级指标", mended("兰级指标", "兰"));
    }

    @ParameterizedTest
    @CsvSource({
        "分人, 人",
        "产山人标, 山人",
        "产山指, 山",
        "产出的指祭, 祭",
    })
    void tooLittleOfAWordIsNone(String read, String unsure) {
        assertEquals(read, mended(read, unsure));
    }

    @Test
    void aLetterToldByAWordIsHardlyBelieved() {
        List<Letter> mended = LABELS.mended(read("产出指祭", "祭"));
        assertTrue(mended.get(3).confidence() < 0.7);
        assertEquals(60, mended.get(3).left());
    }

    @Test
    void theFormsOwnLabelsAreKnownButNoValues() {
        Labels forms = Labels.ofForms();
        assertEquals(
                "项目名称",
                forms.mended(read("项品名称", "品")).stream().map(Letter::text).collect(Collectors.joining()));
        assertEquals(
                "定性指祭",
                forms.mended(read("定性指祭", "祭")).stream().map(Letter::text).collect(Collectors.joining()));
    }
}
