package org.shenbao.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a label or a head says that is no word of the vocabulary: offices put them together of the same parts, so that
 * 年度完成指标 is an actual value, though nobody has listed it.
 */
final class WordParts {
    private static final String RESOURCE = "parts.yaml";
    private static final double BY_PARTS = 0.92;
    /** A longer text is no label. */
    private static final int LONGEST = 20;

    /** A number before the label, and what a form sets behind one that has to be filled in. */
    private static final Pattern MARKS = Pattern.compile("^(?:\\(?[0-9一二三四五六七八九十]{1,3}[)、.,])+|(?<=.)[*★]+$");

    private static final Pattern BRACKETS = Pattern.compile("[():]|[*★]+$");
    private static final int SHORTEST = 2;

    private final List<Rule> rules;

    private WordParts(List<Rule> rules) {
        this.rules = rules;
    }

    private record Rule(Term term, List<String> has, List<String> lacks, List<String> ends) {
        boolean fits(String head) {
            return (has.isEmpty() || within(head, has))
                    && !within(head, lacks)
                    && (ends.isEmpty() || endsWithOne(head));
        }

        private static boolean within(String head, List<String> parts) {
            for (String part : parts) {
                if (head.contains(part)) {
                    return true;
                }
            }
            return false;
        }

        private boolean endsWithOne(String head) {
            for (String end : ends) {
                if (head.endsWith(end)) {
                    return true;
                }
            }
            return false;
        }
    }

    static WordParts builtIn() {
        try (InputStream in = WordParts.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new VocabularyException(RESOURCE + ": missing from the program");
            }
            List<Rule> rules = new ArrayList<>();
            for (JsonNode rule : new YAMLMapper().readTree(in)) {
                rules.add(new Rule(
                        term(rule.path("term").asText()),
                        words(rule, "has"),
                        words(rule, "lacks"),
                        words(rule, "ends")));
            }
            return new WordParts(List.copyOf(rules));
        } catch (IOException e) {
            throw new VocabularyException(RESOURCE + ": " + e.getMessage(), e);
        }
    }

    /** The term of the family that the folded head's parts say. */
    Optional<Match> match(Family family, String folded) {
        String core = Folding.coreOf(MARKS.matcher(folded).replaceAll(""));
        Optional<Match> said = said(family, core);
        if (said.isPresent()) {
            return said;
        }
        String bare = BRACKETS.matcher(folded).replaceAll("");
        return bare.equals(core) ? said : said(family, bare);
    }

    private Optional<Match> said(Family family, String head) {
        if (head.length() < SHORTEST || head.length() > LONGEST) {
            return Optional.empty();
        }
        for (Rule rule : rules) {
            if (rule.term().family() == family && rule.fits(head)) {
                return Optional.of(new Match(rule.term(), head, BY_PARTS));
            }
        }
        return Optional.empty();
    }

    private static Term term(String key) {
        return Vocabulary.terms().stream()
                .filter(term -> term.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new VocabularyException(RESOURCE + ": key '" + key + "' is not known"));
    }

    private static List<String> words(JsonNode rule, String key) {
        List<String> words = new ArrayList<>();
        rule.path(key).forEach(word -> words.add(Folding.fold(word.asText())));
        return List.copyOf(words);
    }
}
