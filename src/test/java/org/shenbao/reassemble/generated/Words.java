package org.shenbao.reassemble.generated;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeMap;

/** The words of {@code words.txt} by key. */
final class Words {
    static final Words ALL = read();

    private final Map<String, List<String>> lists;

    private Words(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    List<String> of(String key) {
        List<String> words = lists.get(key);
        if (words == null) {
            throw new IllegalArgumentException("words.txt has no key " + key);
        }
        return words;
    }

    /** The category words that real forms print. */
    Set<String> categories() {
        Set<String> words = new LinkedHashSet<>(of("level1"));
        lists.forEach((key, list) -> {
            if (key.startsWith("level2.") && !key.endsWith(".unheard")) {
                words.addAll(list);
            }
        });
        return Collections.unmodifiableSet(words);
    }

    private static Words read() {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("words.txt"))) {
            Map<String, List<String>> lists = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int equals = line.indexOf(" = ");
                        List<String> words = new ArrayList<>();
                        StringTokenizer tokens = new StringTokenizer(line.substring(equals + 3));
                        while (tokens.hasMoreTokens()) {
                            words.add(tokens.nextToken());
                        }
                        lists.put(line.substring(0, equals), List.copyOf(words));
                    });
            return new Words(lists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
