package org.shenbao.ingest.wordbin;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** What holds between two braces of a rich text; a group within begins with all of it. */
final class RtfGroup {
    /** Where the text of a group goes. */
    enum Goal {
        TEXT,
        NOWHERE,
        /** Nowhere, but its pictures and text boxes are shown. */
        SHAPE,
        FONTS,
        FORM_FIELD,
        PICTURE,
        OBJECT
    }

    /** What is to be done when the group ends. */
    enum Ending {
        NOTHING,
        FIELD,
        LABEL,
        MARGIN,
        NOTE,
        REMARK,
        BOX,
        FONT,
        PICTURE,
        OBJECT,
        FORM_FIELD
    }

    Goal goal = Goal.TEXT;
    Ending ending = Ending.NOTHING;
    /** The goal of the group around one whose words are told twice. */
    Goal twice = Goal.NOWHERE;

    RtfStory story;
    int font;
    int fallback = 1;
    boolean hidden;
    boolean deleted;
    boolean inserted;
    boolean inTable;
    int tableLevel;
    /** The definition of a nested row, null outside of one. */
    @Nullable
    RtfRow row;
    /** Bytes of a picture or an object, null outside of one. */
    @Nullable
    ByteArrayOutputStream bytes;

    @Nullable
    RtfPicture picture;
    /** Whether its pictures only stand in for others, which came just before. */
    boolean instead;

    int labelFrom;
    boolean starred;

    RtfGroup(RtfStory story) {
        this.story = story;
    }

    RtfGroup inner() {
        RtfGroup inner = new RtfGroup(story);
        inner.goal = goal;
        inner.twice = twice;
        inner.font = font;
        inner.fallback = fallback;
        inner.hidden = hidden;
        inner.deleted = deleted;
        inner.inserted = inserted;
        inner.inTable = inTable;
        inner.tableLevel = tableLevel;
        inner.row = row;
        inner.bytes = bytes;
        inner.picture = picture;
        inner.instead = instead;
        return inner;
    }

    void plain(int byDefault) {
        font = byDefault;
        hidden = false;
        deleted = false;
        inserted = false;
    }

    void noTable() {
        inTable = false;
        tableLevel = 0;
    }
}
