package org.shenbao.ingest.lettering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @ParameterizedTest
    @CsvSource({
        "一、, tab, 项目概述, 一、项目概述",
        "（一）, tab, 项目概述, （一）项目概述",
        "1., tab, 《水污染防治法》, 1.《水污染防治法》",
        "1., space, 项目概述, 1.项目概述",
        "1., tab, PM2.5 浓度, 1. PM2.5 浓度",
        "1.1, tab, 项目概述, 1.1 项目概述",
        "●, tab, 项目概述, ● 项目概述",
        "①, nothing, 项目概述, ①项目概述",
        "一、, space, 项目概述, 一、 项目概述",
    })
    void aLabelStandsBeforeItsText(String label, String follows, String text, String printed) {
        char behind = follows.equals("tab") ? '\t' : follows.equals("space") ? ' ' : 0;
        assertEquals(printed, Labels.joined(Labels.before(label, behind), text));
    }
}
