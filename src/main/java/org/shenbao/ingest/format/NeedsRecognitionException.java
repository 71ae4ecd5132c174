package org.shenbao.ingest.format;

/** A document that only OCR could read, where there is none: nothing is wrong with it. */
public final class NeedsRecognitionException extends UnreadableException {
    private static final long serialVersionUID = 1L;

    /** @param reason why there is no OCR, and what would bring it */
    public NeedsRecognitionException(String reason) {
        super("nothing but pictures, and they were not read: " + reason);
    }
}
