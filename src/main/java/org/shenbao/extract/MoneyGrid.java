package org.shenbao.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * A grid of amounts: sources, kinds of spending or tasks down its side, and over their figures heads that set the amount
 * asked for apart from shares, sources and other years: 当年金额 | 占比 | 近两年收支金额. It is told by its shape, figures under
 * two heads or more in every row, and none of its cells is a label with its value beside it.
 */
final class MoneyGrid {
    private static final int LEAST = 2;
    /** A wider row heads no grid of a form. */
    private static final int MOST = 40;

    private static final int LONGEST_HEAD = 20;
    private static final Pattern FIGURE = Pattern.compile("[-−－+]?[0-9][0-9,，.．]*\\s*(?:[%％‰]|元|万元|亿元|万)?");
    /** What no head over amounts says. */
    private static final Pattern OTHERS = Pattern.compile("指标|目标|得分|分值|权重|评分|人数|人员|编制|职称|学历");

    private static final Pattern MONEY = Pattern.compile("金额|预算|资金|经费|投资|拨款|收支|收入|支出|元[）)]");
    private static final Pattern AMOUNT = Pattern.compile("金额|数额|预算|资金|经费|投资|拨款|安排|申请|收支|收入|支出");
    private static final Pattern WHOLE = Pattern.compile("合计|总计|小计|总额|总预算|总投资|总金额|总经费|总资金|总数");
    private static final Pattern THIS_YEAR = Pattern.compile("当年|本年|今年|年度|当期");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern OTHER_TIME = Pattern.compile("上年|上一年|上期|去年|前年|往年|以前|历年|近[两二三]年|下年|下一年|明年");
    private static final Pattern SPENT = Pattern.compile("执行|决算|实际|完成|累计|到位|到账|支付|使用|已");
    private static final Pattern CHANGE = Pattern.compile("增减|增幅|增长|增加|减少|差额|变动");
    private static final Pattern NO_AMOUNT = Pattern.compile("占比|比例|比重|率|[%％]|结余|结转|单价|标准|数量|名称|内容|依据|说明");
    private static final Pattern OF_YEAR = Pattern.compile("(?:19|20)[0-9]{2}年度?");
    private static final Pattern SHARE = Pattern.compile("(?:所?占|资金)?(?:占比|比例|比重)(?:[（(]?[%％][）)]?)?|增减[额率]|增长[额率]");
    /** Labels of fields that are heads, too: over names of projects, or years. */
    private static final Set<Term> CORNERS = EnumSet.of(
            Term.FIELD_OTHER, Term.FIELD_NAME, Term.FIELD_CATEGORY, Term.FIELD_FISCAL_YEAR, Term.FIELD_FUNDING_SOURCE);

    private static final Set<Term> INDICATORS = EnumSet.of(
            Term.COLUMN_LEVEL1,
            Term.COLUMN_LEVEL2,
            Term.COLUMN_INDICATOR,
            Term.COLUMN_OPERATOR,
            Term.COLUMN_WEIGHT,
            Term.COLUMN_SCORE);

    private final List<List<Cell>> rows;
    private final Vocabulary vocabulary;
    private final int top;
    private final int first;
    private final List<Cell> frames;
    private final List<Cell> over;
    private final List<Cell> heads;

    private MoneyGrid(List<List<Cell>> rows, int top, Vocabulary vocabulary) {
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.top = top;
        int deep = RecordTable.two(rows, top) ? 2 : 1;
        this.first = top + deep;
        List<Cell> cells = rows.get(top);
        this.frames = cells.stream().takeWhile(cell -> cell.rowSpan() > deep).toList();
        List<Cell> others = cells.subList(frames.size(), cells.size());
        this.over = deep == 1
                ? List.of()
                : others.stream().filter(cell -> cell.rowSpan() == 1).toList();
        this.heads = Stream.concat(
                        others.stream().filter(cell -> !over.contains(cell)),
                        deep == 1 ? Stream.of() : rows.get(top + 1).stream())
                .filter(cell -> !vocabulary.is(Term.COLUMN_NUMBER, cell.text()))
                .sorted(Comparator.comparingInt(Cell::column))
                .toList();
    }

    /**
     * The table of costs whose items are the grid's rows, empty where the row heads no grid; without a head over amounts
     * where none of its heads is surely that of what is asked for.
     */
    static Optional<CostTable> headed(List<List<Cell>> rows, int row, Vocabulary vocabulary) {
        List<Cell> cells = rows.get(row);
        boolean heads = cells.size() > LEAST
                && cells.size() <= MOST
                && cells.stream()
                        .noneMatch(cell -> FIGURE.matcher(cell.text().strip()).matches())
                && cells.stream().anyMatch(cell -> MONEY.matcher(cell.text()).find());
        if (!heads) {
            return Optional.empty();
        }
        MoneyGrid grid = new MoneyGrid(rows, row, vocabulary);
        return grid.heads.size() > LEAST
                        && grid.heads.size() <= MOST
                        && grid.heads.stream().allMatch(grid::head)
                        && !grid.execution()
                ? grid.costs()
                : Optional.empty();
    }

    /** Whether the words are those of a head over a share, or over another year's amounts. */
    static boolean aside(String head) {
        return OF_YEAR.matcher(head).matches()
                || SHARE.matcher(head).matches()
                || (OTHER_TIME.matcher(head).find() && MONEY.matcher(head).find());
    }

    private boolean head(Cell cell) {
        String text = CellText.clean(cell.text());
        return text.length() <= LONGEST_HEAD
                && !OTHERS.matcher(text).find()
                && !FIGURE.matcher(text).matches()
                && vocabulary
                        .match(Family.COLUMN, text)
                        .map(Match::term)
                        .filter(INDICATORS::contains)
                        .isEmpty()
                && vocabulary
                        .match(Family.FIELD, text)
                        .map(Match::term)
                        .filter(term -> !CORNERS.contains(term))
                        .isEmpty();
    }

    /** Whether the heads are those of budget and execution. */
    private boolean execution() {
        return new MoneyWords(vocabulary).execution(heads);
    }

    private Optional<CostTable> costs() {
        int end = end();
        List<List<Cell>> items = rows.subList(first, end).stream()
                .map(this::behindNumber)
                .filter(cells -> cells.stream().anyMatch(MoneyGrid::figure))
                .toList();
        boolean framed = !frames.isEmpty() && end == frameEnd();
        if (items.size() < (framed ? 1 : LEAST)) {
            return Optional.empty();
        }
        List<Cell> figures =
                heads.stream().filter(head -> overFigures(head, items)).toList();
        @Nullable Cell amount = amount(figures);
        if (figures.size() < LEAST || (amount == null && items.size() < LEAST)) {
            return Optional.empty();
        }
        return heads.stream()
                .takeWhile(head -> !figures.contains(head))
                .filter(head -> items.stream().allMatch(cells -> cells.stream().anyMatch(cell -> under(cell, head))))
                .findFirst()
                .map(named -> new CostTable(
                        Stream.concat(frames.stream(), over.stream()).toList(),
                        heads,
                        named,
                        amount,
                        false,
                        first,
                        end));
    }

    private int frameEnd() {
        int lowest = frames.stream().mapToInt(Cell::rowSpan).min().orElse(rows.size());
        return Math.min(rows.size(), top + lowest);
    }

    /** The row behind the grid's last: each row has a name before its figures, and only within a frame may one lack them. */
    private int end() {
        int limit = frameEnd();
        int row = first;
        while (row < limit && fits(rows.get(row), row > first && !frames.isEmpty())) {
            row++;
        }
        return row;
    }

    /** The cells without the number of the row. */
    private List<Cell> behindNumber(List<Cell> cells) {
        return cells.stream()
                .dropWhile(cell -> cell.column() < heads.get(0).column())
                .toList();
    }

    private boolean fits(List<Cell> row, boolean open) {
        List<Cell> cells = behindNumber(row);
        List<Cell> names = cells.stream().takeWhile(cell -> !figure(cell)).toList();
        boolean figures = cells.stream().anyMatch(MoneyGrid::figure);
        return !names.isEmpty()
                && (figures || (open && cells.size() <= LEAST))
                && cells.stream()
                        .allMatch(cell -> figure(cell)
                                ? heads.stream().skip(1).anyMatch(head -> head.column() == cell.column())
                                : heads.stream().anyMatch(head -> under(cell, head)));
    }

    private static boolean under(Cell cell, Cell head) {
        return cell.column() >= head.column() && cell.column() < head.column() + head.columnSpan();
    }

    private static boolean overFigures(Cell head, List<List<Cell>> items) {
        List<Cell> below = items.stream()
                .flatMap(List::stream)
                .filter(cell -> under(cell, head))
                .toList();
        return !below.isEmpty() && below.stream().allMatch(MoneyGrid::figure);
    }

    private static boolean figure(Cell cell) {
        return FIGURE.matcher(cell.text().strip()).matches();
    }

    /** The head over the amounts that are asked for, null where no word of the heads tells it. */
    private @Nullable Cell amount(List<Cell> figures) {
        List<Cell> money = figures.stream().filter(this::ofProject).toList();
        List<Cell> plain =
                money.stream().filter(head -> !YEAR.matcher(head.text()).find()).toList();
        return only(plain, THIS_YEAR)
                .or(() -> only(plain, WHOLE))
                .or(() -> only(plain, AMOUNT))
                .or(() -> plain.isEmpty() ? latest(money, figures) : Optional.empty())
                .orElse(null);
    }

    /** The latest year's head where another says by how much it differs from the year before. */
    private Optional<Cell> latest(List<Cell> years, List<Cell> figures) {
        boolean compared =
                figures.stream().anyMatch(head -> CHANGE.matcher(path(head)).find());
        return compared ? years.stream().max(Comparator.comparing(MoneyGrid::year)) : Optional.empty();
    }

    private static String year(Cell head) {
        Matcher year = YEAR.matcher(head.text());
        return year.find() ? year.group() : "";
    }

    private Optional<Cell> only(List<Cell> figures, Pattern words) {
        List<Cell> found = figures.stream()
                .filter(head -> words.matcher(path(head)).find())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean ofProject(Cell head) {
        String path = path(head);
        return Stream.of(OTHER_TIME, SPENT, CHANGE, NO_AMOUNT)
                .noneMatch(pattern -> pattern.matcher(path).find());
    }

    /** What the head says with what stands over it. */
    private String path(Cell head) {
        List<String> words = new ArrayList<>();
        over.stream()
                .filter(above -> above.column() <= head.column() && head.column() < above.column() + above.columnSpan())
                .forEach(above -> words.add(CellText.clean(above.text())));
        words.add(CellText.clean(head.text()));
        return String.join("", words);
    }
}
