package org.shenbao.layout;

import java.util.function.Predicate;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Tells the title of a form by its words. */
final class FormTitles implements Predicate<String> {
    /** A longer line is a sentence. */
    private static final int LONGEST = 60;

    private final Vocabulary words;

    FormTitles(Vocabulary words) {
        this.words = words;
    }

    @Override
    public boolean test(String text) {
        String bare = text.replaceAll("\\s", "").replaceAll("[（(][^（）()]*[）)]$", "");
        return bare.length() <= LONGEST
                && (words.match(Family.TITLE, bare).isPresent()
                        || words.words(Term.TITLE_FORM).stream().anyMatch(bare::endsWith));
    }
}
