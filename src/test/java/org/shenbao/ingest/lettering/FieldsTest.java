package org.shenbao.ingest.lettering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eq \\o\\ac(○,3)|③",
                "EQ \\o\\ac(○,三)|㊂",
                "EQ \\o(□,√)|☑",
                "EQ \\f(1,2)|1/2",
                "EQ \\x(甲)|甲",
                "SYMBOL 254 \\f \"Wingdings\" \\s 12|☑",
                "SYMBOL 0xA3 \\f \"Wingdings 2\"|□",
                "MACROBUTTON NoMacro [单击填写]|[单击填写]",
                "PAGE|''",
            })
    void aFieldWithoutAResultPrintsItsSign(String instruction, String printed) {
        Fields fields = new Fields();
        fields.begin();
        fields.instruct(instruction);
        assertEquals(printed, fields.end());
    }

    @Test
    void aResultStandsForItsField() {
        Fields fields = new Fields();
        fields.begin();
        fields.instruct("SYMBOL 254 \\f Wingdings");
        fields.separate();
        fields.show();
        assertEquals("", fields.end());
    }
}
