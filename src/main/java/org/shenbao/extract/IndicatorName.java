package org.shenbao.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shenbao.document.Cell;

/** An indicator's printed name and what a form's own counter of indicators is before it or in its place. */
final class IndicatorName {
    private static final Pattern FORM_LABEL =
            Pattern.compile("^指标\\s*(?:[0-9一二三四五六七八九十]{0,3}\\s*[：:.、]\\s*|[0-9]{1,2}\\s*(?=\\p{IsHan}{3})(?![个项条类级]))");
    private static final Pattern COUNTER = Pattern.compile("(?:指标|目标)\\s*[0-9一二三四五六七八九十]{1,3}\\s*[:：]?");

    private IndicatorName() {}

    /** Whether the cell only counts the indicators of a level: 目标1. */
    static boolean counter(Cell cell) {
        return COUNTER.matcher(cell.text().strip()).matches();
    }

    /** An indicator's name without the form's own counter before it: 指标1：. */
    static String of(Cell cell) {
        String text = CellText.clean(cell.text()).replace("\n", "");
        Matcher label = FORM_LABEL.matcher(text);
        return label.find() ? text.substring(label.end()) : text;
    }
}
