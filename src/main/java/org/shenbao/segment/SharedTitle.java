package org.shenbao.segment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.segment.Landmark.Kind;
import org.shenbao.vocabulary.Folding;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * The title that a document begins with where its projects have none of their own: a plan that says something to its
 * readers, counts kinds of projects, and then describes each under 项目名称.
 */
final class SharedTitle {
    private static final int MOST_LINES = 3;
    private static final Set<Kind> TITLES = EnumSet.of(Kind.FORM, Kind.CAPTION, Kind.TITLE);
    /** What a document on projects is. A letter is none, though it may be about them. */
    private static final Pattern KIND =
            Pattern.compile("(?:计划|方案|清单|汇总|汇总表|一览表|明细表|项目表|项目库|名单|台账|规划|报告|说明|情况|情况表)(?:[（(][^（()）]{1,12}[）)])?$");

    private final List<Block> blocks;
    private final Words words;
    private final Vocabulary vocabulary;

    SharedTitle(List<Block> blocks, Vocabulary vocabulary) {
        this.blocks = blocks;
        this.words = new Words(vocabulary);
        this.vocabulary = vocabulary;
    }

    /** The projects, with the document's title where each begins with its name and none has a title. */
    List<Span> over(List<Span> spans) {
        List<Span> projects =
                spans.stream().filter(span -> span.stretch().isProject()).toList();
        boolean untitled = !projects.isEmpty()
                && projects.stream()
                        .allMatch(span ->
                                span.title().isEmpty() && span.stretch().first().kind() == Kind.NAME);
        List<Integer> title = untitled ? lines(projects.get(0).from()) : ofFirst(projects);
        return title.isEmpty()
                ? spans
                : spans.stream()
                        .map(span -> span.stretch().isProject()
                                ? new Span(title, span.from(), span.to(), span.stretch())
                                : span)
                        .toList();
    }

    /** The first project's title where it is a form's and all others are its tables again, from 项目名称 on. */
    private static List<Integer> ofFirst(List<Span> projects) {
        boolean tables = projects.size() > 1
                && TITLES.contains(projects.get(0).stretch().first().kind())
                && projects.subList(1, projects.size()).stream()
                        .allMatch(span ->
                                span.title().isEmpty() && span.stretch().first().kind() == Kind.NAME);
        return tables ? projects.get(0).title() : List.of();
    }

    /** Indices of the title's lines that stand above the spans that share it, empty where each has its own. */
    static List<Integer> of(List<Span> spans) {
        return spans.stream()
                .filter(span -> span.stretch().isProject())
                .findFirst()
                .map(span ->
                        span.title().stream().filter(line -> line < span.from()).toList())
                .orElse(List.of());
    }

    /** Indices of the first lines up to one that ends as a title does, empty where they are none. */
    private List<Integer> lines(int end) {
        List<Integer> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < end && lines.size() < MOST_LINES; i++) {
            if (!(blocks.get(i) instanceof Line line)) {
                return List.of();
            }
            if (line.blank()) {
                continue;
            }
            if (!words.titleLike(line)) {
                return List.of();
            }
            lines.add(i);
            text.append(Words.bare(line));
            if (KIND.matcher(text).find()) {
                String core = Folding.core(text.toString());
                boolean subject = vocabulary.words(Term.TITLE_SUBJECT).stream().anyMatch(core::contains);
                return subject ? lines : List.of();
            }
        }
        return List.of();
    }
}
