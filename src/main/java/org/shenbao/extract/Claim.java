package org.shenbao.extract;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Doubt;
import org.shenbao.document.Place;
import org.shenbao.document.Reading;

/** What an extractor says about a piece of the source: that it is a leaf of the record, or what else it serves for. */
public sealed interface Claim {
    List<Place> places();

    /**
     * A leaf of the record.
     *
     * @param value null where the source says that there is none; then only the concerns count
     * @param reading method and confidence; its doubts have become concerns
     */
    record Leaf(
            Field field,
            RowKey row,
            @Nullable Object value,
            Reading reading,
            List<Place> places,
            List<Concern> concerns)
            implements Claim {
        public Leaf {
            places = List.copyOf(places);
            concerns = List.copyOf(concerns);
        }

        /** This claim, no surer than the confidence. */
        Leaf atMost(double confidence) {
            Reading lower = Reading.of(reading.method(), Math.min(confidence, reading.confidence()));
            return new Leaf(field, row, value, lower, places, concerns);
        }

        Fallback asFallback() {
            return new Fallback(this, List.of());
        }

        Leaf with(Concern concern) {
            return new Leaf(
                    field,
                    row,
                    value,
                    reading,
                    places,
                    Stream.concat(concerns.stream(), Stream.of(concern)).toList());
        }
    }

    /**
     * A leaf that counts only where no plain claim for it is made.
     *
     * @param otherwise what counts in its stead where a plain claim with another value stands
     */
    record Fallback(Leaf leaf, List<Leaf> otherwise) implements Claim {
        public Fallback {
            otherwise = List.copyOf(otherwise);
        }

        /** This claim, no surer than the confidence, whichever of its leaves counts. */
        Fallback atMost(double confidence) {
            return new Fallback(
                    leaf.atMost(confidence),
                    otherwise.stream().map(other -> other.atMost(confidence)).toList());
        }

        Fallback with(Concern concern) {
            return new Fallback(
                    leaf.with(concern),
                    otherwise.stream().map(other -> other.with(concern)).toList());
        }

        @Override
        public List<Place> places() {
            return Stream.concat(leaf.places().stream(), otherwise.stream().flatMap(other -> other.places().stream()))
                    .toList();
        }
    }

    /** Text that is no value but has been understood. */
    record Used(Use use, List<Place> places) implements Claim {
        public Used {
            places = List.copyOf(places);
        }
    }

    /**
     * A doubt about a list or a row as a whole.
     *
     * @param pointer that the finding names
     */
    record Remark(Doubt doubt, String pointer, List<Place> places) implements Claim {
        public Remark {
            places = List.copyOf(places);
        }
    }

    /** What understood text serves for. */
    enum Use {
        TITLE,
        HEADING,
        LABEL,
        HEADER,
        ORDINAL,
        PLACEHOLDER,
        DUPLICATE,
        MARKER
    }

    /**
     * A doubt about leaves read at one place: equal concerns of several leaves are one finding with all their pointers.
     *
     * @param at where the doubtful text stands
     */
    record Concern(Doubt doubt, Place at) {}
}
