package org.shenbao.document;

import java.util.List;

/** Text that a stage has accounted for and taken out of the flow: nothing is dropped without such a record. */
public record Aside(Reason reason, List<Place> places) implements Block {
    public Aside {
        places = List.copyOf(places);
    }

    public enum Reason {
        /** A title or a header row that repeats one already read. */
        REPEATED,
        /** The same table again, such as the picture of a worksheet that is also there. */
        DUPLICATE,
        /** A marker of the file's converter, such as the name of a picture. */
        MARKER,
        /** A blank marker of the form. */
        PLACEHOLDER,
        /** A page header, a page footer or a page number. */
        MARGIN,
        /** Text that the document does not show: a hidden sheet, row, column or run. */
        HIDDEN,
        /** Text that a tracked change takes away. */
        DELETED,
        /** A reviewer's comment. */
        REMARK
    }
}
