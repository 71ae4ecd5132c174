package org.shenbao.check;

/**
 * One value that a person labelled, or the program found, or both.
 *
 * @param pointer JSON Pointer by the golden record's indices, as in a {@link Difference}
 * @param foundPointer JSON Pointer in the found record; {@code -} stands for a row that it does not have
 * @param golden as JSON, "" where the label has nothing
 * @param found as JSON, "" where the program found nothing
 */
public record ComparedLeaf(String pointer, String foundPointer, String golden, String found) {
    public boolean right() {
        return golden.equals(found);
    }

    /** Whether a person labelled a value here. */
    public boolean isLabelled() {
        return !golden.isEmpty();
    }

    /** Whether the program found a value here. */
    public boolean isFound() {
        return !found.isEmpty();
    }
}
