package org.shenbao.ingest.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as a Chinese Excel shows them. */
class MaskTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0.00|12.5|12.50",
                "#,##0.00|1234567.8|1,234,567.80",
                "#,##0.00|-1234.5|-1,234.50",
                "0.0%|0.965|96.5%",
                "0%|0.98|98%",
                "0.00|1.005|1.01",
                "0.00|-0.001|0.00",
                "#,##0|999.6|1,000",
                "#,##0.00_);(#,##0.00)|-12.3|(12.30)",
                "#,##0.00;[Red]-#,##0.00|-8|-8.00",
                "0;-0;;@|0|``",
                "#,##0,|1234567|1,235",
                "0.00,,\"百万\"|1234567|1.23百万",
                "0!.0,\"万元\"|123456|12.3万元",
                "#.##|0.5|.5",
                "0.##|3|3.",
                "000000|530114|530114",
                "000000|114|000114",
                "0\"分\"|90|90分",
                "≥0|95|≥95",
                "[>=10000]0.0,\"千元\";0\"元\"|12345|12.3千元",
                "[>=10000]0.0,\"千元\";0\"元\"|345|345元",
                "0.00E+00|12345|1.23E+04",
                "# ?/?|1.5|1 1/2",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ |0|-",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ |1234.5|1,234.50",
                "[$¥-804]#,##0.00|5|¥5.00",
                "@|12.5|12.5",
                "yyyy-m-d|44197|2021-1-1",
                "yyyy\"年\"m\"月\"d\"日\"|44561.7|2021年12月31日",
                "yyyy\"年\"m\"月\"d\"日\";@|44197|2021年1月1日",
                "[$-804]yyyy\"年\"m\"月\"|44197|2021年1月",
                "yyyy/mm/dd hh:mm:ss|44197.75|2021/01/01 18:00:00",
                "h:mm AM/PM|0.75|6:00 PM",
                "上午/下午h\"时\"mm\"分\"|0.75|下午6时00分",
                "[h]:mm|1.5|36:00",
                "mm:ss.0|0.0000121|00:01.0",
                "yyyy-m-d aaaa|44197|2021-1-1 星期五",
                "[$-804]aaa|44197|周五",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"|45231|二〇二三年十一月一日",
                "[DBNum2][$-804]General|1005.2|壹仟零伍.贰",
                "[DBNum1]General|120304|一十二万〇三百〇四",
                "[DBNum2]0|12|壹贰",
                "yyyy-m-d|1|1900-1-1",
            })
    void showsTheNumberAsTheSheetDoes(String code, double value, String shown) {
        assertEquals(shown, Mask.of(code).show(value, false));
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "12, 12",
        "-12.5, -12.5",
        "0.333333333333333, 0.333333333",
        "1234567.891234, 1234567.891",
        "12345678901, 12345678901",
        "123456789012, 1.23457E+11",
        "0.00001234567, 1.23457E-05",
        "0.0001, 0.0001",
        "1E300, 1E+300",
    })
    void generalShowsElevenCharacters(double value, String shown) {
        assertEquals(shown, GeneralNumber.show(value));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookSaysSo() {
        assertEquals("2021-1-1", Mask.of("yyyy-m-d").show(42735, true));
    }

    @Test
    void showsTextsByTheTextSection() {
        assertEquals("010", Mask.of("0.00").show("010"));
        assertEquals("约100万", Mask.of("0;-0;0;\"约\"@\"万\"").show("100"));
    }

    @ParameterizedTest
    @CsvSource({
        "'[', 12",
        "'\"', 12",
        "'\\', 12",
        "'0.0.0', 1",
        "'E+', 5",
        "'[h', 1",
        "'_', 3",
        "'#/', 3",
        "'General General', 1"
    })
    void neverFailsOnADamagedCode(String code, double value) {
        Mask.of(code).show(value, false);
    }
}
