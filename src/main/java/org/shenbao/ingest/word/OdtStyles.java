package org.shenbao.ingest.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.lettering.SymbolFonts;
import org.shenbao.ingest.packed.XmlCursor;

/** Of the styles of an odt, what changes its text: hiding and lists. */
final class OdtStyles {
    private static final int LONGEST_CHAIN = 50;
    /** The list of the headings. */
    static final String OUTLINE = "\u0000outline";

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();

    private record Style(
            @Nullable String parent,
            @Nullable Boolean hidden,
            @Nullable String list) {}

    /**
     * One level of a list.
     *
     * @param form the whole label with {@code %1%} for the number of the first level, null where it is in pieces
     * @param shown how many levels' numbers the label shows
     */
    record Level(
            String format,
            String bullet,
            String prefix,
            String suffix,
            @Nullable String form,
            int shown,
            int start,
            String behind) {}

    /** The styles within the element that was just entered. */
    void read(XmlCursor xml) throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "style" -> {
                    String key = xml.attribute("family", "") + "/" + xml.attribute("name", "");
                    styles.put(key, style(xml));
                }
                case "list-style" -> lists.put(xml.attribute("name", ""), levels(xml));
                case "outline-style" -> lists.put(OUTLINE, levels(xml));
                default -> {}
            }
        }
    }

    private static Style style(XmlCursor xml) throws UnreadableException, IOException {
        String parent = xml.attribute("parent-style-name");
        String list = xml.attribute("list-style-name");
        Boolean hidden = null;
        int here = xml.depth();
        while (xml.child(here)) {
            String display = xml.name().equals("text-properties") ? xml.attributeOf(":text:1.0", "display") : null;
            if (display != null) {
                hidden = display.equals("none");
            }
        }
        return new Style(parent, hidden, list);
    }

    private static Map<Integer, Level> levels(XmlCursor xml) throws UnreadableException, IOException {
        Map<Integer, Level> levels = new HashMap<>();
        int here = xml.depth();
        while (xml.child(here)) {
            boolean bullet = xml.name().equals("list-level-style-bullet");
            int at = xml.number("level", 1);
            String format = bullet ? "bullet" : xml.attribute("num-format", "");
            String sign = xml.attribute("bullet-char", "");
            String prefix = xml.attribute("num-prefix", "");
            String suffix = xml.attribute("num-suffix", "");
            String form = xml.attribute("num-list-format");
            int shown = xml.number("display-levels", 1);
            int start = xml.number("start-value", 1);
            String behind = "listtab";
            String font = "";
            int inner = xml.depth();
            while (xml.descendant(inner)) {
                behind = xml.attribute("label-followed-by", behind);
                font = xml.attribute("font-name", xml.attribute("font-family", font));
            }
            levels.put(
                    at, new Level(format, SymbolFonts.shown(font, sign), prefix, suffix, form, shown, start, behind));
        }
        return levels;
    }

    boolean hidden(String family, @Nullable String name) {
        String id = name;
        for (int steps = 0; id != null && steps < LONGEST_CHAIN; steps++) {
            Style style = styles.get(family + "/" + id);
            if (style == null) {
                return false;
            }
            if (style.hidden() != null) {
                return style.hidden();
            }
            id = style.parent();
        }
        return false;
    }

    @Nullable
    Level level(String list, int at) {
        Map<Integer, Level> levels = lists.get(list);
        return levels == null ? null : levels.get(at);
    }
}
