package org.shenbao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts, dates and cell texts as offices print them. */
class FiguresTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    年度资金总投入53.46万元。            | 534600
                    区财政局拨款60,000.00元              | 60000
                    １２０，０００．００元               | 120000
                    3.85亿元                             | 385000000
                    250万                                | 2500000
                    安排叁拾万元整                       | 300000
                    肆仟肆佰肆拾玖圆整                   | 4449
                    壹亿贰仟万元                         | 120000000
                    壹佰零伍元叁角                       | 105.3
                    三十万元                             | 300000
                    优秀：2000元/人/年，合格：800元/人/年 | -
                    200份*25元/份=5000元                 | 5000
                    培训1500人次、12万人次               | -
                    百元以下                             | -
                    """)
    void amountsInProseAreReadExactly(String text, @Nullable String yuan) {
        String found = Amounts.in(text).stream()
                .map(amount -> amount.yuan().toPlainString())
                .collect(Collectors.joining(" "));
        assertEquals(yuan == null ? "" : yuan, found);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    7.25         | 万元 | 72500
                    1,234.56     | 元   | 1234.56
                    411.7184     | 亿元 | 41171840000
                    -0.02        | 万元 | -200
                    53万元       | 元   | 530000
                    12           | -    | -
                    约12         | 万元 | -
                    """)
    void anAmountInACellTakesTheUnitOfItsHead(String cell, @Nullable String unit, @Nullable String yuan) {
        assertEquals(
                yuan,
                Amounts.cell(cell, unit).map(amount -> amount.toPlainString()).orElse(null));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    2021年-2023年            | 2021/2023
                    2021.01-2021.12          | 2021-01/2021-12
                    2023.7—2024.1            | 2023-07/2024-01
                    2026/1/1                 | 2026-01-01/null
                    2025.1.1-2025.12.31      | 2025-01-01/2025-12-31
                    2025年1月1日-12月31日。  | 2025-01-01/2025-12-31
                    2026-01-01至2026-12-31   | 2026-01-01/2026-12-31
                    2024年1-12月             | 2024-01/2024-12
                    2024.3-11                | 2024-03/2024-11
                    2024.1.1-12.31           | 2024-01-01/2024-12-31
                    2024-1-12                | 2024-01-12/null
                    2025全年度。             | 2025/2025
                    2024年                   | 2024/2024
                    2022-2024                | 2022/2024
                    3年                      | -
                    第一季度                 | -
                    """)
    void periodsKeepThePrecisionPrinted(String text, @Nullable String period) {
        assertEquals(
                period,
                Dates.period(text)
                        .map(found -> found.start() + "/" + found.end())
                        .orElse(null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    专业水平、工作 能力得到提升        | 专业水平、工作能力得到提升
                    党性觉悟提高， 工作能力提升        | 党性觉悟提高，工作能力提升
                    4.18昆办通15  号 市委办公厅        | 4.18昆办通15 号市委办公厅
                    =100  (%)                          | =100 (%)
                    """)
    void wrapResidueGoesAndOtherBlanksBecomeOne(String printed, String clean) {
        assertEquals(clean, CellText.clean(printed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "场  元/人 | 场 元/人")
    void wordsOfAUnitStayApart(String printed, String clean) {
        assertEquals(clean, CellText.cleanUnit(printed));
    }
}
