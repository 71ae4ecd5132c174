package org.shenbao.vocabulary;

/** A vocabulary file cannot be used; the message names the file, the line and the reason. */
public final class VocabularyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VocabularyException(String message) {
        super(message);
    }

    public VocabularyException(String message, Throwable cause) {
        super(message, cause);
    }
}
