package org.shenbao.ingest.web;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What LibreOffice adds to a workbook of many sheets when it writes it as a page: the name of each sheet above its table,
 * and links to them all at the top. Neither stands in the workbook's cells.
 */
final class SheetCaptions {
    private static final Pattern ANCHOR = Pattern.compile("table\\d+");

    private final Set<Element> added = Collections.newSetFromMap(new IdentityHashMap<>());

    SheetCaptions(Document page) {
        Set<String> links = new HashSet<>();
        for (Element anchor : page.select("a[name]")) {
            if (captions(anchor)) {
                added.add(anchor);
                links.add("#" + anchor.attr("name"));
            }
        }
        if (!links.isEmpty()) {
            for (Element list : page.select("center:has(h1)")) {
                if (lists(list, links)) {
                    added.add(list);
                }
            }
        }
    }

    /** Whether the element is one of them. */
    boolean has(Element element) {
        return !added.isEmpty() && added.contains(element);
    }

    private static boolean captions(Element anchor) {
        Element heading = anchor.firstElementChild();
        Element next = anchor.nextElementSibling();
        return ANCHOR.matcher(anchor.attr("name")).matches()
                && anchor.childrenSize() == 1
                && heading != null
                && heading.normalName().equals("h1")
                && heading.childrenSize() == 1
                && heading.child(0).normalName().equals("em")
                && heading.text().endsWith(": " + heading.child(0).text())
                && next != null
                && next.normalName().equals("table");
    }

    /** A heading and a link to each sheet, nothing else. */
    private static boolean lists(Element list, Set<String> links) {
        int found = 0;
        for (Element child : list.children()) {
            boolean link = child.normalName().equals("a") && links.contains(child.attr("href"));
            found += link ? 1 : 0;
            if (!link
                    && !child.normalName().equals("br")
                    && !(child.normalName().equals("h1") && child.elementSiblingIndex() == 0)) {
                return false;
            }
        }
        return found == links.size() && list.ownText().isBlank();
    }
}
