package org.shenbao.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shenbao.evaluate.JudgedLeaf.Verdict;
import org.shenbao.pipeline.Outcome;

/**
 * What an evaluation came to. A wrong value is one that differs from its label, that was found where none is labelled, or
 * that is labelled and was not found. {@value #SILENT_ERROR}
 */
public final class Figures {
    static final String SILENT_ERROR =
            "A silent error is a wrong value that no finding warns of (no warning or error points to it, to its row,"
                    + " its list or its project, or is about the whole document) and that, where it was found, has no"
                    + " confidence under 0.9. Values of a document that was not read are missing, and not silently.";
    static final String JUSTIFIED = "A warning or an error is justified where it points to a wrong value, its row, its"
            + " list or its project, or where the golden record has it, too.";

    private static final String HEAD = "project head";
    /** The parts of a record that are more than a value, in its order. */
    private static final List<String> PARTS = List.of(
            HEAD,
            "otherFields",
            "sections",
            "citations",
            "funding",
            "execution",
            "goals",
            "groups",
            "indicators",
            "evaluation");

    private final Score all = new Score();
    private final Map<String, Score> parts = new TreeMap<>();
    private final SortedMap<String, Score> fields = new TreeMap<>();
    private final Map<Verdict, Warnings> warnings = new EnumMap<>(Verdict.class);
    private final Calibration calibration = new Calibration();
    private final SortedMap<String, long[]> remarks = new TreeMap<>();
    private final Exhibits exhibits = new Exhibits();
    private final List<Outcome> unread = new ArrayList<>();
    private final List<String> withoutDocument = new ArrayList<>();
    private int read;
    private int exact;
    private int unlabelled;
    private long labelledFindings;
    private long madeFindings;

    /** A document that was read. */
    void read(Judgement judgement) {
        read++;
        exact += judgement.isExact() ? 1 : 0;
        add(judgement);
    }

    /** A labelled document that was not read. */
    void unread(Outcome outcome, Judgement judgement) {
        unread.add(outcome);
        add(judgement);
    }

    /** A folder or an archive that was not read: what is in it is not counted. */
    void unread(Outcome outcome) {
        unread.add(outcome);
    }

    void unlabelled(int documents) {
        unlabelled += documents;
    }

    void withoutDocument(List<String> golden) {
        withoutDocument.addAll(golden);
    }

    private void add(Judgement judgement) {
        judgement.leaves().forEach(this::add);
        judgement.remarks().forEach(judged -> {
            long[] counts = remarks.computeIfAbsent(judged.remark().severity(), unused -> new long[2]);
            counts[0]++;
            counts[1] += judged.justified() ? 1 : 0;
        });
        labelledFindings += judgement.labelledFindings();
        madeFindings += judgement.madeFindings();
        exhibits.add(judgement);
    }

    private void add(JudgedLeaf judged) {
        String field = Pointers.field(judged.leaf().pointer());
        String part = PARTS.contains(Pointers.part(field)) ? Pointers.part(field) : HEAD;
        all.add(judged);
        parts.computeIfAbsent(part, unused -> new Score()).add(judged);
        fields.computeIfAbsent(field, unused -> new Score()).add(judged);
        warnings.computeIfAbsent(judged.verdict(), unused -> new Warnings()).add(judged);
        calibration.add(judged);
    }

    /** How many labelled documents were read. */
    public int read() {
        return read;
    }

    /** How many of them have every value right. */
    public int exact() {
        return exact;
    }

    /** What was to be read and was not, failed or skipped. */
    public List<Outcome> unread() {
        return Collections.unmodifiableList(unread);
    }

    /** How many documents of the corpus were passed over because nobody labelled them. */
    public int unlabelled() {
        return unlabelled;
    }

    /** Golden records whose documents are not in the corpus; none of their values is counted. */
    public List<String> withoutDocument() {
        return Collections.unmodifiableList(withoutDocument);
    }

    /** How many values there are, labelled or found. */
    public long leaves() {
        return warnings.values().stream().mapToLong(Warnings::leaves).sum();
    }

    Score all() {
        return all;
    }

    /** Scores of the record's parts, in its order, those that have a value. */
    Map<String, Score> parts() {
        Map<String, Score> inOrder = new LinkedHashMap<>();
        PARTS.stream().filter(parts::containsKey).forEach(part -> inOrder.put(part, parts.get(part)));
        return inOrder;
    }

    SortedMap<String, Score> fields() {
        return Collections.unmodifiableSortedMap(fields);
    }

    Warnings warnings(Verdict... verdicts) {
        Warnings sum = new Warnings();
        for (Verdict verdict : verdicts) {
            sum.add(warnings.getOrDefault(verdict, new Warnings()));
        }
        return sum;
    }

    /** Of all that is not right. */
    Warnings wrong() {
        return warnings(Verdict.DIFFERENT, Verdict.INVENTED, Verdict.MISSING);
    }

    Calibration calibration() {
        return calibration;
    }

    /** Which of the findings of the severity are justified. */
    Share justified(String severity) {
        long[] counts = remarks.getOrDefault(severity, new long[2]);
        return new Share(counts[1], counts[0]);
    }

    /** Which of the labelled findings, of any severity, were made. */
    Share findingsMade() {
        return new Share(madeFindings, labelledFindings);
    }

    Exhibits exhibits() {
        return exhibits;
    }
}
