package org.shenbao.extract;

import java.util.stream.Stream;
import org.shenbao.vocabulary.Vocabulary;

/** Looks for labels and values side by side in a form's tables. */
final class FieldRows implements Extractor {
    private final Vocabulary vocabulary;

    FieldRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        return subject.tables().stream().flatMap(table -> new TableFields(table, vocabulary).claims().stream());
    }
}
