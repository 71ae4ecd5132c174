package org.shenbao.ingest.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.lettering.Labels;
import org.shenbao.ingest.lettering.Numerals;
import org.shenbao.ingest.lettering.SymbolFonts;
import org.shenbao.ingest.packed.XmlCursor;

/** The definitions of a docx's lists, and the labels that they print, counted in the order in which they are asked for. */
final class DocxLists {
    private static final int LEVELS = 9;

    private final Map<String, Map<Integer, Level>> abstracts = new HashMap<>();
    private final Map<String, String> styleLinks = new HashMap<>();
    private final Map<String, String> linkedStyles = new HashMap<>();
    private final Map<String, ListUse> lists = new HashMap<>();
    private final Map<String, @Nullable Integer[]> counters = new HashMap<>();

    /** One level of a list's definition. */
    private record Level(
            int start,
            String format,
            String text,
            String suffix,
            boolean decimal,
            int restart,
            String font,
            @Nullable String style,
            boolean hidden) {}

    /** A list: its definition, and what it overrides. */
    private static final class ListUse {
        String definition = "";
        final Map<Integer, Integer> starts = new HashMap<>();
        final Map<Integer, Level> levels = new HashMap<>();
        final boolean[] begun = new boolean[LEVELS];
    }

    void read(XmlCursor xml) throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            if (xml.name().equals("abstractNum")) {
                define(xml);
            } else if (xml.name().equals("num")) {
                use(xml);
            }
        }
    }

    private void define(XmlCursor xml) throws UnreadableException, IOException {
        String id = xml.attribute("abstractNumId", "");
        Map<Integer, Level> levels = new HashMap<>();
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "lvl" -> levels.put(xml.number("ilvl", 0), level(xml));
                case "styleLink" -> styleLinks.put(xml.attribute("val", ""), id);
                case "numStyleLink" -> linkedStyles.put(id, xml.attribute("val", ""));
                default -> {}
            }
        }
        abstracts.put(id, levels);
    }

    private void use(XmlCursor xml) throws UnreadableException, IOException {
        ListUse list = new ListUse();
        lists.put(xml.attribute("numId", ""), list);
        int here = xml.depth();
        while (xml.child(here)) {
            if (xml.name().equals("abstractNumId")) {
                list.definition = xml.attribute("val", "");
            } else if (xml.name().equals("lvlOverride")) {
                int level = xml.number("ilvl", 0);
                int inner = xml.depth();
                while (xml.child(inner)) {
                    if (xml.name().equals("startOverride")) {
                        list.starts.put(level, xml.number("val", 1));
                    } else if (xml.name().equals("lvl")) {
                        list.levels.put(level, level(xml));
                    }
                }
            }
        }
    }

    private static Level level(XmlCursor xml) throws UnreadableException, IOException {
        int start = 0;
        String format = "decimal";
        String text = "";
        String suffix = "tab";
        boolean decimal = false;
        int restart = -1;
        String font = "";
        String style = null;
        boolean hidden = false;
        int here = xml.depth();
        while (xml.descendant(here)) {
            switch (xml.name()) {
                case "start" -> start = xml.number("val", 0);
                case "numFmt" ->
                    format =
                            xml.attribute("val", "decimal").equals("custom") ? format : xml.attribute("val", "decimal");
                case "lvlText" -> text = xml.attribute("val", "");
                case "suff" -> suffix = xml.attribute("val", "tab");
                case "isLgl" -> decimal = xml.on();
                case "lvlRestart" -> restart = xml.number("val", -1);
                case "rFonts" -> font = xml.attribute("ascii", xml.attribute("hAnsi", ""));
                case "pStyle" -> style = xml.attribute("val");
                case "vanish" -> hidden = xml.on();
                default -> {}
            }
        }
        return new Level(start, format, text, suffix, decimal, restart, font, style, hidden);
    }

    /**
     * The label of the next paragraph of a list, with what parts it from the text; "" where none is printed.
     *
     * @param level of the paragraph, -1 where its style says which
     * @param style the paragraph's style
     */
    String label(String listId, int level, String style, DocxStyles styles) {
        ListUse list = lists.get(listId);
        if (list == null) {
            return "";
        }
        String definition = definition(list, styles);
        int at = level >= 0 ? Math.min(level, LEVELS - 1) : levelOfStyle(list, definition, style);
        Level own = level(list, definition, at);
        if (own == null) {
            return "";
        }
        @Nullable Integer[] counts = counters.computeIfAbsent(definition, id -> new Integer[LEVELS]);
        Integer override = list.starts.get(at);
        if (override != null && !list.begun[at]) {
            counts[at] = override;
        } else {
            Integer last = counts[at];
            counts[at] = last == null ? own.start() : last + 1;
        }
        list.begun[at] = true;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            Level below = level(list, definition, deeper);
            int restart = below == null ? -1 : below.restart();
            if (restart != 0 && (restart < 0 || at < restart)) {
                counts[deeper] = null;
            }
        }
        return own.hidden() ? "" : printed(list, definition, own, at, counts);
    }

    private String printed(ListUse list, String definition, Level own, int at, @Nullable Integer[] counts) {
        if (own.format().equals("bullet")) {
            String sign = SymbolFonts.shown(own.font(), own.text());
            return Labels.before(sign, follows(own));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < own.text().length(); i++) {
            char c = own.text().charAt(i);
            char next = i + 1 < own.text().length() ? own.text().charAt(i + 1) : 0;
            if (c == '%' && '1' <= next && next <= '9') {
                int of = next - '1';
                Level upper = level(list, definition, of);
                Integer count = counts[of];
                int number = count != null ? count : upper == null ? 1 : upper.start();
                if (of > at || upper == null) {
                    i++;
                    continue;
                }
                counts[of] = number;
                text.append(Numerals.of(
                        own.decimal() && !upper.format().equals("none") ? "decimal" : upper.format(), number));
                i++;
            } else {
                text.append(c);
            }
        }
        return Labels.before(text.toString(), follows(own));
    }

    private static char follows(Level level) {
        return switch (level.suffix()) {
            case "nothing" -> 0;
            case "space" -> ' ';
            default -> '\t';
        };
    }

    private String definition(ListUse list, DocxStyles styles) {
        String linked = linkedStyles.get(list.definition);
        if (linked == null) {
            return list.definition;
        }
        String direct = styleLinks.get(linked);
        if (direct != null) {
            return direct;
        }
        String styleList = styles.list(linked);
        ListUse other = styleList == null ? null : lists.get(styleList);
        return other == null ? list.definition : other.definition;
    }

    private @Nullable Level level(ListUse list, String definition, int at) {
        Level own = list.levels.get(at);
        Map<Integer, Level> levels = abstracts.get(definition);
        return own != null ? own : levels == null ? null : levels.get(at);
    }

    private int levelOfStyle(ListUse list, String definition, String style) {
        for (int at = 0; at < LEVELS; at++) {
            Level level = level(list, definition, at);
            if (level != null && style.equals(level.style())) {
                return at;
            }
        }
        return 0;
    }
}
