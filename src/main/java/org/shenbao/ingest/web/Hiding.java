package org.shenbao.ingest.web;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** Which elements of a page are not shown, by themselves or by the page's own style sheet. */
final class Hiding {
    private static final int MOST_RULES = 500;
    private static final Pattern RULE = Pattern.compile("([^{}@;]{1,500})\\{([^{}]{0,5000})\\}");
    private static final Pattern NONE = Pattern.compile("display\\s*:\\s*none");
    private static final Pattern SIMPLE = Pattern.compile("[\\w\\s.#>-]+");

    private final Set<Element> bySheet = Collections.newSetFromMap(new IdentityHashMap<>());

    Hiding(Document page) {
        int rules = 0;
        for (Element sheet : page.select("style")) {
            String css = sheet.data()
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .replace("<!--", "")
                    .replace("-->", "");
            Matcher rule = RULE.matcher(css);
            while (rule.find() && rules < MOST_RULES) {
                if (NONE.matcher(rule.group(2)).find()) {
                    rules++;
                    hide(page, rule.group(1));
                }
            }
        }
    }

    private void hide(Document page, String selectors) {
        for (String selector : selectors.split(",", -1)) {
            String one = selector.strip();
            if (!one.isEmpty() && SIMPLE.matcher(one).matches()) {
                bySheet.addAll(selected(page, one));
            }
        }
    }

    private static List<Element> selected(Document page, String selector) {
        try {
            return page.select(selector);
        } catch (Selector.SelectorParseException e) {
            return List.of(); // a rule that no selector of ours can follow hides nothing
        }
    }

    boolean hides(Element element) {
        String style = style(element);
        boolean shown = style.contains("display:") && !style.contains("display:none");
        return element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.contains("mso-hide:all")
                || (!shown && bySheet.contains(element));
    }

    /** What of the element's own style decides its text, without blanks, in lower case; often nothing. */
    static String style(Element element) {
        if (!element.hasAttr("style")) {
            return "";
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        boolean decides = style.contains("display")
                || style.contains("visibility")
                || style.contains("mso-")
                || style.contains("list-style");
        return decides ? style.replaceAll("\\s+", "") : "";
    }
}
