package org.shenbao.segment;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.shenbao.document.Line;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Folding;
import org.shenbao.vocabulary.PrintedYear;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** What the shape and the words of one line say, whatever stands around it. */
final class Words {
    private static final int LONGEST_TITLE = 60;
    private static final Pattern YEAR_LINE = Pattern.compile(
            "[（(]?\\s*((19|20)\\d\\d|[一二][〇○零九][〇○零一二三四五六七八九]{2})?\\s*年度?\\s*[）)]?|[（(]?\\s*(19|20)\\d\\d\\s*[）)]?");
    private static final Pattern A_YEAR = Pattern.compile("(?:19|20)[0-9]{2}年");
    private static final Pattern BRACKETED = Pattern.compile("[（(][^（）()：:，。；]{2,30}[）)]");
    private static final Pattern DATE =
            Pattern.compile("(19|20)\\d\\d\\s*[年./-]\\s*\\d{1,2}\\s*[月./-]?\\s*(\\d{1,2}\\s*日?)?"
                    + "|[一二][〇○零九][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?");
    private static final Pattern SENTENCE = Pattern.compile("[。；！？!?;]|[，,、：:]$");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern FORM_NUMBER = Pattern.compile(
            "公开\\s*\\d+\\s*表|报表编号.*|(?:(?:预算|决算|部门|绩效)*公开)?表\\s*(?:[0-9]{1,3}(?:\\s*[-－—–]\\s*[0-9]{1,2})?|[一二三四五六七八九十]{1,3})");
    private static final Pattern ITEM = Pattern.compile("^[0-9]{1,3}、\\s*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–\\s]*\\d*[-—–\\s]*");
    private static final Pattern ATTACHMENT_REST = Pattern.compile("[\\d一二三四五六七八九十\\s:：.、-]*");

    private final Vocabulary vocabulary;

    Words(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The line's text without the blanks around it and the {@code #} that marks a title in a text with markup. */
    static String bare(Line line) {
        return line.text().substring(start(line.text())).strip();
    }

    /** Index of the first character that is neither blank nor a title mark. */
    static int start(String text) {
        int i = 0;
        while (i < text.length()
                && (Character.isWhitespace(text.charAt(i))
                        || Character.isSpaceChar(text.charAt(i))
                        || text.charAt(i) == '#'
                        || text.charAt(i) == '\uFEFF')) {
            i++;
        }
        return i;
    }

    /** The non-blank cells of a line whose cells are separated by tabs. */
    static List<String> cells(Line line) {
        return Arrays.stream(line.text().split("\t"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /** Whether the line is the year under a form's title, such as {@code （2022年度）}. */
    static boolean year(String bare) {
        return YEAR_LINE
                .matcher(PrintedYear.joined(Normalizer.normalize(bare, Normalizer.Form.NFKC)))
                .matches();
    }

    /** Whether the line could be a line of a title: short, one cell, no sentence, nothing with a meaning of its own. */
    boolean titleLike(Line line) {
        String bare = bare(line);
        return !bare.isEmpty()
                && bare.length() <= LONGEST_TITLE
                && cells(line).size() == 1
                && HAN.matcher(bare).find()
                && !bulleted(bare)
                && !published(bare)
                && !SENTENCE.matcher(bare).find()
                && !DATE.matcher(bare).matches()
                && !year(bare)
                && !attachment(bare)
                && !formNumber(bare)
                && !PAGE_NUMBER.matcher(bare).matches()
                && !pointer(bare)
                && !label(bare)
                && !pair(bare)
                && Numbering.of(bare).isEmpty();
    }

    /** Whether the line is the number that an office gives its form, such as 公开13表. */
    static boolean formNumber(String bare) {
        return FORM_NUMBER.matcher(bare).matches();
    }

    /** Whether the line is the title of the page that shows the form: …绩效评价结果公开. */
    private static boolean published(String bare) {
        return bare.endsWith("公开") || bare.endsWith("公示");
    }

    /** Whether the line is an item of a list, such as a web page's menu. */
    private static boolean bulleted(String bare) {
        return "•·●○■□◆◇▪▶►➢✓-*".indexOf(bare.charAt(0)) >= 0;
    }

    /** Whether the line ends as the title of a form does, such as {@code …项目支出绩效自评表（2023年度）}. */
    boolean formTitle(Line line) {
        String core = Folding.core(ITEM.matcher(bare(line)).replaceFirst(""));
        return (ends(core, Term.TITLE_FORM)
                        || (ends(core, Term.TITLE_CAPTION) && !vocabulary.is(Term.TITLE_CAPTION, core)))
                && (titleLike(line) || (ITEM.matcher(bare(line)).find() && plain(bare(line))));
    }

    /** Whether the line may be the title of a form: it ends as such titles do and speaks of projects or money. */
    boolean title(Line line) {
        String core = Folding.core(bare(line));
        return ends(core, Term.TITLE_FORM_END)
                && vocabulary.words(Term.TITLE_SUBJECT).stream().anyMatch(core::contains)
                && titleLike(line);
    }

    /** Whether a numbered line is the title of one of several forms: short, and no sentence. */
    private static boolean plain(String bare) {
        return bare.length() <= LONGEST_TITLE && !SENTENCE.matcher(bare).find() && bare.indexOf('：') < 0;
    }

    boolean caption(Line line) {
        return cells(line).size() == 1 && vocabulary.is(Term.TITLE_CAPTION, bare(line));
    }

    private boolean ends(String core, Term term) {
        return vocabulary.words(term).stream().map(Folding::fold).anyMatch(core::endsWith);
    }

    boolean attachment(String bare) {
        return vocabulary.words(Term.SIGN_ATTACHMENT).stream()
                .anyMatch(word -> bare.startsWith(word)
                        && ATTACHMENT_REST
                                .matcher(bare.substring(word.length()))
                                .matches());
    }

    private boolean pointer(String bare) {
        return vocabulary.words(Term.WORD_POINTER).stream().anyMatch(bare::contains);
    }

    /** Whether the line begins with a field's label and a blank: 评分等级 优. */
    private boolean pair(String bare) {
        int blank = 0;
        while (blank < bare.length() && !Character.isSpaceChar(bare.charAt(blank)) && bare.charAt(blank) != '\t') {
            blank++;
        }
        return blank < bare.length()
                && blank > 2
                && vocabulary.match(Family.FIELD, bare.substring(0, blank)).isPresent();
    }

    private boolean label(String bare) {
        return bare.indexOf('：') > 0 || bare.indexOf(':') > 0;
    }

    /** Whether the line says in brackets which of several forms the one titled above is: （一级项目）. */
    static boolean bracketed(String bare) {
        return BRACKETED.matcher(bare).matches()
                && !year(bare)
                && !A_YEAR.matcher(bare).find();
    }

    static boolean date(String bare) {
        return DATE.matcher(bare).matches();
    }

    static boolean sentence(String bare) {
        return SENTENCE.matcher(bare).find();
    }
}
