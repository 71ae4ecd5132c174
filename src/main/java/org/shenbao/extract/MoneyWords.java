package org.shenbao.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** What the cells of a money block mean. */
final class MoneyWords {
    private static final Set<Term> FIELDS = EnumSet.of(
            Term.MONEY_COLUMN_AMOUNT, Term.MONEY_COLUMN_REVISED, Term.MONEY_COLUMN_BLOCK, Term.MONEY_COLUMN_ROW);
    private static final Set<Term> EXECUTION = EnumSet.of(
            Term.MONEY_COLUMN_INITIAL, Term.MONEY_COLUMN_REVISED, Term.MONEY_COLUMN_EXECUTED, Term.MONEY_COLUMN_RATE);
    /** What figures beside it are no amounts. */
    private static final Set<Term> POINTS = EnumSet.of(Term.MONEY_COLUMN_WEIGHT, Term.MONEY_COLUMN_SCORE);

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}年度?(?:金额|预算|资金|经费|项目预算|预算资金|预算金额|预算数)?");

    private static final Pattern MONEY = Pattern.compile("金额|预算|资金|投资|经费");
    private static final Pattern SPENT = Pattern.compile("执行|支出|支付|使用|决算|历年|近[两三]年|收入|贷款|债");
    private static final Pattern BUDGET = Pattern.compile("预算|执行|支出|支付|使用|决算|安排|下达|批复");
    private static final Pattern ASKED = Pattern.compile("(?:项目|本级|财政|年度|本年|当年)*(?:(?:预算|经费|资金)(?:申报|申请|批复|核定|安排|需求)"
            + "|(?:申报|申请|批复|核定|安排)(?:预算|经费|资金))(?:数|额|金额|资金)?");
    /** What an enterprise applies for: 申请贷款贴息金额, 申请支持金额合计（大写）. */
    private static final Pattern SUPPORT =
            Pattern.compile("申请(?:财政|贷款)?(?:贴息|补助|补贴|资助|扶持|支持|奖励)(?:资金|金额|总额|额|合计)*(?:[（(][^（()）]{1,8}[）)])?");

    /** Whose money it is, and for when: one of them, at least, is in every label that {@link #COMPOSED} fits. */
    private static final String WHOSE = "中央|国家|自治区|[省市县区州盟旗](?:级|本级)?|区县|县区|乡镇|[镇村]级|本级|上级|同级|各级|地方|财政|政府|"
            + "一般公共|政府性|国有资本|社会|银行|企业|集体|群众|中长期|中期|实施期|当年|本年度?|今年|年度|(?:19|20)[0-9]{2}年度?";
    /** Offices put the labels of amounts together of whose money it is, for when, what is done about it, and a word for money. */
    private static final Pattern COMPOSED = Pattern.compile("[该本]?(?:项目(?:支出)?)?(?=.*(?:" + WHOSE + "))(?:" + WHOSE
            + "|项目|专项|预算|申请|申报|安排|批复|核定|计划|拟|补助|补贴|奖补|支持|扶持|转移支付|配套|自筹|自有|投入|筹措|整合|衔接|基金|其他|其它)*"
            + "(?:资金|预算|金额|经费|拨款|投资|贷款|补助|配套|自筹)(?:总额|金额|数额|额度|额|数|合计)?"
            + "|(?:专项|项目|补助|补贴)?(?:资金|经费)(?:额度|数额)");

    private static final Pattern LEFT = Pattern.compile("结转|结余|余额");
    /** How a rate is worked out from the letters of other columns: （E/C×100%）. */
    private static final Pattern RATIO = Pattern.compile("[（(]\\s*[A-ZＡ-Ｚ]\\s*[/÷／]\\s*[A-ZＡ-Ｚ].*[)）]\\s*$");

    private static final Pattern SPENT_RATE = Pattern.compile("执行|支出|支付");
    /** A longer text is no label. */
    private static final int LONGEST = 16;

    private static final double BY_RATIO = 0.95;

    private final Vocabulary vocabulary;

    MoneyWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What a head over amounts means; one that prints a ratio is that of a rate, whatever its words. */
    Optional<Match> column(Cell head) {
        String text = CellText.clean(head.text());
        Reckoning reckoning = Reckoning.of(text);
        Optional<Match> meaning = vocabulary.meaning(Family.MONEY_COLUMN, reckoning.words());
        boolean rate = meaning.map(Match::term)
                .filter(term -> term == Term.MONEY_COLUMN_RATE)
                .isPresent();
        if (rate || !(RATIO.matcher(text).find() || reckoning.ratio())) {
            return meaning;
        }
        return SPENT_RATE.matcher(text).find()
                ? Optional.of(new Match(Term.MONEY_COLUMN_RATE, text, BY_RATIO))
                : Optional.empty();
    }

    /** Whether two of the heads or more are different ones of budget and execution. */
    boolean execution(List<Cell> heads) {
        return heads.stream()
                        .flatMap(cell -> column(cell).stream())
                        .map(Match::term)
                        .filter(EXECUTION::contains)
                        .distinct()
                        .count()
                >= 2;
    }

    /** Whether the label is one of an amount in the words of the vocabulary. */
    boolean label(String label) {
        return vocabulary.match(Family.MONEY_COLUMN, label).isPresent() || whole(label);
    }

    private boolean whole(String label) {
        return vocabulary.is(Term.WORD_PERIOD_TOTAL, label) || vocabulary.is(Term.WORD_YEAR_TOTAL, label);
    }

    /** Whether the label is that of a whole amount, by its parts if the vocabulary does not know it: 项目总预算. */
    boolean whole(Cell label) {
        String word = word(label);
        return vocabulary.means(Term.WORD_PERIOD_TOTAL, word)
                || vocabulary.means(Term.WORD_YEAR_TOTAL, word)
                || (year(word) && !bare(word));
    }

    /** Whether the label is that of an earlier year's money, other than what is left of it for this one. */
    boolean earlier(Cell label) {
        String word = word(label);
        return word.length() <= LONGEST
                && !amount(label)
                && any(Term.WORD_EARLIER, word)
                && BUDGET.matcher(word).find()
                && !LEFT.matcher(word).find();
    }

    /** Whether the labels are years under a word that makes them those of the project's money: 分年度预算 | 2024年 | 2025年. */
    boolean years(List<Cell> labels) {
        List<String> others = labels.stream()
                .filter(label -> !amountOrNone(label))
                .map(this::word)
                .filter(word -> !bare(word))
                .toList();
        return others.stream().anyMatch(word -> MONEY.matcher(word).find())
                && others.stream()
                        .noneMatch(word -> any(Term.WORD_EARLIER, word)
                                || SPENT.matcher(word).find())
                && labels.stream().filter(label -> bare(word(label))).count() > 1;
    }

    /** Whether the label is that of one year's amount: 2024年, 2024年预算. */
    static boolean year(String word) {
        return YEAR.matcher(word).matches();
    }

    private static boolean bare(String word) {
        return year(word) && !MONEY.matcher(word).find();
    }

    private boolean any(Term term, String word) {
        return vocabulary.words(term).stream().anyMatch(word::contains);
    }

    /**
     * Whether the cells are a label of the project's money and its amount among other fields. An earlier year's money is
     * no funding.
     */
    boolean field(Cell label, Cell amount) {
        String word = word(label);
        boolean known = vocabulary
                .match(Family.MONEY_COLUMN, word)
                .filter(match -> FIELDS.contains(match.term()))
                .isPresent();
        return (amount(amount) || Amounts.ofSource(amount.text()).isPresent())
                && vocabulary.match(Family.FIELD, word).isEmpty()
                && !earlier(label)
                && (known || whole(label) || asked(word, amount) || composed(word));
    }

    private boolean composed(String word) {
        return word.length() <= LONGEST && COMPOSED.matcher(word).matches() && !vocabulary.is(Term.LABEL_OTHER, word);
    }

    /** Whether the label ends as one of a budget's amount, and the amount prints its unit: 预算申报数 | 60万元. */
    private boolean asked(String word, Cell amount) {
        return ((ASKED.matcher(word).matches() && !SPENT.matcher(word).find())
                        || SUPPORT.matcher(word).matches())
                && Amounts.unit(amount.text()) != null
                && amount(amount);
    }

    private String word(Cell label) {
        return MoneyUnit.without(new Label(label.text(), vocabulary).word());
    }

    /** Whether the label speaks of money, though it may be no word of the vocabulary. */
    boolean means(Cell label) {
        return vocabulary
                        .match(Family.MONEY_COLUMN, new Label(label.text(), vocabulary).word())
                        .filter(match -> !POINTS.contains(match.term()))
                        .isPresent()
                || whole(new Label(label.text(), vocabulary).word())
                || vocabulary.means(Term.MONEY_COLUMN_BLOCK, label.text())
                || vocabulary.means(Term.MONEY_COLUMN_ROW, label.text());
    }

    /** Whether the cell is an amount, or the sign of none. */
    boolean amountOrNone(Cell cell) {
        return amount(cell) || vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text());
    }

    /** Whether the cell is an amount, whatever its unit. */
    static boolean amount(Cell cell) {
        return Amounts.cell(cell.text(), "元").isPresent();
    }
}
