package org.shenbao.ingest.word;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.XmlCursor;

/** What the properties of a paragraph say of its text. */
final class DocxParagraph {
    String style;

    @Nullable
    String list;
    /** -1 where it is not said. */
    int level = -1;
    /** A label that the file gives as it is printed. */
    @Nullable
    String label;

    boolean deletedMark;
    boolean hiddenMark;

    DocxParagraph(String style) {
        this.style = style;
    }

    void read(XmlCursor xml, DocxFile file, DocxStory story) throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "pStyle" -> style = file.styles.paragraphStyle(xml.attribute("val"));
                case "numPr" -> {
                    int inner = xml.depth();
                    while (xml.child(inner)) {
                        if (xml.name().equals("numId")) {
                            list = xml.attribute("val", "0");
                        } else if (xml.name().equals("ilvl")) {
                            level = xml.number("val", 0);
                        }
                    }
                }
                case "listPr" -> {
                    int inner = xml.depth();
                    while (xml.child(inner)) {
                        if (xml.name().equals("t")) {
                            label = xml.attribute("val");
                        }
                    }
                }
                case "rPr" -> mark(xml, file);
                case "sectPr" -> story.section();
                default -> {}
            }
        }
    }

    private void mark(XmlCursor xml, DocxFile file) throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "del", "moveFrom" -> {
                    deletedMark = true;
                    file.deleted += xml.name().equals("del") ? 1 : 0;
                }
                case "ins" -> file.inserted++;
                case "vanish" -> hiddenMark = xml.on();
                default -> {}
            }
        }
    }
}
