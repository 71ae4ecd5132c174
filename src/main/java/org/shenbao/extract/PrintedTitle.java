package org.shenbao.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Doubt;
import org.shenbao.document.Line;
import org.shenbao.document.Method;
import org.shenbao.document.Outline.Heading;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Use;
import org.shenbao.vocabulary.PrintedYear;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Looks at the title: its words, its year, and the project's name where no field gives one. */
final class PrintedTitle implements Extractor {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})\\s*年");
    private static final Pattern YEAR_WORD = Pattern.compile("[（(]?(?:19|20)[0-9]{2}\\s*年度?[）)]?");
    private static final Pattern BRACKETED_END = Pattern.compile("[（(][^（）()]*[）)]$");

    /** What counts the forms of one document. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}、\\s*");

    /** Says nothing without the word behind it: 部门整体支出 is what the form is about. */
    private static final String WHOLE_UNIT = "整体";

    /** What a form is for is no part of what it is about: …项目支出绩效, …资金执行情况. */
    private static final Pattern PURPOSE =
            Pattern.compile("(?:(?:财政)?支出)?(?:预算)?(?:绩效|执行|使用|完成|目标|自评|评价|情况|工作|申报|审批|验收|结果|运行)+$");

    private static final Pattern UNIT =
            Pattern.compile("(.{0,40}(?:部门|单位|机关|委员会|局|厅)(?:[（(]单位[）)])?" + WHOLE_UNIT + "(?:支出|预算)?)(?=(?:预算)?绩效)");

    private final Vocabulary vocabulary;

    PrintedTitle(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Piece> lines =
                subject.entry().title().stream().map(PrintedTitle::piece).toList();
        List<Claim> claims = new ArrayList<>();
        @Nullable Heading counted = subject.entry().name();
        if (counted != null) {
            claims.add(Piece.of(counted).leaf(Field.NAME, RowKey.SINGLE, Method.SECTION, 0.95));
        }
        if (lines.isEmpty()) {
            return claims.stream();
        }
        subject.entry().title().forEach(line -> number(line, claims));
        Piece title = Piece.join(lines, "");
        claims.add(title.leaf(Field.TITLE, RowKey.SINGLE, Method.SECTION, lines.size() == 1 ? 0.97 : 0.93));
        year(lines, title).ifPresent(claims::add);
        if (counted == null && !StrayName.labelled(subject, vocabulary)) {
            name(title).ifPresent(claims::add);
        }
        return claims.stream();
    }

    /** The line without the blanks and the marks of a title in a text with markup. */
    private static Piece piece(Line line) {
        int from = 0;
        while (from < line.text().length()
                && (CellText.blank(line.text().charAt(from)) || line.text().charAt(from) == '#')) {
            from++;
        }
        Matcher number = NUMBER.matcher(line.text()).region(from, line.text().length());
        return Piece.of(
                line, number.lookingAt() ? number.end() : from, line.text().length());
    }

    private static void number(Line line, List<Claim> claims) {
        Matcher number = NUMBER.matcher(line.text());
        if (number.lookingAt()) {
            claims.add(Piece.of(line, 0, number.end()).used(Use.ORDINAL));
        }
    }

    /** A title with several years gives none. */
    private static Optional<Claim> year(List<Piece> lines, Piece title) {
        List<String> years = YEAR.matcher(PrintedYear.joined(title.text()))
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
        if (years.size() != 1) {
            return Optional.empty();
        }
        Piece source = lines.stream()
                .filter(line -> PrintedYear.joined(line.text()).contains(years.get(0)))
                .findFirst()
                .orElse(title);
        return Optional.of(
                source.leaf(Field.FISCAL_YEAR, RowKey.SINGLE, Integer.valueOf(years.get(0)), Method.PATTERN, 0.97));
    }

    /** Whether the words name no project: 财政项目支出. */
    private boolean generic(String name) {
        String left = name.replaceAll("[0-9（）()]", "");
        for (String word : vocabulary.words(Term.WORD_GENERIC)) {
            left = left.replace(word, "");
        }
        return left.isBlank();
    }

    /** What a title in words of its own says of a whole unit's form, "" for other titles. */
    private static String unit(String title) {
        Matcher unit = UNIT.matcher(title);
        return unit.lookingAt() ? unit.group(1) : "";
    }

    /** What stands before the words of a form that is none of the well-known: 企业技术改造项目资金申请表. */
    private String ownWords(String title) {
        return vocabulary.words(Term.TITLE_FORM_END).stream()
                .filter(title::endsWith)
                .max(Comparator.comparingInt(String::length))
                .map(word -> title.substring(0, title.length() - word.length()))
                .map(name -> PURPOSE.matcher(name).replaceFirst("").replaceFirst("^关于", ""))
                .orElse("");
    }

    private Optional<Claim> name(Piece title) {
        String text = title.text();
        Matcher bracketed = BRACKETED_END.matcher(text);
        if (YEAR_WORD.matcher(text).find()
                && bracketed.find()
                && YEAR_WORD.matcher(bracketed.group()).matches()) {
            text = text.substring(0, bracketed.start());
        }
        String whole = text;
        List<String> kinds = Stream.of(Term.TITLE_FORM, Term.TITLE_CAPTION)
                .flatMap(term -> vocabulary.words(term).stream())
                .filter(whole::endsWith)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        Optional<String> kind = kinds.stream()
                .filter(word ->
                        !whole.substring(0, whole.length() - word.length()).endsWith(WHOLE_UNIT))
                .findFirst()
                .or(() -> kinds.stream().findFirst());
        String name = kind.map(word -> whole.substring(0, whole.length() - word.length()))
                .orElseGet(() -> unit(whole).isEmpty() ? ownWords(whole) : unit(whole));
        if (name.isEmpty() || generic(name)) {
            return Optional.empty();
        }
        Doubt doubt = new Doubt(
                "name-from-title",
                Severity.INFO,
                "No field gives the project's name; it was taken from the title.",
                java.util.Map.of("title", title.text()));
        return Optional.of(title.leaf(Field.NAME, RowKey.SINGLE, name, Method.DERIVED, 0.7)
                .with(new Concern(doubt, title.places().get(0)))
                .asFallback());
    }
}
