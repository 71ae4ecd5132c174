package org.shenbao.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Method;
import org.shenbao.project.Operator;
import org.shenbao.vocabulary.Folding;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Reads and claims what the words of a value say: operator, number and unit. */
final class ValueReader {
    private static final Map<Term, Operator> SIGNS = Map.of(
            Term.OPERATOR_AT_LEAST, Operator.AT_LEAST,
            Term.OPERATOR_AT_MOST, Operator.AT_MOST,
            Term.OPERATOR_MORE_THAN, Operator.MORE_THAN,
            Term.OPERATOR_LESS_THAN, Operator.LESS_THAN,
            Term.OPERATOR_EQUAL, Operator.EQUAL);
    private static final Map<Term, Operator> WORDS =
            Map.of(Term.OPERATOR_WORD_AT_LEAST, Operator.AT_LEAST, Term.OPERATOR_WORD_AT_MOST, Operator.AT_MOST);
    private static final Pattern DATE = Pattern.compile(
            "[0-9０-９]{4}\\s*年(?!限)|[0-9０-９]{1,2}\\s*月(?:份|底|初|中|末|前|旬|\\s*[0-9０-９]{1,2}|$)|(?<![0-9０-９])(?:19|20)[0-9]{2}[./-](?:0?[1-9]|1[0-2])([./-]|$)|季度|(?<![0-9０-９])[0-9０-９]{1,2}\\s*[日号]\\s*(?:之?前|以前|底)");
    private static final Pattern CODE_LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern GRADE = Pattern.compile("\\s*[A-Za-z]{1,2}\\s*(?:级|等|类|型|景区)");
    private static final Pattern FREQUENCY =
            Pattern.compile("[每各]\\p{IsHan}{0,3}?(?:年|月|周|日|天|季|学期|期|届|小时|次|场|班)[^0-9０-９%％/／]*[0-9０-９]"
                    + "|[每各][^0-9０-９%％/／]*[0-9０-９.]+\\s*(?:次|场|期|遍|轮|回)");
    private static final Pattern BRACKETED = Pattern.compile("[（(]\\s*([^（）()]{1,10}?)\\s*[）)].*");
    private static final Pattern CLAUSES = Pattern.compile("[，；;]|,(?![0-9]{3})");

    private static final Pattern IN_WORDS = Pattern.compile("([一二三四五六七八九十百两]+)([^一二三四五六七八九十百两].*)");
    private static final Pattern NUMERALS = Pattern.compile("[一二三四五六七八九十百]{1,4}");
    private static final Pattern TWO_UNITS = Pattern.compile("(\\p{IsHan}{1,3})[（(](\\p{IsHan}{1,3})[）)].*");
    private static final Pattern END = Pattern.compile("[。；;，,、]+\\s*$");
    private static final Pattern WORDED_UNIT = Pattern.compile("[\\p{IsHan}\\p{So}%％‰℃/／·*²³]{1,12}");
    /** A unit of the metric system in letters of any case, alone or for one of another: KM, MPa, m³/d, ug/m3. */
    private static final String METRIC =
            "(?:(?:[kKcCdDmMnNuUμµGTPh]?(?:[mM][²³23]?|W[hH]?|w[hH]?|V[aA]?|v|H[zZ]|hz|P[aA]|[lL]|t|b(?:ps|PS)|B(?:ps|PS)?)|[kKmMuUμµ]?g|[KM]G|ha|hm[²2]|dB(?:[（(]A[）)])?)(?![A-Za-z0-9])|㎡|㎥|℃|㎎|㎏|㎞|㎜|㎝)";

    private static final Pattern LATIN_UNIT =
            Pattern.compile(METRIC + "(?:[/·](?:" + METRIC + "|[dhsa](?![A-Za-z])|\\p{IsHan}))?");
    private static final int LONGEST_UNIT_TAIL = 4;
    private static final int LONGEST_SIGN = 8;

    private final Vocabulary vocabulary;
    private final Map<String, Operator> signs = new HashMap<>();
    /** Words behind a unit that are none of it: 以上, 左右. */
    private final List<String> wordsBehind;

    ValueReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        SIGNS.forEach(
                (term, operator) -> vocabulary.words(term).forEach(word -> signs.put(Folding.fold(word), operator)));
        this.wordsBehind = Stream.of(Term.OPERATOR_WORD_AT_LEAST, Term.OPERATOR_WORD_AT_MOST, Term.WORD_ROUGHLY)
                .flatMap(term -> vocabulary.words(term).stream())
                .toList();
    }

    /** Reads a value; a date, a range, or several numbers state no one quantity. */
    ValueText read(String text) {
        Optional<Sign> sign = sign(text);
        boolean counted = !Numbers.in(text).isEmpty();
        List<Operator> words = WORDS.entrySet().stream()
                .filter(entry -> vocabulary.words(entry.getKey()).stream()
                        .anyMatch(known -> counted ? text.contains(known) : text.startsWith(known)))
                .map(Map.Entry::getValue)
                .toList();
        @Nullable Operator word = words.size() == 1 && ofAll(text, words.get(0)) ? words.get(0) : null;
        String rest = text.substring(sign.map(Sign::length).orElse(0)).strip();
        List<Numbers.Found> numbers = quantities(rest);
        @Nullable Operator operator = sign.map(Sign::operator).orElse(null);
        Optional<ValueText> inWords = numbers.isEmpty() ? inWords(rest, operator, word) : Optional.empty();
        if (inWords.isPresent()) {
            return inWords.get();
        }
        if (numbers.isEmpty() && vocabulary.is(Term.UNIT_MEASURE, rest)) {
            return new ValueText(operator, word, null, rest); // the form's own unit, with no figure before it
        }
        if (numbers.size() != 1
                || DATE.matcher(rest).find()
                || FREQUENCY.matcher(rest).find()) {
            return new ValueText(operator, word, null, null);
        }
        Numbers.Found number = numbers.get(0);
        if (behindLetter(rest, number)
                || GRADE.matcher(rest.substring(number.to())).lookingAt()) {
            return new ValueText(operator, word, null, null); // D400 is a class, 5A级 a grade
        }
        return new ValueText(operator, word, number.value(), unit(rest.substring(number.to())));
    }

    /** Whether each of the figures in the text has such a word: it is not the value's where one of two has none. */
    private boolean ofAll(String text, Operator operator) {
        List<String> clauses = Stream.of(CLAUSES.split(text))
                .filter(clause -> !Numbers.in(clause).isEmpty())
                .toList();
        return clauses.size() < 2
                || clauses.stream()
                        .allMatch(clause -> WORDS.entrySet().stream()
                                .filter(entry -> entry.getValue() == operator)
                                .flatMap(entry -> vocabulary.words(entry.getKey()).stream())
                                .anyMatch(clause::contains));
    }

    /** The text's numbers without one that belongs to the unit behind another: 35ug/m3. */
    private static List<Numbers.Found> quantities(String text) {
        List<Numbers.Found> numbers = Numbers.in(text);
        return IntStream.range(0, numbers.size())
                .filter(i -> i == 0 || !behindLetter(text, numbers.get(i)))
                .mapToObj(numbers::get)
                .toList();
    }

    private static boolean behindLetter(String text, Numbers.Found number) {
        return number.from() > 0
                && CODE_LETTER
                        .matcher(text.substring(number.from() - 1, number.from()))
                        .matches();
    }

    /** The claims of a value that states its operator and unit itself. */
    List<Claim> claims(Piece piece, String text, Parts.OfValue parts, RowKey key, double confidence) {
        List<Claim> claims = new ArrayList<>();
        ValueText read = read(text);
        claims.add(piece.leaf(parts.text(), key, text, Method.GRID, confidence));
        @Nullable Object operator = read.sign() != null ? read.sign() : read.word();
        if (operator != null) {
            claims.add(piece.leaf(parts.operator(), key, operator, Method.PATTERN, 0.98 * confidence));
        }
        if (read.number() != null) {
            claims.add(piece.leaf(parts.number(), key, read.number(), Method.PATTERN, 0.99 * confidence));
        }
        if (read.unit() != null) {
            claims.add(piece.leaf(parts.unit(), key, read.unit(), Method.PATTERN, 0.98 * confidence));
        }
        return claims;
    }

    /** A quantity in Chinese numerals and nothing else: 一周, 两次. */
    private Optional<ValueText> inWords(String text, @Nullable Operator sign, @Nullable Operator word) {
        if (NUMERALS.matcher(text).matches()) {
            return Capitals.value(text).map(number -> new ValueText(sign, word, number, null));
        }
        Matcher matcher = IN_WORDS.matcher(text);
        if (!matcher.matches() || !vocabulary.is(Term.UNIT_MEASURE, matcher.group(2))) {
            return Optional.empty();
        }
        return Capitals.value(matcher.group(1)).map(number -> new ValueText(sign, word, number, matcher.group(2)));
    }

    /** The operator that the whole cell is. */
    Optional<Operator> operator(String cell) {
        return sign(cell).filter(sign -> cell.strip().length() == sign.length()).map(Sign::operator);
    }

    private Optional<Sign> sign(String text) {
        String head = Folding.fold(text.substring(0, Math.min(text.length(), LONGEST_SIGN)));
        return signs.entrySet().stream()
                .filter(entry -> head.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(entry -> new Sign(entry.getValue(), printedLength(text, entry.getKey())));
    }

    /** How many printed characters, blanks included, fold to the word. */
    private static int printedLength(String text, String folded) {
        int length = 0;
        while (!Folding.fold(text.substring(0, length)).startsWith(folded)) {
            length++;
        }
        return length;
    }

    private @Nullable String unit(String behind) {
        String rest = END.matcher(behind).replaceAll("").strip();
        Matcher bracketed = BRACKETED.matcher(rest);
        if (bracketed.matches()) {
            return bracketed.group(1);
        }
        Matcher two = TWO_UNITS.matcher(rest);
        if (two.matches()
                && vocabulary.is(Term.UNIT_MEASURE, two.group(1))
                && vocabulary.is(Term.UNIT_MEASURE, two.group(2))) {
            return rest.substring(0, two.end(2) + 1); // 台（套）
        }
        for (String word : wordsBehind) {
            if (rest.endsWith(word)) {
                rest = rest.substring(0, rest.length() - word.length()).strip();
            }
        }
        Matcher worded = WORDED_UNIT.matcher(rest);
        if (worded.matches() && (rest.length() <= LONGEST_UNIT_TAIL || rest.indexOf('/') > 0)) {
            return rest;
        }
        String tail = rest;
        Matcher latin = LATIN_UNIT.matcher(tail);
        return latin.lookingAt()
                ? latin.group()
                : vocabulary.words(Term.UNIT_MEASURE).stream()
                        .filter(tail::startsWith)
                        .max(Comparator.comparingInt(String::length))
                        .orElse(null);
    }

    private record Sign(Operator operator, int length) {}
}
