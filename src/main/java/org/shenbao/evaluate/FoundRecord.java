package org.shenbao.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a published record says of its own values: their evidence and what it warns of. All pointers are those of the whole
 * record.
 */
final class FoundRecord {
    private static final int PLACES = 8;
    private static final String PROJECTS = "/projects/";

    private final NavigableMap<String, JsonNode> evidence = new TreeMap<>();
    private final Map<String, SortedSet<String>> rules = new HashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    FoundRecord(JsonNode record) {
        JsonNode projects = record.path("projects");
        for (int i = 0; i < projects.size(); i++) {
            String project = PROJECTS + i;
            projects.get(i)
                    .path("provenance")
                    .forEach(each -> evidence.put(project + each.path("pointer").asText(), each));
            remarks(projects.get(i), project);
        }
        remarks(record, "");
        remarks.forEach(remark -> remark.pointers()
                .forEach(pointer -> rules.computeIfAbsent(pointer, unused -> new TreeSet<>())
                        .add(remark.rule())));
    }

    private void remarks(JsonNode holder, String pointer) {
        JsonNode findings = holder.path("findings");
        for (int i = 0; i < findings.size(); i++) {
            JsonNode finding = findings.get(i);
            String severity = finding.path("severity").asText();
            if (!severity.equals("info")) {
                List<String> pointers = new ArrayList<>();
                finding.path("pointers").forEach(each -> pointers.add(pointer + each.asText()));
                remarks.add(new Remark(
                        pointer + "/findings/" + i,
                        finding.path("rule").asText(),
                        severity,
                        pointers.isEmpty() ? List.of(pointer) : pointers));
            }
        }
    }

    /** All warnings and errors. */
    List<Remark> remarks() {
        return Collections.unmodifiableList(remarks);
    }

    /** The rules of the warnings and errors that point to the leaf, its row, its list, or to all of which it is a part. */
    SortedSet<String> rulesAt(String leaf) {
        SortedSet<String> all = new TreeSet<>();
        Pointers.upwards(leaf)
                .forEach(pointer -> all.addAll(rules.getOrDefault(pointer, Collections.emptySortedSet())));
        return all;
    }

    @Nullable
    BigDecimal confidence(String leaf) {
        JsonNode own = evidence.get(leaf);
        return own == null ? null : own.path("confidence").decimalValue();
    }

    /** Where the leaf was read; where it was not, where the nearest values of its own row or object were. */
    List<PrintedPlace> places(String leaf) {
        JsonNode own = evidence.get(leaf);
        if (own != null) {
            return printed(List.of(own));
        }
        for (String pointer : Pointers.upwards(leaf)) {
            if (pointer.lastIndexOf('/') <= PROJECTS.length() || Pointers.isNoRow(pointer)) {
                return List.of();
            }
            NavigableMap<String, JsonNode> within = evidence.subMap(pointer + "/", false, pointer + "0", false);
            if (!within.isEmpty()) {
                return printed(within.values());
            }
        }
        return List.of();
    }

    private static List<PrintedPlace> printed(Iterable<JsonNode> evidence) {
        List<PrintedPlace> places = new ArrayList<>();
        for (JsonNode each : evidence) {
            for (JsonNode place : each.path("places")) {
                if (places.size() == PLACES) {
                    return places;
                }
                places.add(PrintedPlace.of(place));
            }
        }
        return places.stream().distinct().toList();
    }

    /**
     * A finding that warns.
     *
     * @param own where it stands in the record
     * @param pointers to what it concerns; of one that names nothing, to its project or the whole document
     */
    record Remark(String own, String rule, String severity, List<String> pointers) {
        Remark {
            pointers = List.copyOf(pointers);
        }
    }
}
