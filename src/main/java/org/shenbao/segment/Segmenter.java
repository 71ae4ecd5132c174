package org.shenbao.segment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.LaidOut;
import org.shenbao.document.Line;
import org.shenbao.document.Outline;
import org.shenbao.document.Outline.Entry;
import org.shenbao.document.Outline.Passage;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Cuts a document into its projects and their passages.
 *
 * <p>A project starts at a form's title, at 项目名称, at a caption over an indicator table, or where the headings count
 * from one again; what shows too little of a form stays outside. A narrative that points to its goal form and the form
 * behind it are one project.
 */
public final class Segmenter {
    private final Vocabulary vocabulary;

    public Segmenter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public Outline segment(LaidOut laidOut) {
        List<Block> blocks = new ListedProjects(vocabulary)
                .apart(new TableTitles(vocabulary)
                        .apart(Contents.aside(laidOut.document().blocks())));
        List<Span> spans = new SharedTitle(blocks, vocabulary).over(spans(blocks));
        List<Integer> shared = SharedTitle.of(spans);
        FormOfNarrative pairs = new FormOfNarrative(blocks, vocabulary);
        List<Entry> entries = new ArrayList<>();
        List<Block> outside = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            @Nullable Span next = i + 1 < spans.size() ? spans.get(i + 1) : null;
            boolean report = next != null && pairs.report(span, next, i + 2 == spans.size());
            if (!span.stretch().isProject() && !report) {
                continue;
            }
            for (int block = done; block < span.from(); block++) {
                if (!shared.contains(block)) {
                    outside.add(blocks.get(block));
                }
            }
            done = span.to();
            if (next != null && (report || (done == next.from() && pairs.paired(span, next)))) {
                Span form = spans.get(++i);
                outside.addAll(blocks.subList(done, form.from()));
                entries.add(together(span, form, blocks));
                done = form.to();
            } else {
                entries.add(new Entry(span.title(blocks), span.name(blocks), passages(span, blocks)));
            }
        }
        outside.addAll(blocks.subList(done, blocks.size()));
        return new Outline(laidOut, entries, outside);
    }

    private List<Span> spans(List<Block> blocks) {
        List<Stretch> stretches = Stretches.of(Landmarks.of(blocks, vocabulary));
        TitleLines titles = new TitleLines(blocks, vocabulary);
        List<Span> spans = new ArrayList<>();
        int floor = 0;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            int next = i + 1 < stretches.size() ? stretches.get(i + 1).first().index() : blocks.size();
            int from = stretch.first().index();
            int above = from;
            if (stretch.isProject()) {
                boolean further = !spans.isEmpty()
                        && stretch.first().kind() == Landmark.Kind.COUNTED
                        && spans.get(spans.size() - 1).stretch().counted() != null;
                List<Integer> title = further
                        ? spans.get(spans.size() - 1).title() // it stands over all that are counted below it
                        : titles.above(stretch.first(), floor, next);
                int heading = title.isEmpty() ? NameHeading.above(stretch, blocks, floor) : -1;
                if (heading >= 0) {
                    from = heading;
                    above = NameHeading.withKind(heading, blocks, floor);
                } else if (!further) {
                    from = titles.withFormNumber(title.isEmpty() ? from : title.get(0), floor);
                    above = from;
                }
                spans.add(new Span(title, from, next, stretch));
            } else {
                spans.add(new Span(List.of(from), from, next, stretch)); // a report whose form stands behind it
            }
            int last = spans.size() - 2;
            if (last >= 0) {
                spans.set(last, spans.get(last).upTo(titles.withAttachment(above)));
            }
            floor = stretch.last().index() + 1;
        }
        return spans;
    }

    /** The title is the nearest above the first name; the other was read for where its part starts. */
    private Entry together(Span narrative, Span form, List<Block> blocks) {
        List<Passage> passages = new ArrayList<>();
        boolean named = narrative.stretch().name() != null;
        List<Line> first = (named ? form : narrative).title(blocks);
        if (!first.isEmpty()) {
            Aside title = new Aside(
                    Aside.Reason.REPEATED,
                    first.stream().flatMap(line -> line.places().stream()).toList());
            passages.add(new Passage(null, List.of(title)));
        }
        passages.addAll(passages(narrative, blocks));
        passages.addAll(passages(form, blocks));
        return new Entry(named ? narrative.title(blocks) : form.title(blocks), passages);
    }

    private List<Passage> passages(Span span, List<Block> blocks) {
        return new Passages(vocabulary).of(span.body(blocks));
    }
}
