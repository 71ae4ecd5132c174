package org.shenbao.ingest.lettering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolFontsTest {
    @ParameterizedTest
    @CsvSource({
        "Wingdings, 0xF0FE, ☑",
        "Wingdings, 0xF073, ⬧",
        "Wingdings, 0xF078, ⌧",
        "Wingdings, 0xF0FB, ✗",
        "Wingdings, 0xF083, ③",
        "Wingdings 2, 0xF050, √",
        "Symbol, 0xF0B3, ≥",
        "Symbol, 0xF061, α",
        "宋体, 0xF0A8, □",
        "宋体, 0x41, A",
        "Webdings, 0xF0A8, \uF0A8",
    })
    void aPlaceIsTheSignThatItsFontDraws(String font, String place, String sign) {
        assertEquals(sign, SymbolFonts.of(Integer.decode(place), font));
    }

    @Test
    void onlyThePlacesOfATextAreSigns() {
        assertEquals("新增☑ 延续□", SymbolFonts.shown("宋体", "新增\uF0FE 延续\uF0A8"));
    }
}
