package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.document.Outline.Passage;
import org.shenbao.extract.Amounts.Found;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.Subject.Printed;
import org.shenbao.project.SectionKind;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Looks in the funding section for the amount that it states as a whole and the amounts that it breaks down to. */
final class StatedFunding implements Extractor {
    private static final Pattern PRICE = Pattern.compile("每[^年月季]");
    private static final Pattern NUMBER = Pattern.compile("\\s*(?:[0-9]{1,2}[.．、]|[一二三四五六七八九十]{1,2}(?:、|是)|是)\\s*");
    private static final Pattern SENTENCE = Pattern.compile("[。；]");
    private static final String CLAUSE_ENDS = "，。；、：:;,（）()\n";

    /** Where the project's form has funding of its own, the sentence only confirms or contradicts it. */
    private static final double BESIDE_FORM = 0.7;

    private final Vocabulary vocabulary;

    StatedFunding(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Amount> amounts = new ArrayList<>();
        List<Passage> passages = subject.entry().passages();
        for (int p = 0; p < passages.size(); p++) {
            if (NarrativeSections.kind(passages.get(p), vocabulary) == SectionKind.FUNDING) {
                subject.linesOf(p).forEach(line -> amounts(Sentence.of(line), amounts));
            }
        }
        List<Claim> claims = new ArrayList<>();
        subject.lines().stream().filter(this::labelled).forEach(line -> {
            amounts(Sentence.of(line), amounts);
            claims.add(Piece.of(line.line()).used(Use.LABEL));
        });
        subject.tables()
                .forEach(table -> Stream.concat(FundingRows.prose(table).stream(), described(table))
                        .forEach(cell -> amounts(Sentence.of(cell, table.key(cell.row())), amounts)));
        @Nullable Amount total = total(amounts);
        if (total != null && FundingRows.any(subject)) {
            claims.add(total.yuan(BESIDE_FORM));
            return claims.stream();
        }
        if (total != null) {
            claims.addAll(total.claims(Parts.FUNDING_TOTAL, RowKey.SINGLE, amounts.size() == 1 ? 0.95 : 0.9));
        }
        for (Amount amount : amounts) {
            if (!amount.equals(total)
                    && (total == null || amount.yuan().compareTo(total.yuan()) != 0 || amount.itemised())) {
                claims.addAll(item(amount));
            }
        }
        return claims.stream();
    }

    /** Sentences among the fields beside a heading of the funding. */
    private Stream<Cell> described(FormTable table) {
        LabelCells labels = new LabelCells(vocabulary);
        return table.rows(FormTable.Band.FIELDS)
                .mapToObj(table::cells)
                .filter(cells -> cells.size() == 2 && labels.meaning(cells.get(0)) == SectionKind.FUNDING)
                .map(cells -> cells.get(1))
                .filter(cell -> SENTENCE.matcher(cell.text()).find());
    }

    /** A line under no heading that starts with the label of an amount, such as 项目资金：. */
    private boolean labelled(Printed printed) {
        String text = printed.text();
        int colon = CellText.colon(text);
        String label = colon < 0 ? "" : text.substring(0, colon);
        boolean ofField = printed.heading() != null
                && vocabulary.match(Family.FIELD, printed.heading().text()).isPresent();
        return (printed.heading() == null || ofField)
                && !label.isEmpty()
                && (new MoneyWords(vocabulary).label(label) || vocabulary.means(Term.SECTION_FUNDING, label));
    }

    private List<Claim> item(Amount amount) {
        if (amount.labelFrom() == amount.labelTo()) {
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        claims.add(amount.printed()
                .piece(amount.labelFrom(), amount.labelTo())
                .leaf(Field.FUNDING_ITEM_LABEL, amount.at(), Method.PATTERN, 0.85));
        claims.addAll(amount.claims(Parts.FUNDING_ITEM, amount.at(), 0.9));
        return claims;
    }

    private void amounts(Sentence printed, List<Amount> amounts) {
        String text = printed.text();
        int latest = Dates.years(text).stream().max(Integer::compare).orElse(0);
        int ordinal = 0;
        @Nullable Found before = null;
        for (Found found : Amounts.in(text)) {
            int clause = clause(text, found.from());
            boolean again = before != null
                    && before.yuan().compareTo(found.yuan()) == 0
                    && text.substring(before.to(), found.from()).strip().length() <= 3
                    && clause >= before.to();
            if (!again && !other(text.substring(clause, found.from()), latest)) {
                amounts.add(amount(printed, found, clause, printed.at().row(++ordinal)));
            }
            before = found;
        }
    }

    private Amount amount(Sentence printed, Found found, int clause, RowKey at) {
        String text = printed.text();
        int from = clause;
        int to = found.from();
        boolean whole = vocabulary.words(Term.WORD_WHOLE).stream().anyMatch(text.substring(clause, to)::contains);
        boolean itemised = vocabulary.words(Term.SIGN_LEAD_IN).stream().anyMatch(text.substring(0, to)::contains);
        for (String word : vocabulary.words(Term.SIGN_LEAD_IN)) {
            from = text.startsWith(word, from) ? from + word.length() : from;
        }
        if (from == to && clause > 0 && "：:".indexOf(text.charAt(clause - 1)) >= 0) {
            to = clause - 1;
            from = clause(text, to);
        }
        if (copula(text.substring(from, to).strip()) && from > 1 && "，,".indexOf(text.charAt(from - 1)) >= 0) {
            int before = clause(text, from - 1);
            boolean plain = Amounts.in(text.substring(before, from)).isEmpty();
            to = plain ? from - 1 : to; // 一是平台建设，安排60万元
            from = plain ? before : from;
        }
        from = behindPurpose(text, from, to);
        for (boolean cut = true; cut; ) {
            cut = false;
            for (String word : vocabulary.words(Term.WORD_COPULA)) {
                if (to - from > word.length() && text.startsWith(word, to - word.length())) {
                    to -= word.length();
                    cut = true;
                }
            }
        }
        return new Amount(printed, found, from, to, whole, itemised, at);
    }

    /** Whether the words only join what was named before them to its amount. */
    private boolean copula(String words) {
        return !words.isEmpty() && vocabulary.words(Term.WORD_COPULA).contains(words);
    }

    /** Where the label starts behind a list number and words such as 用于. */
    private int behindPurpose(String text, int from, int to) {
        int start = from;
        for (String word : vocabulary.words(Term.WORD_PURPOSE)) {
            int at = text.lastIndexOf(word, to);
            int behind = at + word.length();
            start = at >= from && behind > start && behind < to ? behind : start;
        }
        Matcher number = NUMBER.matcher(text).region(start, to);
        return number.lookingAt() && number.end() < to ? number.end() : start;
    }

    /** Whether the words before an amount make it another year's money, or a price for one of something. */
    private boolean other(String clause, int latest) {
        boolean before = any(Term.WORD_EARLIER, clause) && !any(Term.MONEY_COLUMN_ROW, clause);
        boolean spent =
                any(Term.WORD_SPENT, clause) && Dates.years(clause).stream().anyMatch(year -> year < latest);
        return before || spent || PRICE.matcher(clause).find();
    }

    private boolean any(Term term, String text) {
        return vocabulary.words(term).stream().anyMatch(text::contains);
    }

    private static int clause(String text, int end) {
        int from = end;
        while (from > 0 && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    /** The only amount; else the one before 其中; else the one that is called whole; else the sum of all others. */
    private @Nullable Amount total(List<Amount> amounts) {
        if (amounts.size() == 1) {
            return amounts.get(0);
        }
        for (int i = 0; i + 1 < amounts.size(); i++) {
            if (!amounts.get(i).itemised() && amounts.get(i + 1).itemised()) {
                return amounts.get(i);
            }
        }
        Optional<Amount> whole = amounts.stream().filter(Amount::whole).findFirst();
        return whole.orElseGet(() -> amounts.stream()
                .filter(amount -> sum(amounts).subtract(amount.yuan()).compareTo(amount.yuan()) == 0)
                .findFirst()
                .orElse(null));
    }

    private static BigDecimal sum(List<Amount> amounts) {
        return amounts.stream().map(Amount::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * An amount of the section.
     *
     * @param labelFrom start of the words that stand before it in its clause
     * @param whole whether those words call it the whole
     * @param itemised whether 其中 stands before it
     */
    private record Amount(
            Sentence printed, Found found, int labelFrom, int labelTo, boolean whole, boolean itemised, RowKey at) {
        BigDecimal yuan() {
            return found.yuan();
        }

        Claim yuan(double confidence) {
            return printed.piece(found.from(), found.to())
                    .leaf(Field.FUNDING_TOTAL_YUAN, RowKey.SINGLE, found.yuan(), Method.PATTERN, confidence);
        }

        List<Claim> claims(Parts.OfMoney parts, RowKey row, double confidence) {
            Piece piece = printed.piece(found.from(), found.to());
            return List.of(
                    piece.leaf(parts.text(), row, found.text(), Method.PATTERN, confidence),
                    piece.leaf(parts.yuan(), row, found.yuan(), Method.PATTERN, confidence));
        }
    }

    /** A line or a cell in whose prose amounts are looked for. */
    private sealed interface Sentence {
        String text();

        RowKey at();

        Piece piece(int from, int to);

        static Sentence of(Printed line) {
            return new OfLine(line);
        }

        static Sentence of(Cell cell, RowKey at) {
            return new OfCell(cell, at);
        }
    }

    private record OfLine(Printed line) implements Sentence {
        @Override
        public String text() {
            return line.line().text();
        }

        @Override
        public RowKey at() {
            return line.at();
        }

        @Override
        public Piece piece(int from, int to) {
            return Piece.of(line.line(), from, to);
        }
    }

    private record OfCell(Cell cell, RowKey at) implements Sentence {
        @Override
        public String text() {
            return cell.text();
        }

        @Override
        public Piece piece(int from, int to) {
            return Piece.of(cell).withText(cell.text().substring(from, to).strip());
        }
    }
}
