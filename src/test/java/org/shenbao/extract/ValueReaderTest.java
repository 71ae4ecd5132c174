package org.shenbao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.project.Operator;
import org.shenbao.vocabulary.Vocabulary;

class ValueReaderTest {
    private static final ValueReader READER = new ValueReader(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    ≥84.00(件)        | >= | -  | 84     | 件
                    =100 (%)          | =  | -  | 100    | %
                    ≧98               | >= | -  | 98     | -
                    ≡12               | =  | -  | 12     | -
                    ≥1286.4公里       | >= | -  | 1286.4 | 公里
                    2024.06           | -  | -  | -      | -
                    <2(小时)          | <  | -  | 2      | 小时
                    >=95%             | >= | -  | 95     | %
                    大于等于30人次    | >= | -  | 30     | 人次
                    95%以上           | -  | >= | 95     | %
                    不少于30户        | -  | >= | 30     | 户
                    60家以内          | -  | <= | 60     | 家
                    ≥11万亩           | >= | -  | 11     | 万亩
                    ≤25万元/座        | <= | -  | 25     | 万元/座
                    1次/月            | -  | -  | 1      | 次/月
                    ９５％            | -  | -  | 95     | ％
                    1,234.50公里      | -  | -  | 1234.5 | 公里
                    100000.00 (次)    | -  | -  | 100000 | 次
                    0.97比例          | -  | -  | 0.97   | 比例
                    6个月             | -  | -  | 6      | 个月
                    5A级              | -  | -  | -      | -
                    ≥4A 级景区        | >= | -  | -      | -
                    ≥260KM            | >= | -  | 260    | KM
                    ≤10g/㎡           | <= | -  | 10     | g/㎡
                    35ug/m3以下       | -  | <= | 35     | ug/m3
                    ≥0.4MPa           | >= | -  | 0.4    | MPa
                    1200m³/d          | -  | -  | 1200   | m³/d
                    500M              | -  | -  | 500    | M
                    10KM/天           | -  | -  | 10     | KM/天
                    5G基站            | -  | -  | 5      | -
                    110kV变电站       | -  | -  | 110    | kV
                    一周              | -  | -  | 1      | 周
                    ≥两次             | >= | -  | 2      | 次
                    十五天            | -  | -  | 15     | 天
                    一级              | -  | -  | -      | -
                    一定提升          | -  | -  | -      | -
                    12月底            | -  | -  | -      | -
                    11月份以前        | -  | -  | -      | -
                    2021年11月30日前  | -  | -  | -      | -
                    2023年底          | -  | -  | -      | -
                    85%-95%           | -  | -  | -      | -
                    10-12次           | -  | -  | -      | -
                    每月两次          | -  | -  | -      | -
                    长期              | -  | -  | -      | -
                    观众3万人次，报道30篇以上 | - | - | -  | -
                    展演12场以上，观众3万人次以上 | - | >= | - | -
                    优良中低差        | -  | -  | -      | -
                    """)
    void readsWhatTheCellStates(
            String text, @Nullable String sign, @Nullable String word, @Nullable String number, @Nullable String unit) {
        ValueText value = READER.read(text);
        assertEquals(sign, sign(value.sign()));
        assertEquals(word, sign(value.word()));
        assertEquals(number, value.number() == null ? null : value.number().toPlainString());
        assertEquals(unit, value.unit());
    }

    private static @Nullable String sign(@Nullable Operator operator) {
        return operator == null ? null : operator.sign();
    }
}
