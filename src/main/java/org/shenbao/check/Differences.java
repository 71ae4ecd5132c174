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
import org.jspecify.annotations.Nullable;

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

    private static final String PROJECTS = "/projects";
    /** Stands in a pointer for a row that the found record does not have, as in RFC 6901. */
    private static final String NO_ROW = "-";

    private static final String FINDINGS = "/findings/";

    private final String document;
    private final List<Difference> rows = new ArrayList<>();
    private final List<ComparedLeaf> leaves = new ArrayList<>();
    /** Pointers of the found record and the golden ones that they stand for. */
    private final Map<String, String> aligned = new TreeMap<>();
    /** Pointers of the found findings that the golden record has, too. */
    private final Set<String> labelledFindings = new TreeSet<>();

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
        differences.list(golden.path("projects"), found.path("projects"), PROJECTS, PROJECTS);
        differences.findings(golden.path("findings"), found.path("findings"), "", "");
        return differences;
    }

    public List<Difference> rows() {
        return List.copyOf(rows);
    }

    /** How many leaves are not null in the golden record or in the found one. */
    public int leaves() {
        return leaves.size();
    }

    /** The leaves that are not null in the golden record or in the found one, right and wrong. */
    public List<ComparedLeaf> compared() {
        return List.copyOf(leaves);
    }

    /** JSON Pointers, in the found record, of the findings that the golden record has, too. */
    public Set<String> labelledFindings() {
        return Set.copyOf(labelledFindings);
    }

    private void node(JsonNode golden, JsonNode found, String pointer, String foundPointer) {
        if (golden.isArray() || found.isArray()) {
            list(golden, found, pointer, foundPointer);
        } else if (golden.isObject() || found.isObject()) {
            object(golden, found, pointer, foundPointer);
        } else {
            leaf(golden, found, pointer, foundPointer);
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
            findings(golden.path("findings"), found.path("findings"), pointer, foundPointer);
        }
    }

    private void list(JsonNode golden, JsonNode found, String pointer, String foundPointer) {
        double[][] likeness = new double[golden.size()][found.size()];
        for (int i = 0; i < golden.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                double own = Likeness.of(golden.get(i), found.get(j)) + least(pointer);
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
            String row = match[i] < 0 ? NO_ROW : String.valueOf(match[i]);
            node(golden.get(i), other, pointer + "/" + i, foundPointer + "/" + row);
        }
        int ordinal = 0;
        for (int j : extra) {
            node(MissingNode.getInstance(), found.get(j), pointer + "/+" + ordinal++, foundPointer + "/" + j);
        }
    }

    /** Projects are few, and one whose name was misread is the same project: any two are like enough for a pair. */
    private static double least(String list) {
        return list.equals(PROJECTS) ? LEAST_LIKENESS : 0;
    }

    private void leaf(JsonNode golden, JsonNode found, String pointer, String foundPointer) {
        ComparedLeaf leaf = new ComparedLeaf(pointer, foundPointer, json(golden), json(found));
        if (!leaf.isLabelled() && !leaf.isFound()) {
            return;
        }
        leaves.add(leaf);
        if (!leaf.right()) {
            rows.add(new Difference(document, pointer, leaf.golden(), leaf.found()));
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
    private void findings(JsonNode golden, JsonNode found, String pointer, String foundPointer) {
        List<@Nullable String> extra = new ArrayList<>();
        found.forEach(finding -> extra.add(words(finding, foundPointer)));
        for (int i = 0; i < golden.size(); i++) {
            String expected = words(golden.get(i), null);
            int same = extra.indexOf(expected);
            if (same < 0) {
                rows.add(new Difference(document, pointer + FINDINGS + i, expected, ""));
            } else {
                extra.set(same, null);
                labelledFindings.add(foundPointer + FINDINGS + same);
            }
        }
        int ordinal = 0;
        for (String words : extra) {
            if (words != null) {
                rows.add(new Difference(document, pointer + FINDINGS + "+" + ordinal++, "", words));
            }
        }
    }

    private String words(JsonNode finding, @Nullable String foundProject) {
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
