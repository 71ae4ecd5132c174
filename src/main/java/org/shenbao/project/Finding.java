package org.shenbao.project;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shenbao.document.Severity;

/**
 * Something a reader of the record should know.
 *
 * @param rule stable kebab-case id
 * @param message one English sentence with the figures
 * @param values the figures and words of the message, strings or numbers
 * @param pointers JSON Pointers to the leaves or rows concerned, as narrow as can be
 */
public record Finding(
        String rule, Severity severity, String message, Map<String, Object> values, List<String> pointers) {
    public Finding {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        pointers = List.copyOf(pointers);
    }
}
