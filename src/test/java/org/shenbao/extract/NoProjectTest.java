package org.shenbao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Severity;
import org.shenbao.vocabulary.Vocabulary;

/** Whether a document without a project is said to have been misunderstood, or to hold none. */
class NoProjectTest {
    private static final Vocabulary VOCABULARY = Vocabulary.builtIn();

    @Test
    void aReportThatCouldNotBePartedIsMisunderstood() {
        List<String> text = List.of("1．部门概况", "我局内设股室6个。", "2．履职情况", "全年完成监测120次。");
        assertEquals(Severity.WARNING, severity("2021年度部门整体支出绩效评估报告", text));
        assertEquals(Severity.INFO, severity("2021年度部门工作要点", text));
    }

    private static Severity severity(String title, List<String> text) {
        List<String> lines = new java.util.ArrayList<>(List.of(title));
        lines.addAll(text);
        return new NoProject(VOCABULARY)
                .finding(PrintedForm.rebuilt(lines, VOCABULARY).outside())
                .severity();
    }
}
