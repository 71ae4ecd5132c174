package org.shenbao.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How likely two items of a list are meant to be the same one. */
final class Likeness {
    /** Keys that say which item it is; the others only how it is. */
    private static final Set<String> NAMES = Set.of(
            "name",
            "level1",
            "level2",
            "label",
            "heading",
            "horizon",
            "yearsBefore",
            "number",
            "rule",
            "kind",
            "title");

    private static final double NAME = 6;
    private static final double VALUE = 1;
    private static final Set<String> COMPOSITES = Set.of("target", "actual", "value", "weight", "score", "amount");

    private Likeness() {}

    /** From 0, nothing in common, to 1, equal. */
    static double of(JsonNode left, JsonNode right) {
        if (!left.isObject() || !right.isObject()) {
            return left.equals(right) ? 1 : texts(left.asText(), right.asText());
        }
        double sum = 0;
        double most = 0;
        for (Map.Entry<String, JsonNode> property : left.properties()) {
            JsonNode other = right.path(property.getKey());
            JsonNode own = property.getValue();
            if (own.isNull() && (other.isNull() || other.isMissingNode())) {
                continue;
            }
            double weight = NAMES.contains(property.getKey()) ? NAME : VALUE;
            most += weight;
            if (own.isContainerNode() || other.isContainerNode()) {
                sum += weight * containers(own, other, property.getKey());
            } else if (!own.isNull() && !other.isNull()) {
                sum += weight * (own.equals(other) ? 1 : texts(own.asText(), other.asText()) / 2);
            }
        }
        return most == 0 ? 1 : sum / most;
    }

    private static double containers(JsonNode own, JsonNode other, String key) {
        if (COMPOSITES.contains(key)) {
            return own.isObject() && other.isObject() ? of(own, other) : 0;
        }
        return own.equals(other) ? 1 : own.size() == other.size() ? 0.5 : 0;
    }

    /** Dice's coefficient over pairs of characters. */
    static double texts(String left, String right) {
        if (left.equals(right)) {
            return 1;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < left.length(); i++) {
            pairs.merge(left.substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 1 < right.length(); i++) {
            String pair = right.substring(i, i + 2);
            if (pairs.getOrDefault(pair, 0) > 0) {
                pairs.merge(pair, -1, Integer::sum);
                common++;
            }
        }
        int all = Math.max(0, left.length() - 1) + Math.max(0, right.length() - 1);
        return all == 0 ? 0 : 2.0 * common / all;
    }
}
