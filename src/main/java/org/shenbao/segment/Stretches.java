package org.shenbao.segment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.segment.Landmark.Kind;
import org.shenbao.vocabulary.Folding;
import org.shenbao.vocabulary.Term;

/** Parts the landmarks of a document into projects. */
final class Stretches {
    /** Lines of one title stand no farther apart, blank lines counted. */
    private static final int TITLE_GAP = 4;

    private final List<Stretch> stretches = new ArrayList<>();
    private @Nullable Stretch open;

    private Stretches() {}

    static List<Stretch> of(List<Landmark> landmarks) {
        Stretches parting = new Stretches();
        landmarks.forEach(parting::next);
        return parting.stretches.isEmpty() ? bareTable(landmarks) : continued(parting.stretches);
    }

    /** The stretches, where a form on several sheets that all print its title again is one. */
    private static List<Stretch> continued(List<Stretch> stretches) {
        List<Stretch> continued = new ArrayList<>();
        for (Stretch stretch : stretches) {
            @Nullable Stretch before = continued.isEmpty() ? null : continued.get(continued.size() - 1);
            if (before != null && stretch.continues(before)) {
                stretch.landmarks().forEach(before::add);
            } else {
                continued.add(stretch);
            }
        }
        return continued;
    }

    /** A document that is nothing but a table, such as its picture by itself, is one form without a title. */
    private static List<Stretch> bareTable(List<Landmark> landmarks) {
        if (landmarks.stream().noneMatch(landmark -> landmark.kind() == Kind.HEADER)) {
            return List.of();
        }
        Stretch bare = new Stretch(landmarks.get(0));
        landmarks.subList(1, landmarks.size()).forEach(bare::add);
        return List.of(bare);
    }

    private void next(Landmark landmark) {
        Stretch current = open;
        if (current == null ? opens(landmark) : starts(landmark, current)) {
            open = new Stretch(landmark);
            stretches.add(open);
        } else if (current != null) {
            current.add(landmark);
        }
    }

    private static boolean opens(Landmark landmark) {
        return switch (landmark.kind()) {
            case FORM, TITLE, CAPTION, NAME -> true;
            case SECTION -> landmark.term() != Term.SECTION_TABLE && landmark.term() != Term.SECTION_UNIT;
            case FIELD, HEADER, BLOCK -> false;
        };
    }

    private static boolean starts(Landmark landmark, Stretch open) {
        return switch (landmark.kind()) {
            case FORM -> !titleGoesOn(landmark, open);
            case TITLE -> open.has(Kind.HEADER) && !titleGoesOn(landmark, open);
            case CAPTION -> captionStarts(landmark, open);
            case NAME -> nameStarts(landmark, open);
            case SECTION -> countsFromOneAgain(landmark, open);
            case FIELD, HEADER, BLOCK -> false;
        };
    }

    private static boolean titleGoesOn(Landmark landmark, Stretch open) {
        Kind last = open.last().kind();
        return (last == Kind.FORM || last == Kind.TITLE || last == Kind.CAPTION)
                && landmark.index() - open.last().index() <= TITLE_GAP;
    }

    /** A form that was opened by its caption ends where that caption stands again; elsewhere a caption is structure. */
    private static boolean captionStarts(Landmark landmark, Stretch open) {
        if (titleGoesOn(landmark, open)) {
            return false;
        }
        boolean openedByCaption = open.first().kind() == Kind.CAPTION;
        if (openedByCaption) {
            return open.has(Kind.HEADER);
        }
        boolean heading = open.narrative() && !open.has(Kind.HEADER);
        return !heading && open.has(Kind.HEADER) && !open.narrative() && !repeats(landmark, open);
    }

    private static boolean repeats(Landmark landmark, Stretch open) {
        return open.has(Kind.CAPTION) || Folding.core(open.first().text()).endsWith(Folding.core(landmark.text()));
    }

    private static boolean nameStarts(Landmark landmark, Stretch open) {
        String name = open.name();
        if (name != null) {
            return landmark.text().isEmpty() || !Folding.fold(name).equals(Folding.fold(landmark.text()));
        }
        return open.narrative() || open.has(Kind.HEADER);
    }

    private static boolean countsFromOneAgain(Landmark landmark, Stretch open) {
        Numbering numbering = landmark.numbering();
        return numbering != null && numbering.value() == 1 && numbering.style() == open.style();
    }
}
