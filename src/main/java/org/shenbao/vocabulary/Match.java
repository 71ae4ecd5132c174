package org.shenbao.vocabulary;

/**
 * A text recognised as a word of the vocabulary.
 *
 * @param word as the vocabulary writes it
 * @param confidence 1 for the word itself, less for every tolerance that was needed
 */
public record Match(Term term, String word, double confidence) {}
