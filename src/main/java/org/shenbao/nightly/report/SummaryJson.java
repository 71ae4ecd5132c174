package org.shenbao.nightly.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.shenbao.nightly.Line;
import org.shenbao.nightly.ledger.Fate;

/** The summary for machines. */
public final class SummaryJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SummaryJson() {}

    /** With the documents that somebody should look at. */
    public static byte[] of(Summary summary) {
        ObjectNode json = counts(summary);
        ArrayNode documents = json.putArray("documents");
        summary.lines().forEach(line -> line(documents.addObject(), line));
        return (text(json, true) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The counts alone, on one line. */
    public static String brief(Summary summary) {
        return text(counts(summary), false);
    }

    /** One line of the log. */
    public static String of(Line line, String time) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("time", time);
        line(json, line);
        return text(json, false);
    }

    private static ObjectNode counts(Summary summary) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("source", summary.source());
        json.put("output", summary.output());
        json.put("started", summary.started().toString());
        json.put("seconds", summary.took().toMillis() / 1000.0);
        json.put("end", summary.end());
        json.put("exit", summary.exit());
        if (summary.problem() != null) {
            json.put("problem", summary.problem());
        }
        ObjectNode files = json.putObject("files");
        ObjectNode entries = json.putObject("entries");
        for (Fate fate : Fate.values()) {
            files.put(fate.word(), summary.tally().files(fate));
            if (summary.tally().entries(fate) > 0) {
                entries.put(fate.word(), summary.tally().entries(fate));
            }
        }
        json.put("standing", summary.tally().standing());
        json.put("projects", summary.tally().projects());
        ObjectNode findings = json.putObject("findings");
        findings.put("error", summary.tally().errors());
        findings.put("warning", summary.tally().warnings());
        findings.put("info", summary.tally().infos());
        return json;
    }

    private static void line(ObjectNode json, Line line) {
        json.put("path", line.path());
        json.put("outcome", line.fate().word());
        if (!line.reason().isEmpty()) {
            json.put("reason", line.reason());
        }
        if (line.entry()) {
            json.put("entry", true);
        }
        if (line.standing()) {
            json.put("standing", true);
        }
        if (line.fate() == Fate.EXTRACTED) {
            json.put("projects", line.projects());
            json.put("errors", line.errors());
            json.put("warnings", line.warnings());
        }
    }

    private static String text(ObjectNode json, boolean indented) {
        try {
            return indented
                    ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json)
                    : MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
