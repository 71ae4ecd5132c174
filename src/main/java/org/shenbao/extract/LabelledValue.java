package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Doubt;
import org.shenbao.document.Method;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Fallback;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.Claim.Use;
import org.shenbao.project.Period;
import org.shenbao.project.SectionKind;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Folding;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * A label and the value beside it: the leaves that they are together.
 *
 * @param term what the label means, null where it is in no vocabulary
 * @param confidence that the label means it
 */
record LabelledValue(@Nullable Term term, Piece label, Piece value, RowKey at, double confidence) {
    private static final Pattern CODE_NAME = Pattern.compile("([0-9A-Z]{8,})[-—－](?=.*\\p{IsHan}).+", Pattern.DOTALL);
    private static final Pattern CODE_FIRST =
            Pattern.compile("(?:[\\[［【(（]\\s*([0-9A-Z]+)\\s*[\\]］】)）]|([0-9]{2,}))\\s*[-—－]?\\s*(\\p{IsHan}.*)");
    private static final Pattern CODE_LAST = Pattern.compile("(\\p{IsHan}.*?)[\\s\\[（(]*([0-9]{3,})[\\]）)]?");
    private static final Pattern PHONE_LAST =
            Pattern.compile("(.*?\\p{IsHan})[\\s、，,/:：]*((?:[0-9*]{3,4}[-—－])?[0-9*]{7,11}(?:\\s*[（(][^）)]*[）)])?)");
    private static final Pattern PHONE_IN_BRACKETS = Pattern.compile(
            "(.*?\\p{IsHan})\\s*[（(]\\s*(?:(?:联系)?电话|手机)?[：:]?\\s*((?:[0-9*]{3,4}[-—－])?[0-9*]{7,11})\\s*[）)]");
    /** A value that only its shape tells the meaning of. */
    private static final double BY_SHAPE = 0.75;
    /** Shorter words end too many labels of another meaning. */
    private static final int LEAST_ENDING = 4;

    private static final Pattern MOBILE = Pattern.compile("手机|移动");
    private static final Pattern SET_OFF = Pattern.compile("^[*＊★☆]+(?=\\p{IsHan})|[：:]+$");
    private static final Pattern SENTENCE = Pattern.compile("[。；]");
    private static final Pattern END = Pattern.compile("[。；;]+$");
    /** What an office says about the form, or its unit vouches for: 县商务局意见, 企业声明. */
    private static final Pattern OPINION = Pattern.compile("(?:意见|声明|(?:单位|企业|人|诚信|信用)承诺)(?:[（(][^（()）]{1,10}[）)])?$");
    /** Where the form wants the unit's seal. */
    private static final Pattern SEAL =
            Pattern.compile("^\\s*[（(](?:盖章|公章|印章|签章|章)[）)]|[（(](?:盖章|公章|印章|签章|章)[）)]\\s*$");

    Stream<Claim> claims(Vocabulary vocabulary) {
        if (value.blank()) {
            return Stream.of(label.used(Use.LABEL));
        }
        if (vocabulary.is(Term.SIGN_PLACEHOLDER, value.text())
                || vocabulary.is(Term.SIGN_BLANK, value.text())
                || vocabulary.is(Term.UNIT_MONEY, value.text())) { // an amount was to be filled in before it
            return Stream.of(label.used(Use.LABEL), value.used(Use.PLACEHOLDER));
        }
        Optional<Choice> choice = Choice.in(value.text());
        if (choice.isPresent()) {
            return chosen(choice.get(), vocabulary);
        }
        return read(vocabulary);
    }

    /** The ticked options in place of all that are printed. */
    private Stream<Claim> chosen(Choice choice, Vocabulary vocabulary) {
        if (choice.text().isEmpty()) {
            return Stream.of(label.used(Use.LABEL), value.used(Use.PLACEHOLDER));
        }
        Piece ticked = value.withText(choice.text());
        Stream<Claim> claims = new LabelledValue(term, label, ticked, at, confidence).read(vocabulary);
        return choice.clear() ? claims : claims.map(this::unclear);
    }

    private Claim unclear(Claim claim) {
        Doubt doubt = new Doubt(
                "choice-unclear",
                Severity.WARNING,
                "It is not clear which option of '" + value.text() + "' is ticked.",
                Map.of("text", value.text()));
        Concern concern = new Concern(doubt, value.places().get(0));
        if (claim instanceof Leaf leaf) {
            return leaf.with(concern);
        }
        return claim instanceof Fallback fallback ? fallback.with(concern) : claim;
    }

    private Stream<Claim> read(Vocabulary vocabulary) {
        if (term == null && Dates.between(value.text())) {
            return Stream.concat(Stream.of(label.used(Use.LABEL)), periodOrOther());
        }
        List<Claim> leaves = leaves(vocabulary);
        boolean note = vocabulary.is(Term.SIGN_NOTE, label.text()) || remark(vocabulary);
        if (leaves.isEmpty() && term == null && !note && Sentences.under(strip(label.text()), value.text())) {
            return section(vocabulary).stream();
        }
        return leaves.isEmpty()
                ? other().stream().map(Claim.class::cast)
                : Stream.concat(Stream.of(label.used(Use.LABEL)), leaves.stream());
    }

    /** The pair as a field without a place of its own. */
    private List<Leaf> other() {
        Piece name = label.withText(new Label(strip(label.text())).word());
        return List.of(
                name.leaf(Field.OTHER_LABEL, at, Method.LABEL, 0.95),
                value.leaf(Field.OTHER_TEXT, at, Method.LABEL, 0.95));
    }

    /** Whether the label ends with one that is known to have no place of its own: 村级审核意见. */
    private boolean remark(Vocabulary vocabulary) {
        String word = strip(label.text());
        return (OPINION.matcher(word).find()
                        && vocabulary.meaning(Family.SECTION, word).isEmpty())
                || vocabulary.words(Term.FIELD_OTHER).stream()
                        .anyMatch(known -> known.length() >= LEAST_ENDING && word.endsWith(known));
    }

    /** The pair as a section: sentences under a label that may say of which kind they are. */
    private List<Claim> section(Vocabulary vocabulary) {
        Piece heading = label.withText(new Label(label.text(), vocabulary).word());
        List<Claim> claims = new ArrayList<>();
        Optional<Match> section = vocabulary.meaning(Family.SECTION, heading.text());
        @Nullable
        SectionKind kind = NarrativeSections.kind(section.map(Match::term).orElse(null));
        if (kind != null) {
            double sure = 0.97 * section.map(Match::confidence).orElse(1.0);
            claims.add(heading.leaf(Field.SECTION_KIND, at, kind, Method.LABEL, sure));
        }
        claims.add(heading.leaf(Field.SECTION_HEADING, at, Method.LABEL, 0.95));
        claims.add(value.leaf(Field.SECTION_TEXT, at, Method.LABEL, 0.95));
        return claims;
    }

    private static String strip(String label) {
        return SET_OFF.matcher(label).replaceAll("").strip();
    }

    private List<Claim> leaves(Vocabulary vocabulary) {
        if (term == null) {
            return List.of();
        }
        return switch (term) {
            case FIELD_NAME -> ofFund() ? nameOrOther() : name();
            case FIELD_CODE -> text(Field.CODE);
            case FIELD_CATEGORY -> kind(confidence);
            case FIELD_NATURE -> kind(0.95 * confidence);
            case FIELD_FISCAL_YEAR -> one(Dates.onlyYear(value.text()), Field.FISCAL_YEAR);
            case FIELD_PERIOD -> period();
            case FIELD_PERIOD_START -> start();
            case FIELD_PERIOD_END -> one(Dates.date(value.text()), Field.PERIOD_END);
            case FIELD_DEPARTMENT -> organization(Field.DEPARTMENT_NAME, Field.DEPARTMENT_CODE);
            case FIELD_DEPARTMENT_OF_LEVEL -> departmentOfLevel();
            case FIELD_DEPARTMENT_CONTACT -> contact(Field.DEPARTMENT_CONTACT, Field.DEPARTMENT_PHONE);
            case FIELD_DEPARTMENT_CODE ->
                CODE_FIRST.matcher(value.text()).matches()
                        ? organization(Field.DEPARTMENT_NAME, Field.DEPARTMENT_CODE)
                        : text(Field.DEPARTMENT_CODE);
            case FIELD_IMPLEMENTER -> organization(Field.IMPLEMENTER_NAME, Field.IMPLEMENTER_CODE);
            case FIELD_REPORTING_UNIT -> organizationOrOther(Field.IMPLEMENTER_NAME, Field.IMPLEMENTER_CODE);
            case FIELD_ORGANIZATION_CODE -> text(Field.IMPLEMENTER_CODE);
            case FIELD_ADDRESS -> text(Field.IMPLEMENTER_ADDRESS);
            case FIELD_PHONE -> MOBILE.matcher(label.text()).find() ? phoneOrOther() : text(Field.IMPLEMENTER_PHONE);
            case FIELD_LEGAL_REPRESENTATIVE -> legalRepresentative();
            case FIELD_CONTACT -> contact(Field.IMPLEMENTER_CONTACT, Field.IMPLEMENTER_PHONE);
            case FIELD_PROFILE -> text(Field.IMPLEMENTER_PROFILE);
            case FIELD_FUNDING_SOURCE -> text(Field.FUNDING_SOURCE);
            case FIELD_GRADE -> text(Field.EVALUATION_GRADE);
            case FIELD_SELF_SCORE -> SENTENCE.matcher(value.text()).find() ? stated(vocabulary) : score();
            case FIELD_MONEY_UNIT -> unit(vocabulary);
            default -> List.of();
        };
    }

    private List<Claim> text(Field field) {
        return List.of(value.leaf(field, RowKey.SINGLE, Method.LABEL, confidence));
    }

    private List<Claim> one(Optional<?> found, Field field) {
        return found.map(leaf -> List.<Claim>of(value.leaf(field, RowKey.SINGLE, leaf, Method.LABEL, confidence)))
                .orElse(List.of());
    }

    private List<Claim> name() {
        List<Claim> claims = new ArrayList<>(text(Field.NAME));
        Matcher matcher = CODE_NAME.matcher(value.text());
        if (matcher.matches()) {
            claims.add(value.leaf(Field.CODE, RowKey.SINGLE, matcher.group(1), Method.PATTERN, 0.95 * confidence)
                    .asFallback());
        }
        return claims;
    }

    /** Whether the label names a fund or a programme, of which the project may be a part: 专项名称. */
    private boolean ofFund() {
        return !Folding.core(label.text()).contains("项目");
    }

    /** The name where the form prints none of the project's own; else a field without a place of its own. */
    private List<Claim> nameOrOther() {
        List<Leaf> otherwise = other();
        return name().stream()
                .<Claim>map(claim -> claim instanceof Leaf leaf ? new Fallback(leaf, otherwise) : claim)
                .toList();
    }

    /** A second number, where the form prints another under its own label. */
    private List<Claim> period() {
        Optional<Period> period = Dates.period(value.text());
        List<Claim> claims = new ArrayList<>();
        if (period.isPresent()) {
            claims.addAll(one(Optional.ofNullable(period.get().start()), Field.PERIOD_START));
            claims.addAll(one(Optional.ofNullable(period.get().end()), Field.PERIOD_END));
        }
        return claims;
    }

    /** From one date to another under an unknown label: the period where the form states no other. */
    private Stream<Claim> periodOrOther() {
        List<Leaf> otherwise = other();
        return period().stream()
                .map(claim -> ((Leaf) claim).atMost(BY_SHAPE))
                .map(leaf -> new Fallback(leaf, leaf.field() == Field.PERIOD_START ? otherwise : List.of()));
    }

    /** A bare year under 起始 is the fiscal year too where nothing else gives one. */
    private List<Claim> start() {
        Optional<String> date = Dates.date(value.text());
        List<Claim> claims = new ArrayList<>(one(date, Field.PERIOD_START));
        date.filter(iso -> iso.length() == 4)
                .ifPresent(year -> claims.add(value.leaf(
                                Field.FISCAL_YEAR, RowKey.SINGLE, Integer.valueOf(year), Method.LABEL, 0.9 * confidence)
                        .asFallback()));
        return claims;
    }

    private List<Claim> organization(Field name, Field code) {
        String text = SEAL.matcher(END.matcher(value.text()).replaceAll(""))
                .replaceAll("")
                .strip();
        Matcher first = CODE_FIRST.matcher(text);
        if (first.matches()) {
            String digits = first.group(1) != null ? first.group(1) : first.group(2);
            return split(name, first.group(3), code, digits);
        }
        Matcher last = CODE_LAST.matcher(text);
        return last.matches()
                ? split(name, last.group(1).strip(), code, last.group(2))
                : List.of(value.leaf(name, RowKey.SINGLE, text, Method.LABEL, confidence));
    }

    /** The project's kind where the form prints no surer one and none before it; else a field without a place of its own. */
    private List<Claim> kind(double sure) {
        return List.of(new Fallback(value.leaf(Field.CATEGORY, RowKey.SINGLE, Method.LABEL, sure), other()));
    }

    /** The organization where the form names no other in its place; else a field without a place of its own. */
    private List<Claim> organizationOrOther(Field name, Field code) {
        List<Leaf> otherwise = other();
        return organization(name, code).stream()
                .map(claim -> (Leaf) claim)
                .<Claim>map(leaf -> new Fallback(leaf, leaf.field() == name ? otherwise : List.of()))
                .toList();
    }

    /** Of the departments of several levels the most local one; the others are fields without a place of their own. */
    private List<Claim> departmentOfLevel() {
        String level = label.text();
        double local =
                level.matches(".*[县区旗乡镇].*") && !level.contains("自治区") ? 1 : level.matches(".*[市州盟].*") ? 0.99 : 0.98;
        return new LabelledValue(term, label, value, at, confidence * local)
                .organizationOrOther(Field.DEPARTMENT_NAME, Field.DEPARTMENT_CODE);
    }

    /** A telephone behind a person who is no contact: the unit's where the form prints no other, else that person's. */
    List<Claim> phoneOrOther() {
        return value.blank()
                ? List.of(label.used(Use.LABEL))
                : List.of(new Fallback(
                        value.leaf(Field.IMPLEMENTER_PHONE, RowKey.SINGLE, Method.LABEL, confidence), other()));
    }

    /** A telephone behind the name is the unit's where the form prints no other. */
    private List<Claim> legalRepresentative() {
        Matcher phone = PHONE_LAST.matcher(value.text());
        if (!phone.matches()) {
            return text(Field.IMPLEMENTER_LEGAL_REPRESENTATIVE);
        }
        Piece number = value.withText(phone.group(2));
        return List.of(
                value.leaf(
                        Field.IMPLEMENTER_LEGAL_REPRESENTATIVE,
                        RowKey.SINGLE,
                        phone.group(1),
                        Method.PATTERN,
                        0.95 * confidence),
                new LabelledValue(term, label, number, at, 0.95 * confidence)
                        .phoneOrOther()
                        .get(0));
    }

    private List<Claim> contact(Field person, Field phone) {
        Matcher bracketed = PHONE_IN_BRACKETS.matcher(value.text());
        Matcher matcher = bracketed.matches() ? bracketed : PHONE_LAST.matcher(value.text());
        return matcher.matches() ? split(person, matcher.group(1), phone, matcher.group(2)) : text(person);
    }

    private List<Claim> split(Field left, String leftText, Field right, @Nullable String rightText) {
        return List.of(
                value.leaf(left, RowKey.SINGLE, leftText, Method.PATTERN, 0.95 * confidence),
                value.leaf(right, RowKey.SINGLE, rightText, Method.PATTERN, 0.95 * confidence));
    }

    /** The score that a sentence states; the sentence itself stays as a section. */
    private List<Claim> stated(Vocabulary vocabulary) {
        return Stream.concat(section(vocabulary).stream(), StatedScore.in(value).stream())
                .toList();
    }

    private List<Claim> score() {
        List<Claim> claims = new ArrayList<>(text(Field.EVALUATION_SCORE_TEXT));
        Numbers.only(value.text())
                .ifPresent(number -> claims.add(
                        value.leaf(Field.EVALUATION_SCORE_NUMBER, RowKey.SINGLE, number, Method.LABEL, confidence)));
        return claims;
    }

    /** 单位：万元 holds for the amounts of the form; 单位：财政局 names the unit. */
    private List<Claim> unit(Vocabulary vocabulary) {
        boolean money = vocabulary.is(Term.UNIT_MONEY, value.text());
        if (money) {
            return List.of(value.used(Use.LABEL));
        }
        return label.text().startsWith("单位")
                ? List.of(new Fallback(
                        value.leaf(Field.IMPLEMENTER_NAME, RowKey.SINGLE, Method.LABEL, confidence), other()))
                : List.of();
    }
}
