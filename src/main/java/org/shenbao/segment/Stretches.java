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
        boolean none = parting.stretches.stream().noneMatch(Stretch::isProject);
        boolean told = landmarks.stream().anyMatch(mark -> mark.kind() == Kind.HEADER && mark.term() != null)
                || (parting.stretches.isEmpty()
                        && landmarks.stream().limit(1).noneMatch(mark -> mark.kind() == Kind.FIELD));
        List<Stretch> bare = none && told ? bareTable(landmarks) : List.of();
        return bare.isEmpty() ? continued(parting.stretches) : bare;
    }

    /** The stretches, where a form on several sheets that all print its title again is one. */
    private static List<Stretch> continued(List<Stretch> stretches) {
        List<Stretch> continued = new ArrayList<>();
        for (Stretch stretch : stretches) {
            @Nullable Stretch before = continued.isEmpty() ? null : continued.get(continued.size() - 1);
            boolean part = before != null
                    && before.isProject()
                    && !stretch.isProject()
                    && stretch.first().kind() == Kind.SECTION;
            if (before != null && (part || stretch.continues(before))) {
                stretch.landmarks().forEach(before::add);
            } else {
                continued.add(stretch);
            }
        }
        return continued;
    }

    /**
     * Where nothing starts a project, a table of indicators is one form with the fields above it: of a whole unit, without
     * a project's name, or a picture of the table by itself.
     */
    private static List<Stretch> bareTable(List<Landmark> landmarks) {
        List<Landmark> table = landmarks.stream()
                .dropWhile(landmark -> !Stretch.startsTable(landmark))
                .toList();
        if (table.stream().noneMatch(landmark -> landmark.kind() == Kind.HEADER)) {
            return List.of();
        }
        Stretch bare = new Stretch(table.get(0));
        table.subList(1, table.size()).forEach(bare::add);
        return List.of(bare);
    }

    private void next(Landmark landmark) {
        Stretch current = open;
        boolean ended = current != null && current.first().kind() == Kind.END;
        boolean opened = (current == null || ended) ? opens(landmark) : starts(landmark, current);
        if (opened) {
            open = new Stretch(landmark);
            stretches.add(open);
        } else if (current != null) {
            current.add(landmark);
        }
    }

    private static boolean opens(Landmark landmark) {
        return switch (landmark.kind()) {
            case FORM, TITLE, CAPTION, NAME, COUNTED, END -> true;
            case SECTION -> landmark.term() != Term.SECTION_TABLE && landmark.term() != Term.SECTION_UNIT;
            case PART, FIELD, HEADER, BLOCK -> false;
        };
    }

    private static boolean starts(Landmark landmark, Stretch open) {
        return switch (landmark.kind()) {
            case FORM -> !titleGoesOn(landmark, open);
            case TITLE -> open.has(Kind.HEADER) && !titleGoesOn(landmark, open);
            case CAPTION -> captionStarts(landmark, open);
            case NAME -> nameStarts(landmark, open);
            case COUNTED -> !titleGoesOn(landmark, open);
            case END -> true;
            case SECTION -> countsFromOneAgain(landmark, open);
            case PART, FIELD, HEADER, BLOCK -> false;
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
            Landmark last = open.last();
            if (last.kind() == Kind.NAME && last.index() == landmark.index()) {
                return false; // a fund's name and a project's, one row below the other
            }
            return landmark.text().isEmpty() || !Folding.fold(name).equals(Folding.fold(landmark.text()));
        }
        return open.narrative() || open.has(Kind.HEADER);
    }

    private static boolean countsFromOneAgain(Landmark landmark, Stretch open) {
        Numbering numbering = landmark.numbering();
        return numbering != null
                && numbering.value() == 1
                && numbering.style() == open.style()
                && !(open.below(landmark) && !open.tells(landmark.term()));
    }
}
