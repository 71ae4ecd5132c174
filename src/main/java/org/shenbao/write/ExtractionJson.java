package org.shenbao.write;

import static org.shenbao.write.Words.word;

import org.shenbao.document.Source;
import org.shenbao.project.Evidence;
import org.shenbao.project.Extraction;
import org.shenbao.project.Finding;
import org.shenbao.project.Project;

/**
 * The canonical record: keys in the schema's order, nulls written, two spaces, {@code \n}, UTF-8. The same extraction
 * gives the same bytes.
 */
public final class ExtractionJson {
    private ExtractionJson() {}

    /** One document's record, indented. */
    public static byte[] of(Extraction extraction) {
        return Json.indented(json -> json.object(extraction, ExtractionJson::extraction));
    }

    /** One line of {@code projects.jsonl}: the project and the path of the document that it stands in. */
    public static byte[] line(String source, Project project) {
        return Json.compact(json -> json.object(() -> {
            json.text("source", source);
            json.object("project", project, ExtractionJson::project);
        }));
    }

    private static void extraction(Json json, Extraction extraction) {
        json.text("schema", extraction.schema());
        json.object("source", extraction.source(), ExtractionJson::source);
        json.objects("projects", extraction.projects(), ExtractionJson::project);
        json.objects("findings", extraction.findings(), ExtractionJson::finding);
    }

    private static void source(Json json, Source source) {
        json.text("path", source.path());
        json.text("sha256", source.sha256());
        json.scalar("bytes", source.bytes());
        json.text("mediaType", source.mediaType());
        json.number("pages", source.pages());
        json.object("container", source.container(), (inner, container) -> {
            inner.text("path", container.path());
            inner.text("sha256", container.sha256());
        });
    }

    private static void project(Json json, Project project) {
        json.text("id", project.id());
        json.text("form", word(project.form()));
        json.text("title", project.title());
        json.text("name", project.name());
        json.text("code", project.code());
        json.text("category", project.category());
        json.number("fiscalYear", project.fiscalYear());
        json.object("period", project.period(), (inner, period) -> {
            inner.text("start", period.start());
            inner.text("end", period.end());
        });
        json.object("department", project.department(), ProjectParts::organization);
        json.object("implementer", project.implementer(), ProjectParts::organization);
        json.text("fundingSource", project.fundingSource());
        json.objects("otherFields", project.otherFields(), ProjectParts::labelled);
        json.objects("sections", project.sections(), ProjectParts::section);
        json.objects("citations", project.citations(), ProjectParts::citation);
        json.object("funding", project.funding(), ProjectParts::funding);
        json.objects("execution", project.execution(), ProjectParts::execution);
        json.objects("goals", project.goals(), ProjectParts::goal);
        json.objects("groups", project.groups(), ProjectParts::group);
        json.objects("indicators", project.indicators(), ProjectParts::indicator);
        json.object("evaluation", project.evaluation(), (inner, evaluation) -> {
            ProjectParts.quantity(inner, "weight", evaluation.weight());
            ProjectParts.quantity(inner, "score", evaluation.score());
            inner.text("grade", evaluation.grade());
        });
        json.objects("provenance", project.provenance(), ExtractionJson::evidence);
        json.objects("findings", project.findings(), ExtractionJson::finding);
    }

    private static void evidence(Json json, Evidence evidence) {
        json.text("pointer", evidence.pointer());
        json.text("method", word(evidence.method()));
        json.probability("confidence", evidence.confidence());
        json.objects("places", evidence.places(), PlaceJson::place);
    }

    private static void finding(Json json, Finding finding) {
        json.text("rule", finding.rule());
        json.text("severity", word(finding.severity()));
        json.text("message", finding.message());
        json.object("values", finding.values(), (inner, values) -> values.forEach(inner::scalar));
        json.texts("pointers", finding.pointers());
    }
}
