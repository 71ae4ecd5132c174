package org.shenbao.ingest.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.packed.XmlCursor;

/** The styles of an OpenDocument spreadsheet: which cells are boxed in, what is not displayed, what pages are headed by. */
final class OdsStyles implements XmlCursor.Listener {
    private static final int MOST = 200_000;
    private static final Set<String> FIELDS =
            Set.of("sheet-name", "page-number", "page-count", "date", "time", "title", "file-name", "author-name");
    private static final Set<String> MARGINS =
            Set.of("header", "footer", "header-left", "footer-left", "header-first", "footer-first");

    private final Map<String, Integer> sides = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, String> masterOf = new HashMap<>();
    private final Map<String, Set<String>> margins = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private String master = "";
    private boolean inMargin;
    private int fields;

    @Override
    public void start(String name, XmlCursor xml) {
        if (FIELDS.contains(name)) {
            fields++;
        } else if (MARGINS.contains(name)) {
            inMargin = !"false".equals(xml.attribute("display"));
            text.setLength(0);
        }
        switch (name) {
            case "style" -> begin(xml);
            case "table-cell-properties" -> borders(xml);
            case "table-properties" -> hide("false".equals(xml.attribute("display")));
            case "table-column-properties" -> hide(Attributes.isZero(xml.attribute("column-width")));
            case "table-row-properties" -> hide(Attributes.isZero(xml.attribute("row-height")));
            case "master-page" -> {
                String page = xml.attribute("name");
                master = page == null ? "" : page;
            }
            default -> {}
        }
    }

    @Override
    public void characters(XmlCursor xml) {
        if (inMargin && fields == 0 && text.length() < 10_000) {
            text.append(xml.characters());
        }
    }

    @Override
    public void end(String name) {
        if (FIELDS.contains(name)) {
            fields--;
        } else if (inMargin && (name.equals("p") || MARGINS.contains(name))) {
            String words = text.toString().strip();
            if (!words.isEmpty() && margins.size() < 1000) {
                margins.computeIfAbsent(master, each -> new LinkedHashSet<>()).add(words);
            }
            text.setLength(0);
            inMargin = inMargin && !MARGINS.contains(name);
        }
    }

    private void begin(XmlCursor xml) {
        String family = xml.attribute("family");
        String name = xml.attribute("name");
        style = key(family == null ? "" : family, name == null ? "" : name);
        String parent = xml.attribute("parent-style-name");
        if (parent != null && parents.size() < MOST) {
            parents.put(style, key(family == null ? "" : family, parent));
        }
        String page = xml.attribute("master-page-name");
        if (page != null && masterOf.size() < MOST) {
            masterOf.put(style, page);
        }
    }

    private void hide(boolean yes) {
        if (yes && hidden.size() < MOST) {
            hidden.add(style);
        }
    }

    private void borders(XmlCursor xml) {
        int found = 0;
        boolean given = false;
        for (int i = 0; i < xml.attributes(); i++) {
            int side =
                    switch (xml.attributeName(i)) {
                        case "border" -> Rulings.LEFT | Rulings.RIGHT | Rulings.TOP | Rulings.BOTTOM;
                        case "border-left" -> Rulings.LEFT;
                        case "border-right" -> Rulings.RIGHT;
                        case "border-top" -> Rulings.TOP;
                        case "border-bottom" -> Rulings.BOTTOM;
                        default -> 0;
                    };
            given |= side != 0;
            String line = xml.attributeValue(i);
            found |= line.equals("none") || line.equals("hidden") ? 0 : side;
        }
        if (given && sides.size() < MOST) {
            sides.put(style, found);
        }
    }

    /** Whether a cell of the style is boxed in, by itself or by what the style builds on. */
    boolean boxed(@Nullable String cellStyle) {
        @Nullable String at = cellStyle == null ? null : key("table-cell", cellStyle);
        for (int i = 0; i < 20 && at != null; i++) {
            Integer found = sides.get(at);
            if (found != null) {
                return Rulings.boxed(found);
            }
            at = parents.get(at);
        }
        return false;
    }

    boolean hidden(String family, @Nullable String name) {
        return name != null && hidden.contains(key(family, name));
    }

    /** The headers and footers of a sheet's pages. */
    Set<String> margins(@Nullable String tableStyle) {
        String page = tableStyle == null ? null : masterOf.get(key("table", tableStyle));
        return margins.getOrDefault(page == null ? "Default" : page, Set.of());
    }

    private static String key(String family, String name) {
        return family + "/" + name;
    }
}
