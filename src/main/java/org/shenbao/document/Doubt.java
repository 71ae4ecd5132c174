package org.shenbao.document;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something a reader of the thing it hangs on should be told: it becomes a finding that points to the leaves read there.
 *
 * @param rule stable kebab-case id
 * @param message one English sentence with the figures
 * @param values the figures and words of the message: strings or numbers
 */
public record Doubt(String rule, Severity severity, String message, Map<String, Object> values) {
    public Doubt {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
