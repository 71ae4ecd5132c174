package org.shenbao.vocabulary;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads vocabulary files: YAML, {@code version: 1}, then for each key a list of words.
 *
 * <pre>{@code
 * version: 1
 * field.name: [项目名称, 专项名称]
 * column.unit:
 *   - 度量单位
 * }</pre>
 *
 * Unknown keys, keys given twice, and a word under two terms of one {@link Family} are errors that name file and line.
 */
final class VocabularyFile {
    private static final List<String> RESOURCES =
            List.of("fields.yaml", "headings.yaml", "columns.yaml", "values.yaml", "words.yaml");
    private static final int MOST_BYTES = 4 << 20;

    private final String name;
    private final Map<Term, Set<String>> words = new EnumMap<>(Term.class);
    /** Whose a folded word is, so that a second claim to it is seen. */
    private final Map<Family, Map<String, Term>> owners = new EnumMap<>(Family.class);

    private VocabularyFile(String name, Map<Term, Set<String>> known) {
        this.name = name;
        known.forEach((term, own) -> {
            words.put(term, new LinkedHashSet<>(own));
            own.forEach(word -> owners(term.family()).putIfAbsent(Folding.fold(word), term));
        });
    }

    static Vocabulary builtIn() {
        Map<Term, Set<String>> words = Map.of();
        for (String resource : RESOURCES) {
            VocabularyFile file = new VocabularyFile(resource, words);
            try (InputStream in = VocabularyFile.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new VocabularyException(resource + ": missing from the program");
                }
                file.read(in);
            } catch (IOException e) {
                throw new VocabularyException(resource + ": " + e.getMessage(), e);
            }
            words = file.words;
        }
        return new Vocabulary(words);
    }

    static Vocabulary read(Path path, Vocabulary known) {
        VocabularyFile file = new VocabularyFile(path.toString(), known.all());
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new VocabularyException(path + ": larger than " + MOST_BYTES + " bytes");
            }
            try (InputStream in = Files.newInputStream(path)) {
                file.read(in);
            }
        } catch (IOException e) {
            throw new VocabularyException(path + ": cannot be read: " + reason(e), e);
        }
        return new Vocabulary(file.words);
    }

    private void read(InputStream in) throws IOException {
        try (JsonParser yaml = new YAMLFactory().createParser(in)) {
            read(yaml);
        } catch (JsonProcessingException e) {
            throw new VocabularyException(
                    at(e.getLocation())
                            + e.getOriginalMessage().lines().findFirst().orElse("not YAML"),
                    e);
        }
    }

    private void read(JsonParser yaml) throws IOException {
        if (yaml.nextToken() != JsonToken.START_OBJECT) {
            throw error(yaml, "expected 'version: 1' and a list of words for each key");
        }
        boolean versioned = false;
        Set<Term> seen = EnumSet.noneOf(Term.class);
        while (yaml.nextToken() == JsonToken.FIELD_NAME) {
            String key = yaml.currentName();
            if (key.equals("version")) {
                yaml.nextToken();
                if (!"1".equals(yaml.getText())) {
                    throw error(yaml, "version " + yaml.getText() + " is not known, this program reads version 1");
                }
                versioned = true;
                continue;
            }
            Term term = term(key, yaml);
            if (!seen.add(term)) {
                throw error(yaml, "key '" + key + "' stands twice");
            }
            readWords(term, yaml);
        }
        if (!versioned) {
            throw new VocabularyException(name + ":1: 'version: 1' is missing");
        }
    }

    private void readWords(Term term, JsonParser yaml) throws IOException {
        if (yaml.nextToken() != JsonToken.START_ARRAY) {
            throw error(yaml, "key '" + term.key() + "' needs a list of words: [word, word]");
        }
        Set<String> own = words.computeIfAbsent(term, unused -> new LinkedHashSet<>());
        Set<String> here = new LinkedHashSet<>();
        while (yaml.nextToken() != JsonToken.END_ARRAY) {
            if (yaml.currentToken() == null || !yaml.currentToken().isScalarValue()) {
                throw error(yaml, "key '" + term.key() + "' holds something that is not a word");
            }
            String word = yaml.getText().strip();
            String folded = Folding.fold(word);
            if (folded.isEmpty()) {
                throw error(yaml, "key '" + term.key() + "' holds an empty word");
            }
            Term other = owners(term.family()).putIfAbsent(folded, term);
            if (other != null && other != term && term.family() != Family.WORD) {
                throw error(yaml, "'" + word + "' stands under '" + term.key() + "' and '" + other.key() + "'");
            }
            if (!here.add(folded)) {
                throw error(yaml, "'" + word + "' stands twice under '" + term.key() + "'");
            }
            own.add(word);
        }
    }

    private Map<String, Term> owners(Family family) {
        return owners.computeIfAbsent(family, unused -> new HashMap<>());
    }

    private Term term(String key, JsonParser yaml) {
        return Vocabulary.terms().stream()
                .filter(term -> term.key().equals(key))
                .findFirst()
                .orElseThrow(() -> error(yaml, "key '" + key + "' is not known; did you mean " + nearest(key) + "?"));
    }

    private static String nearest(String key) {
        return Vocabulary.terms().stream()
                .map(Term::key)
                .sorted(Comparator.comparingInt((String known) -> distance(key, known))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .map(known -> "'" + known + "'")
                .collect(Collectors.joining(" or "));
    }

    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replace = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }

    private VocabularyException error(JsonParser yaml, String message) {
        return new VocabularyException(at(yaml.currentTokenLocation()) + message);
    }

    private String at(@Nullable JsonLocation location) {
        return name + ":" + (location == null ? 1 : location.getLineNr()) + ": ";
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException ? "no such file" : String.valueOf(e.getMessage());
    }
}
