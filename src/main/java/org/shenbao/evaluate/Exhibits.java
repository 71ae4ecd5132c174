package org.shenbao.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shenbao.evaluate.JudgedLeaf.Verdict;

/** The wrong values that a report shows: the first thousands of them, in the order of the documents. */
final class Exhibits {
    static final int MOST = 5_000;
    private static final int LONGEST = 1_000;

    private final List<OfDocument> documents = new ArrayList<>();
    private int shown;
    private long leftOut;

    void add(Judgement judgement) {
        List<Exhibit> kept = new ArrayList<>();
        for (JudgedLeaf judged : judgement.leaves()) {
            if (judged.leaf().right()) {
                continue;
            }
            if (shown < MOST) {
                kept.add(Exhibit.of(judged));
                shown++;
            } else {
                leftOut++;
            }
        }
        if (!kept.isEmpty()) {
            documents.add(new OfDocument(judgement.document(), kept));
        }
    }

    List<OfDocument> documents() {
        return Collections.unmodifiableList(documents);
    }

    /** How many wrong values are not among them. */
    long leftOut() {
        return leftOut;
    }

    /** The wrong values of one document. */
    record OfDocument(String path, List<Exhibit> wrong) {
        OfDocument {
            wrong = List.copyOf(wrong);
        }

        long silent() {
            return wrong.stream().filter(Exhibit::silent).count();
        }
    }

    /**
     * A wrong value as it is shown; long texts are cut, and say so.
     *
     * @param warnings what warns of it
     */
    record Exhibit(
            String pointer,
            Verdict verdict,
            String golden,
            String found,
            String confidence,
            List<String> warnings,
            boolean silent,
            List<PrintedPlace> places) {
        Exhibit {
            warnings = List.copyOf(warnings);
            places = List.copyOf(places);
        }

        static Exhibit of(JudgedLeaf judged) {
            List<String> warnings = new ArrayList<>(judged.rules());
            if (judged.isUnsure()) {
                warnings.add("low confidence");
            }
            return new Exhibit(
                    judged.leaf().pointer(),
                    judged.verdict(),
                    clipped(judged.leaf().golden()),
                    clipped(judged.leaf().found()),
                    judged.confidence() == null ? "" : judged.confidence().toPlainString(),
                    warnings,
                    judged.isSilentError(),
                    judged.places().stream()
                            .map(place -> new PrintedPlace(clipped(place.where()), clipped(place.text())))
                            .toList());
        }

        private static String clipped(String text) {
            if (text.length() <= LONGEST) {
                return text;
            }
            int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            return text.substring(0, end) + "… (" + text.length() + " characters)";
        }
    }
}
