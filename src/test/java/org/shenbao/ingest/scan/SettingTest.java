package org.shenbao.ingest.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Letters set on the ink that they were read from. */
class SettingTest {
    private static final int EM = 33;

    private static ScannedPage page(Form form) {
        return ScannedPage.of(form.gray(), 300);
    }

    private static Setting set(ScannedPage page, String text) {
        Zone line = page.lines().get(0).zone();
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            double left = line.left() + (double) i * line.width() / text.length();
            letters.add(new Letter(text.substring(i, i + 1), left, left + 20, 0.98, i == 0));
        }
        return Setting.of(letters, page, line, EM);
    }

    @Test
    void everyLetterHasItsOwnInk() {
        ScannedPage page = page(
                new Form(800, 400).letters(100, 100, 6).letters(100, 200, 6).letters(100, 300, 6));
        Setting setting = set(page, "年度绩效目标");
        assertEquals(6, setting.placed().size());
        Zone third = setting.placed().get(2).zone();
        assertEquals(100 + 2 * (Form.LETTER + Form.LETTER / 8), third.left(), 2);
        assertEquals(Form.LETTER, third.width(), 2);
        assertTrue(setting.placed().stream().allMatch(placed -> placed.strain() < 0.01));
    }

    @Test
    void aLetterTooManyIsStrained() {
        ScannedPage page = page(
                new Form(800, 400).letters(100, 100, 6).letters(100, 200, 6).letters(100, 300, 6));
        Setting setting = set(page, "年度绩效人目标");
        assertTrue(setting.placed().isEmpty()
                || setting.placed().stream().mapToDouble(Setting.Placed::strain).sum() > 0.05);
    }
}
