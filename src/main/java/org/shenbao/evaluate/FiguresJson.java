package org.shenbao.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.shenbao.evaluate.JudgedLeaf.Verdict;
import org.shenbao.pipeline.Outcome;

/** The figures for machines: the same figures give the same bytes. */
public final class FiguresJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FiguresJson() {}

    public static byte[] of(Figures figures) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        documents(json.putObject("documents"), figures);
        score(json.putObject("all"), figures.all());
        scores(json.putObject("parts"), figures.parts());
        scores(json.putObject("fields"), figures.fields());
        ObjectNode warnings = json.putObject("warnings");
        warnings(warnings.putObject("different"), figures.warnings(Verdict.DIFFERENT), figures);
        warnings(warnings.putObject("invented"), figures.warnings(Verdict.INVENTED), figures);
        warnings(warnings.putObject("missing"), figures.warnings(Verdict.MISSING), figures);
        warnings(warnings.putObject("wrong"), figures.wrong(), figures);
        warnings(warnings.putObject("right"), figures.warnings(Verdict.RIGHT), figures);
        ObjectNode findings = json.putObject("findings");
        share(findings.putObject("errorsJustified"), figures.justified("error"));
        share(findings.putObject("warningsJustified"), figures.justified("warning"));
        share(findings.putObject("labelledMade"), figures.findingsMade());
        ObjectNode calibration = json.putObject("calibration");
        for (int bin = 0; bin < Calibration.BINS; bin++) {
            share(
                    calibration.putObject(Calibration.name(bin)),
                    figures.calibration().right(bin));
        }
        share(json.putObject("sure"), figures.calibration().sure());
        return bytes(json);
    }

    private static void documents(ObjectNode json, Figures figures) {
        json.put("read", figures.read()).put("exact", figures.exact());
        ObjectNode failed = json.putObject("failed");
        ObjectNode skipped = json.putObject("skipped");
        for (Outcome outcome : figures.unread()) {
            if (outcome instanceof Outcome.Failed reason) {
                failed.put(reason.path(), reason.reason());
            } else if (outcome instanceof Outcome.Skipped reason) {
                skipped.put(reason.path(), reason.reason());
            }
        }
        json.put("unlabelled", figures.unlabelled());
        figures.withoutDocument().forEach(json.putArray("goldenWithoutDocument")::add);
    }

    private static void scores(ObjectNode json, Map<String, Score> scores) {
        scores.forEach((name, score) -> score(json.putObject(name), score));
    }

    private static void score(ObjectNode json, Score score) {
        json.put("labelled", score.labelled())
                .put("found", score.found())
                .put("right", score.right())
                .put("precision", score.precision().value().orElse(null))
                .put("recall", score.recall().value().orElse(null))
                .put("f1", score.f1().value().orElse(null))
                .put("silentErrors", score.silent());
    }

    private static void warnings(ObjectNode json, Warnings warnings, Figures figures) {
        json.put("all", warnings.leaves())
                .put("withoutFinding", warnings.withoutFinding())
                .put("silent", warnings.silent())
                .put(
                        "silentPerThousand",
                        new Share(warnings.silent(), figures.leaves())
                                .perThousand()
                                .orElse(null));
    }

    private static void share(ObjectNode json, Share share) {
        json.put("all", share.whole())
                .put("part", share.part())
                .put("share", share.value().orElse(null));
    }

    private static byte[] bytes(ObjectNode json) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            String text = MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(lines))
                    .writeValueAsString(json);
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // a tree of texts and numbers can always be written
        }
    }
}
