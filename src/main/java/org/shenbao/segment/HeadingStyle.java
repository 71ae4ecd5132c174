package org.shenbao.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * How a project prints its headings: what is known of them tells how an unknown one would look.
 *
 * @param numbers style of the numbered ones, null where none has a number
 * @param numbered how many of the vocabulary have a number
 * @param plain how many of the vocabulary have none
 * @param stopped how many of those with a number end in a full stop
 */
record HeadingStyle(Numbering.@Nullable Style numbers, int numbered, int plain, int stopped) {
    static final HeadingStyle NONE = new HeadingStyle(null, 0, 0, 0);
    private static final int LONGEST_PLAIN = 14;
    private static final int SHORTEST_PLAIN = 4;

    static HeadingStyle of(List<Block> body, Vocabulary vocabulary) {
        Numbering.@Nullable Style numbers = null;
        int numbered = 0;
        int plain = 0;
        int stopped = 0;
        for (Block block : body) {
            if (!(block instanceof Line line)) {
                continue;
            }
            @Nullable
            HeadingLine heading = HeadingLine.known(line, vocabulary)
                    .filter(known -> known.term() != null
                            && (known.term().family() == Family.SECTION || known.term() == Term.FIELD_NAME))
                    .orElse(null);
            if (heading == null) {
                continue;
            }
            if (heading.numbering() == null) {
                plain++;
            } else {
                numbers = numbers == null ? heading.numbering().style() : numbers;
                numbered++;
                stopped += heading.stopped() ? 1 : 0;
            }
        }
        return new HeadingStyle(numbers, numbered, plain, stopped);
    }

    /** Whether the project is told under headings at all; a form that is one table is not. */
    boolean narrative() {
        return numbered > 0 || plain > 1;
    }

    /** Whether headings end in a full stop before their text. */
    boolean stops() {
        return stopped > 1;
    }

    boolean allows(HeadingLine heading) {
        return heading.numbering() == null || heading.numbering().style() == numbers;
    }

    /** Whether the heading counts on from the open one at the level of the known headings. */
    boolean next(HeadingLine heading, @Nullable HeadingLine open) {
        Numbering own = heading.numbering();
        if (own == null || own.style() != numbers) {
            return false;
        }
        Numbering before = open == null ? null : open.numbering();
        return before == null ? own.value() <= 2 : own.value() == before.value() + 1;
    }

    /** Whether a line without number stands among unnumbered headings and is worded as they are. */
    boolean looksLike(HeadingLine heading, List<Block> body, int index, Vocabulary vocabulary) {
        String label = heading.label();
        return heading.numbering() == null
                && plain > 2
                && numbered == 0
                && heading.alone()
                && heading.to() - heading.from() == label.length()
                && label.length() >= SHORTEST_PLAIN
                && label.length() <= LONGEST_PLAIN
                && label.codePoints().allMatch(Character::isIdeographic)
                && vocabulary.words(Term.WORD_HEADING_END).stream().anyMatch(label::endsWith)
                && endsText(body, index);
    }

    private static boolean endsText(List<Block> body, int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (body.get(i) instanceof Line line && !line.blank()) {
                return "。；！？）)"
                                .indexOf(line.text()
                                        .stripTrailing()
                                        .charAt(line.text().stripTrailing().length() - 1))
                        >= 0;
            }
        }
        return false;
    }
}
