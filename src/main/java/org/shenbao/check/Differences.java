package org.shenbao.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The differences between a golden record and what the program read, leaf by leaf. Lists are aligned by content, so that
 * one missing row does not make all rows below it differ.
 *
 * <pre>{@code
 * Differences differences = Differences.of("a/b.txt", golden, found);
 * differences.rows();   // what differs
 * differences.leaves(); // out of how many values
 * }</pre>
 */
public final class Differences {
    private static final Set<String> ASIDE = Set.of("id", "provenance", "findings");
    private static final double LEAST_LIKENESS = 0.25;

    private final String document;
    private final List<Difference> rows = new ArrayList<>();
    /** Pointers of the found record and the golden ones that they stand for. */
    private final Map<String, String> aligned = new TreeMap<>();

    private int leaves;

    private Differences(String document) {
        this.document = document;
    }

    /**
     * Compares what was found with what a person labelled.
     *
     * @param golden {@code projects} without ids and provenance, {@code findings} as rule and pointers
     * @param found an extraction as written
     */
    public static Differences of(String document, JsonNode golden, JsonNode found) {
        Differences differences = new Differences(document);
        differences.list(golden.path("projects"), found.path("projects"), "/projects", "/projects");
        differences.findings(golden.path("findings"), found.path("findings"), "/findings", "");
        return differences;
    }

    public List<Difference> rows() {
        return List.copyOf(rows);
    }

    /** How many leaves are not null in the golden record or in the found one. */
    public int leaves() {
        return leaves;
    }

    private void node(JsonNode golden, JsonNode found, String pointer, String foundPointer) {
        if (golden.isArray() || found.isArray()) {
            list(golden, found, pointer, foundPointer);
        } else if (golden.isObject() || found.isObject()) {
            object(golden, found, pointer, foundPointer);
        } else {
            leaf(golden, found, pointer);
        }
    }

    private void object(JsonNode golden, JsonNode found, String pointer, String foundPointer) {
        aligned.put(foundPointer, pointer);
        Set<String> keys = new LinkedHashSet<>();
        golden.fieldNames().forEachRemaining(keys::add);
        found.fieldNames().forEachRemaining(keys::add);
        keys.removeAll(ASIDE);
        for (String key : keys) {
            node(golden.path(key), found.path(key), pointer + "/" + key, foundPointer + "/" + key);
        }
        if (golden.has("findings") || found.has("findings")) {
            findings(golden.path("findings"), found.path("findings"), pointer + "/findings", foundPointer);
        }
    }

    private void list(JsonNode golden, JsonNode found, String pointer, String foundPointer) {
        double[][] likeness = new double[golden.size()][found.size()];
        for (int i = 0; i < golden.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                double own = Likeness.of(golden.get(i), found.get(j));
                likeness[i][j] = own < LEAST_LIKENESS ? 0 : own + (i == j ? 0.001 : 0);
            }
        }
        int[] match = Assignment.best(likeness, found.size());
        Set<Integer> extra = new TreeSet<>();
        for (int j = 0; j < found.size(); j++) {
            extra.add(j);
        }
        for (int i = 0; i < golden.size(); i++) {
            extra.remove(match[i]);
            JsonNode other = match[i] < 0 ? MissingNode.getInstance() : found.get(match[i]);
            node(golden.get(i), other, pointer + "/" + i, foundPointer + "/" + match[i]);
        }
        int ordinal = 0;
        for (int j : extra) {
            node(MissingNode.getInstance(), found.get(j), pointer + "/+" + ordinal++, foundPointer + "/" + j);
        }
    }

    private void leaf(JsonNode golden, JsonNode found, String pointer) {
        String left = json(golden);
        String right = json(found);
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        leaves++;
        if (!left.equals(right)) {
            rows.add(new Difference(document, pointer, left, right));
        }
    }

    private static String json(JsonNode leaf) {
        if (leaf.isNull() || leaf.isMissingNode()) {
            return "";
        }
        if (leaf.isNumber()) {
            BigDecimal number = leaf.decimalValue().stripTrailingZeros();
            return number.toPlainString();
        }
        return leaf.toString();
    }

    /** Findings are compared whole: rule and pointers, the found pointers told by the golden record's indices. */
    private void findings(JsonNode golden, JsonNode found, String pointer, String foundProject) {
        List<String> expected = new ArrayList<>();
        golden.forEach(finding -> expected.add(words(finding, null)));
        List<String> extra = new ArrayList<>();
        found.forEach(finding -> extra.add(words(finding, foundProject)));
        for (int i = 0; i < expected.size(); i++) {
            if (!extra.remove(expected.get(i))) {
                rows.add(new Difference(document, pointer + "/" + i, expected.get(i), ""));
            }
        }
        for (int i = 0; i < extra.size(); i++) {
            rows.add(new Difference(document, pointer + "/+" + i, "", extra.get(i)));
        }
    }

    private String words(JsonNode finding, @org.jspecify.annotations.Nullable String foundProject) {
        Set<String> pointers = new TreeSet<>();
        if (finding.path("pointers") instanceof ArrayNode array) {
            array.forEach(pointer -> pointers.add(
                    foundProject == null ? pointer.asText() : goldenPointer(foundProject, pointer.asText())));
        }
        return finding.path("rule").asText() + " " + String.join(" ", pointers);
    }

    private String goldenPointer(String foundProject, String pointer) {
        String whole = foundProject + pointer;
        for (int end = whole.length(); end > foundProject.length(); end = whole.lastIndexOf('/', end - 1)) {
            String known = aligned.get(whole.substring(0, end));
            if (known != null) {
                String project = aligned.getOrDefault(foundProject, foundProject);
                return known.substring(Math.min(known.length(), project.length())) + whole.substring(end);
            }
        }
        return pointer;
    }
}
