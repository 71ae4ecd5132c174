package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.document.Reading;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Use;
import org.shenbao.project.Horizon;
import org.shenbao.project.SectionKind;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** What the cells of a form mean that are labels, and what is claimed of the values beside or below them. */
final class LabelCells {
    /** A number before it, a year that it begins with, and a unit or a hint in brackets behind it belong to a label. */
    private static final Pattern UNKNOWN = Pattern.compile("[*＊★☆]?(?:[（(]?[0-9一二三四五六七八九十]{1,2}[）)、.．]\\s*)?"
            + "(?:(?:19|20)[0-9]{2}年度?)?\\p{IsHan}[\\p{IsHan}（）()、/\\s]{1,24}(?:[（(][^（()）]{1,12}[）)])?[：:]?");

    /** A counted label may be a whole instruction: （一）简要概述部门支出情况，按活动内容分类。 */
    private static final Pattern COUNTED = Pattern.compile(
            "(?:[（(][0-9一二三四五六七八九十]{1,2}[）)]|[0-9一二三四五六七八九十]{1,2}[、.．])\\s*\\p{IsHan}[\\p{IsHan}（）()、，/]{3,30}[。：:]?");

    private final Vocabulary vocabulary;
    private final GoalWords goals;

    /** Whose a telephone is that stands behind other labels and values in its row. */
    enum Owner {
        IMPLEMENTER,
        DEPARTMENT,
        OTHER
    }

    LabelCells(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.goals = new GoalWords(vocabulary);
    }

    /** Whether the text may be a label that no vocabulary knows. */
    static boolean unknown(String text) {
        return UNKNOWN.matcher(text).matches() || COUNTED.matcher(text).matches();
    }

    /** What the cell says as a label, without a number before it. */
    String word(Cell cell) {
        return new Label(cell.text(), vocabulary).word();
    }

    /** Whether the cell heads the opinion of an office on the form: 主管部门审核意见. */
    boolean opinion(Cell cell) {
        return CellText.clean(cell.text()).endsWith("意见")
                && vocabulary.means(Term.FIELD_OTHER, CellText.clean(cell.text()));
    }

    /** The kind of section that the cell heads, null where it heads none. */
    @Nullable
    SectionKind kind(Cell cell) {
        return kind(vocabulary.match(Family.SECTION, cell.text()));
    }

    /** As {@link #kind(Cell)}, also by the parts of the cell's words. */
    @Nullable
    SectionKind meaning(Cell cell) {
        return kind(vocabulary.meaning(Family.SECTION, word(cell)));
    }

    private static @Nullable SectionKind kind(Optional<Match> section) {
        return NarrativeSections.kind(section.map(Match::term).orElse(null));
    }

    /**
     * What a label and its value claim.
     *
     * @param value null where the label has none
     * @param owner whose contact the pair is, if it is one
     */
    List<Claim> claims(Cell label, @Nullable Cell value, RowKey at, Owner owner) {
        Piece text = value == null
                ? new Piece("", List.of(), Reading.CERTAIN)
                : Piece.of(value).withText(CellText.clean(value.text()));
        String word = CellText.clean(label.text()).replace("\n", ""); // a label is wrapped at the width of its cell
        Optional<Match> field = vocabulary.match(Family.FIELD, word);
        Optional<Match> section = field.isPresent() ? Optional.empty() : vocabulary.match(Family.SECTION, word);
        if (field.isEmpty() && kind(section) == null && goals.term(label).isEmpty()) {
            field = vocabulary.meaning(Family.FIELD, word);
            section = field.isPresent() ? Optional.empty() : vocabulary.meaning(Family.SECTION, word);
        }
        Piece head = Piece.of(label).withText(word);
        List<Claim> joint = JointLabel.claims(head, text, at, vocabulary);
        if (!joint.isEmpty()) {
            return joint;
        }
        @Nullable SectionKind kind = kind(section);
        if (kind != null && !text.blank()) {
            double sure = Math.min(0.97, section.map(Match::confidence).orElse(1.0));
            Piece heading = head.withText(new Label(word, vocabulary).word());
            return List.of(
                    heading.leaf(Field.SECTION_KIND, at, kind, Method.LABEL, sure),
                    heading.leaf(Field.SECTION_HEADING, at, Method.LABEL, 0.97),
                    text.leaf(Field.SECTION_TEXT, at, Method.LABEL, 0.97));
        }
        if (field.isEmpty() && goals.term(label).isPresent() && !text.blank()) {
            return goal(label, text, at);
        }
        @Nullable Term term = field.map(Match::term).orElse(null);
        Optional<IndicatorProse> indicators =
                term == null ? IndicatorProse.in(text.text(), vocabulary) : Optional.empty();
        if (indicators.isPresent()) {
            return indicators(head, text, indicators.get(), at);
        }
        if (term == Term.FIELD_PHONE && owner == Owner.DEPARTMENT && !text.blank()) {
            return List.of(head.used(Use.LABEL), text.leaf(Field.DEPARTMENT_PHONE, RowKey.SINGLE, Method.LABEL, 0.95));
        }
        if (term == Term.FIELD_CONTACT && owner == Owner.DEPARTMENT) {
            term = Term.FIELD_DEPARTMENT_CONTACT;
        }
        double confidence = field.map(Match::confidence).orElse(0.9) * 0.99;
        LabelledValue pair = new LabelledValue(term, head, text, at, confidence);
        List<Claim> claims = term == Term.FIELD_PHONE && owner == Owner.OTHER
                ? pair.phoneOrOther()
                : pair.claims(vocabulary).toList();
        if (field.isEmpty() || !Misspelling.is(field.get())) {
            return claims;
        }
        Concern concern = Misspelling.of(head, field.get().word());
        return claims.stream().map(claim -> Misspelling.doubted(claim, concern)).toList();
    }

    /** Indicators in the sentences beside a label; what stands before them is a text of its own. */
    private List<Claim> indicators(Piece head, Piece text, IndicatorProse prose, RowKey at) {
        List<Claim> claims = new ArrayList<>(prose.claims(text, at, new ValueReader(vocabulary)));
        claims.add(head.used(Use.LABEL));
        if (!prose.lead().isEmpty()) {
            claims.add(text.withText(prose.lead()).leaf(Field.SECTION_TEXT, at, Method.PATTERN, 0.85));
            claims.add(head.leaf(Field.SECTION_HEADING, at, Method.PATTERN, 0.85));
        }
        return claims;
    }

    /** A goal among the fields, such as 项目年度目标完成情况 within 项目基本情况. */
    private List<Claim> goal(Cell label, Piece text, RowKey at) {
        boolean actual = goals.term(label).filter(Term.GOAL_ACTUAL::equals).isPresent();
        Field field = actual ? Field.GOAL_ACTUAL : Field.GOAL_EXPECTED;
        Horizon horizon = Optional.ofNullable(goals.horizon(label)).orElse(Horizon.ANNUAL);
        return List.of(
                Piece.of(label).leaf(Field.GOAL_HORIZON, at, horizon, Method.LABEL, 0.95),
                text.leaf(field, at, Method.LABEL, 0.95));
    }

    /** Whether the cell only says that fields stand below it. */
    boolean caption(Cell cell) {
        return vocabulary.is(Term.SIGN_CAPTION, cell.text());
    }

    /** Whether the cell labels a field, a goal, a section or a note. */
    boolean is(Cell cell) {
        return goals.term(cell).isPresent()
                || vocabulary.match(Family.FIELD, cell.text()).isPresent()
                || vocabulary.is(Term.SIGN_NOTE, cell.text())
                || kind(cell) != null;
    }
}
