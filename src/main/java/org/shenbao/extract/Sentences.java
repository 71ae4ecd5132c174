package org.shenbao.extract;

import java.util.regex.Pattern;

/** Tells sentences beside a label, which are a section of the form, from a field's value. */
final class Sentences {
    private static final Pattern END = Pattern.compile("[。；]");
    /** Names in a row are none: 东湖；漫水河. */
    private static final Pattern LISTED = Pattern.compile("[^。；，,：:]{1,12}(?:；[^。；，,：:]{1,12}){1,9}");
    /** A label of reasons or rules, under which even few words are a text. */
    private static final Pattern REASONS = Pattern.compile(".*(?:必要性|可行性|制度措施|制度、措施|保障措施)");

    private Sentences() {}

    static boolean under(String label, String value) {
        return REASONS.matcher(label).matches()
                || (END.matcher(value).find() && !LISTED.matcher(value).matches());
    }
}
