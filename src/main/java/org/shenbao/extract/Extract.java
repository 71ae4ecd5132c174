package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shenbao.document.Block;
import org.shenbao.document.Doubt;
import org.shenbao.document.Line;
import org.shenbao.document.Outline;
import org.shenbao.document.Rebuilt;
import org.shenbao.document.Severity;
import org.shenbao.document.Source;
import org.shenbao.project.Extraction;
import org.shenbao.project.Finding;
import org.shenbao.project.Project;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Reads the projects of a rebuilt document. */
public final class Extract {
    private static final int ID_DIGITS = 16;
    private static final int QUOTED = 60;
    private static final Pattern NUMBER_ONLY = Pattern.compile("[0-9一二三四五六七八九十\\s:：.、-]*");

    private final Vocabulary vocabulary;
    private final List<Extractor> extractors;

    public Extract(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.extractors = List.of(
                new FormKind(vocabulary),
                new PrintedTitle(vocabulary),
                new StrayName(vocabulary),
                new UnitFields(vocabulary),
                new SigningOffice(),
                new LooseFields(vocabulary),
                new NarrativeSections(vocabulary),
                new CitedDocuments(vocabulary),
                new StatedFunding(vocabulary),
                new FieldRows(vocabulary),
                new RecordRows(vocabulary),
                new RemarkRows(vocabulary),
                new ExecutionRows(vocabulary),
                new FundingRows(vocabulary),
                new LoneTotal(vocabulary),
                new GoalRows(vocabulary),
                new GoalText(vocabulary),
                new IndicatorRows(vocabulary),
                new LineNumbers(),
                new SetAside());
    }

    public Claimed extract(Rebuilt rebuilt) {
        Source source = rebuilt.laidOut().document().source();
        List<Project> projects = new ArrayList<>();
        List<List<Claim>> claims = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(readingDoubts(rebuilt));
        List<List<Claim>> filled = new ArrayList<>();
        List<Boolean> named = new ArrayList<>();
        for (Outline.Entry entry : rebuilt.entries()) {
            List<Claim> made = claims(entry);
            Assembler assembler = new Assembler(made);
            if (assembler.isProject()) {
                filled.add(made);
                named.add(assembler.isNamed());
            } else {
                findings.add(
                        finding("empty-form", Severity.INFO, "A form without any value holds no project.", Map.of()));
            }
        }
        for (List<Claim> made : Nameless.doubted(filled, named)) {
            String id = source.sha256().substring(0, ID_DIGITS) + "-" + projects.size();
            projects.add(new Assembler(made).project(id));
            claims.add(made);
        }
        findings.addAll(outside(rebuilt, projects.isEmpty()));
        return new Claimed(Extraction.of(source, projects, findings), claims);
    }

    private List<Claim> claims(Outline.Entry entry) {
        Subject subject = Subject.of(entry, vocabulary);
        List<Claim> claims = new ArrayList<>();
        extractors.forEach(extractor -> extractor.extract(subject).forEach(claims::add));
        claims.addAll(Remainder.of(subject, claims));
        List<Claim> settled = OnlyDepartment.contacts(ReportingDepartment.named(claims));
        List<Claim> known = UnknownLabels.doubted(settled, vocabulary);
        List<Claim> doubted = Unnamed.doubted(Implausible.doubted(Unfamiliar.doubted(known, vocabulary), vocabulary));
        return Understood.doubted(subject, doubted, Unfamiliar.labels(doubted, vocabulary));
    }

    private static List<Finding> readingDoubts(Rebuilt rebuilt) {
        return rebuilt.laidOut().document().doubts().stream()
                .map(doubt -> new Finding(doubt.rule(), doubt.severity(), doubt.message(), doubt.values(), List.of()))
                .toList();
    }

    private List<Finding> outside(Rebuilt rebuilt, boolean noProject) {
        if (noProject) {
            return List.of(new NoProject(vocabulary).finding(rebuilt.outside()));
        }
        List<Line> left = new ArrayList<>();
        for (Block block : rebuilt.outside()) {
            if (block instanceof Line line && !line.blank() && !attachment(line)) {
                left.add(line);
            }
        }
        if (left.isEmpty()) {
            return List.of();
        }
        String text = left.get(0).text().strip();
        String quoted = text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
        return List.of(finding(
                "text-left-over",
                Severity.INFO,
                left.size() + " lines belong to no project, the first is '" + quoted + "'.",
                Map.of("lines", left.size(), "text", quoted)));
    }

    /** The word 附件 and its number over a form that hangs on a letter. */
    private boolean attachment(Line line) {
        String text = line.text().strip();
        return vocabulary.words(Term.SIGN_ATTACHMENT).stream()
                .anyMatch(word -> text.startsWith(word)
                        && NUMBER_ONLY.matcher(text.substring(word.length())).matches());
    }

    private static Finding finding(String rule, Severity severity, String message, Map<String, Object> values) {
        Doubt doubt = new Doubt(rule, severity, message, values);
        return new Finding(doubt.rule(), doubt.severity(), doubt.message(), doubt.values(), List.of());
    }
}
