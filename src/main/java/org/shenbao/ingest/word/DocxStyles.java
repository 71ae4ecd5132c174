package org.shenbao.ingest.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.XmlCursor;

/** Of the styles of a docx, what changes its text: list membership, hiding, symbol fonts. */
final class DocxStyles {
    private static final int LONGEST_CHAIN = 50;

    private final Map<String, Style> styles = new HashMap<>();
    private String paragraphDefault = "";

    /** What one style says itself; null where it says nothing. */
    private record Style(
            @Nullable String parent,
            @Nullable String list,
            @Nullable Integer level,
            @Nullable Boolean hidden,
            @Nullable String font) {}

    void read(XmlCursor xml) throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            if (xml.name().equals("style")) {
                String id = xml.attribute("styleId", "");
                if ("paragraph".equals(xml.attribute("type"))
                        && !"0".equals(xml.attribute("default", "0"))
                        && !"false".equals(xml.attribute("default"))) {
                    paragraphDefault = id;
                }
                styles.putIfAbsent(id, style(xml));
            }
        }
    }

    private static Style style(XmlCursor xml) throws UnreadableException, IOException {
        String parent = null;
        String list = null;
        Integer level = null;
        Boolean hidden = null;
        String font = null;
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "basedOn" -> parent = xml.attribute("val");
                case "pPr", "rPr" -> {
                    int inner = xml.depth();
                    while (xml.child(inner)) {
                        switch (xml.name()) {
                            case "vanish" -> hidden = xml.on();
                            case "rFonts" -> font = xml.attribute("ascii");
                            case "numPr" -> {
                                int deep = xml.depth();
                                while (xml.child(deep)) {
                                    if (xml.name().equals("numId")) {
                                        list = xml.attribute("val");
                                    } else if (xml.name().equals("ilvl")) {
                                        level = xml.number("val", 0);
                                    }
                                }
                            }
                            default -> {}
                        }
                    }
                }
                default -> {}
            }
        }
        return new Style(parent, list, level, hidden, font);
    }

    String paragraphStyle(@Nullable String id) {
        return id == null || !styles.containsKey(id) ? paragraphDefault : id;
    }

    @Nullable
    String list(String style) {
        return inherited(style, Style::list);
    }

    int level(String style) {
        Integer level = inherited(style, Style::level);
        return level == null ? 0 : level;
    }

    boolean hidden(@Nullable String style) {
        return Boolean.TRUE.equals(inherited(style, Style::hidden));
    }

    @Nullable
    String font(@Nullable String style) {
        return inherited(style, Style::font);
    }

    private <T> @Nullable T inherited(@Nullable String style, Function<Style, @Nullable T> what) {
        String id = style;
        for (int steps = 0; id != null && steps < LONGEST_CHAIN; steps++) {
            Style found = styles.get(id);
            if (found == null) {
                return null;
            }
            T value = what.apply(found);
            if (value != null) {
                return value;
            }
            id = found.parent();
        }
        return null;
    }
}
