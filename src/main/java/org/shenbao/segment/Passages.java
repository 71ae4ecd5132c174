package org.shenbao.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.document.Outline.Passage;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Parts a project's text at its headings. */
final class Passages {
    /** Labels that end a narrative section though they have no number. */
    private static final Set<Term> OWN_PASSAGE = EnumSet.of(
            Term.FIELD_NAME,
            Term.FIELD_CODE,
            Term.FIELD_CATEGORY,
            Term.FIELD_NATURE,
            Term.FIELD_PERIOD,
            Term.FIELD_DEPARTMENT,
            Term.FIELD_IMPLEMENTER);

    private static final Pattern GAP = Pattern.compile("[ \\u00A0]{2,}|\\u3000+|\\t+");

    private static final Pattern LABELLED = Pattern.compile("\\s*\\p{IsHan}[\\p{IsHan} 　（）()、/]{1,14}[：:]\\s*\\S.*");
    private static final Pattern OFFICE =
            Pattern.compile("[\\p{IsHan}（）()]{2,30}(?:[局委厅部院校处所站办馆会队社村镇乡厂室场团区县市]|中心|公司|政府|大学|中学|小学|机关|基地|银行)");
    private static final int MOST_SIGNATURES = 6;

    private final Vocabulary vocabulary;
    private final List<Passage> passages = new ArrayList<>();
    private HeadingStyle style = HeadingStyle.NONE;
    private Map<Integer, HeadingLine> numbered = Map.of();
    private @Nullable HeadingLine open;
    private List<Block> blocks = new ArrayList<>();

    Passages(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Passage> of(List<Block> body) {
        style = HeadingStyle.of(body, vocabulary);
        numbered = NumberedHeadings.of(body, vocabulary);
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i) instanceof Line line && !line.blank()) {
                boolean apart = open != null
                        && !inTable()
                        && (signature(line)
                                || furtherLabel(line)
                                || dated(line)
                                || office(line, body, i)
                                || signatures(line, body.subList(i, body.size()))
                                || furniture(line, body.subList(i, body.size())));
                if (apart) {
                    close();
                    open = null;
                }
                Optional<HeadingLine> heading = heading(line, body, i);
                if (heading.isPresent()) {
                    start(heading.get());
                    continue;
                }
            }
            blocks.add(body.get(i));
        }
        close();
        return passages;
    }

    private Optional<HeadingLine> heading(Line line, List<Block> body, int index) {
        if (numbered.containsKey(index)) {
            return Optional.ofNullable(numbered.get(index));
        }
        if (!style.narrative()) {
            return Optional.empty();
        }
        Optional<HeadingLine> known = HeadingLine.known(line, vocabulary).filter(this::parts);
        if (known.isPresent()) {
            return known;
        }
        Optional<HeadingLine> unknown = HeadingLine.unknown(line, style.stops());
        return inTable()
                ? unknown.filter(heading -> heading.alone() && (style.next(heading, open) || follows(heading)))
                : unknown.filter(
                        heading -> style.next(heading, open) || style.looksLike(heading, body, index, vocabulary));
    }

    /** Whether a heading of the vocabulary parts the text where it stands. */
    private boolean parts(HeadingLine heading) {
        Term term = java.util.Objects.requireNonNull(heading.term());
        if (inTable()) {
            return heading.numbering() != null && term != Term.SECTION_TABLE && style.next(heading, open);
        }
        if (heading.numbering() != null && !style.allows(heading)) {
            return term.family() == Family.SECTION && (heading.alone() || follows(heading));
        }
        if (term.family() == Family.SECTION) {
            return heading.numbering() != null
                    || heading.alone()
                    || !vocabulary.match(Family.FIELD, heading.label()).isPresent();
        }
        boolean inUnit = open != null && open.term() == Term.SECTION_UNIT;
        return heading.numbering() != null
                || term == Term.FIELD_NAME
                || (!inUnit && open != null && OWN_PASSAGE.contains(term));
    }

    /** Whether the heading counts on from the open one, in whatever style. */
    private boolean follows(HeadingLine heading) {
        Numbering before = open == null ? null : open.numbering();
        Numbering own = heading.numbering();
        return before != null && own != null && own.style() == before.style() && own.value() == before.value() + 1;
    }

    private boolean inTable() {
        return open != null && open.term() == Term.SECTION_TABLE && open.alone();
    }

    /** Whether the line is the day below the unit that signs the text: 项目单位：… over 2021年7月16日. */
    private boolean dated(Line line) {
        return open != null && open.numbering() == null && !open.alone() && Words.date(Words.bare(line));
    }

    /** Whether the line is the office that signs the text, with the day below it. */
    private static boolean office(Line line, List<Block> body, int index) {
        if (!OFFICE.matcher(Words.bare(line)).matches()) {
            return false;
        }
        int below = index + 1;
        while (below < body.size() && body.get(below) instanceof Line next && next.blank()) {
            below++;
        }
        return below < body.size() && body.get(below) instanceof Line day && Words.date(Words.bare(day));
    }

    /** Whether the line is a label and its value below another such line: neither is the other's text. */
    private boolean furtherLabel(Line line) {
        return open != null
                && open.numbering() == null
                && !open.alone()
                && LABELLED.matcher(line.text()).matches();
    }

    /** Whether the line is the one below a text that says who filled in the form and when: labels and values side by side. */
    private boolean signature(Line line) {
        String[] parts = GAP.split(line.text().strip(), -1);
        return parts.length > 1
                && Arrays.stream(parts).allMatch(part -> signed(part).isPresent());
    }

    /** Whether only lines that say who filled in the form and when are left, one below the other. */
    private boolean signatures(Line first, List<Block> rest) {
        if (signed(first.text().strip()).filter(Term.FIELD_OTHER::equals).isEmpty()) {
            return false; // most lines: the rest need not be looked at
        }
        List<Block> left = rest.stream()
                .filter(block -> !(block instanceof Aside) && !(block instanceof Line line && line.blank()))
                .limit(MOST_SIGNATURES + 1)
                .toList();
        return left.size() <= MOST_SIGNATURES
                && left.stream()
                        .allMatch(block -> block instanceof Line line
                                && signed(line.text().strip()).isPresent());
    }

    /** Whether only words that a page of the web prints below its text are left. */
    private boolean furniture(Line first, List<Block> rest) {
        return vocabulary.is(Term.SIGN_FURNITURE, first.text())
                && rest.stream()
                        .filter(block -> !(block instanceof Aside) && !(block instanceof Line line && line.blank()))
                        .limit(MOST_SIGNATURES + 1)
                        .allMatch(
                                block -> block instanceof Line line && vocabulary.is(Term.SIGN_FURNITURE, line.text()));
    }

    /** What the label before the colon means. */
    private Optional<Term> signed(String text) {
        int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
        return colon <= 0
                ? Optional.empty()
                : vocabulary.match(Family.FIELD, text.substring(0, colon)).map(Match::term);
    }

    private void start(HeadingLine heading) {
        close();
        open = heading;
        blocks = new ArrayList<>();
        if (!heading.alone()) {
            blocks.add(heading.restLine());
        }
    }

    private void close() {
        boolean empty = blocks.stream().allMatch(block -> block instanceof Line line && line.blank());
        if (open != null) {
            passages.add(new Passage(open.heading(), blocks));
        } else if (!empty) {
            passages.add(new Passage(null, blocks));
        }
        blocks = new ArrayList<>();
    }
}
