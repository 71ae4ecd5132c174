package org.shenbao.ingest.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.document.Doubt;
import org.shenbao.document.Severity;
import org.shenbao.ingest.body.BodyBlocks;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.lettering.Labels;

/** Walks over the elements of a page and puts what a browser prints into the body. */
final class HtmlWalk {
    private final BodyBlocks body;
    private final HtmlFlow flow;
    private final int deepest;
    private final List<Picture> pictures = new ArrayList<>();
    private Hiding hiding = new Hiding(new Document(""));
    private SheetCaptions captions = new SheetCaptions(new Document(""));
    private final IdentityHashMap<Element, Integer> ordinals = new IdentityHashMap<>();
    private int hidden;
    private int deleted;
    private int frames;

    /** A picture that stands in the page itself. */
    static final class Picture {
        private final String name;
        private final byte[] content;

        Picture(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        String name() {
            return name;
        }

        byte[] content() {
            return content;
        }
    }

    HtmlWalk(BodyBlocks body, Limits limits) {
        this.body = body;
        this.flow = new HtmlFlow(body);
        this.deepest = limits.depth() * 100;
    }

    void page(Document page) throws UnreadableException {
        hiding = new Hiding(page);
        captions = new SheetCaptions(page);
        children(page, 0);
        flow.endParagraph();
    }

    List<Picture> pictures() {
        return pictures;
    }

    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        if (hidden > 0) {
            doubts.add(new Doubt(
                    "hidden-text",
                    Severity.INFO,
                    hidden + " pieces of hidden text were set aside.",
                    Map.of("pieces", hidden)));
        }
        if (deleted > 0) {
            doubts.add(new Doubt(
                    "tracked-changes",
                    Severity.INFO,
                    "Tracked changes were read as accepted: " + deleted + " deletions.",
                    Map.of("deleted", deleted)));
        }
        if (frames > 0) {
            doubts.add(new Doubt(
                    "frames-elsewhere",
                    Severity.WARNING,
                    "The page shows " + frames + " frames that stand in other files; they were not read.",
                    Map.of("frames", frames)));
        }
        return doubts;
    }

    void children(Element parent, int depth) throws UnreadableException {
        if (depth > deepest) {
            throw new UnreadableException("markup nested deeper than the limit of " + deepest + " elements");
        }
        for (Node node = parent.childNodeSize() == 0 ? null : parent.childNode(0);
                node != null;
                node = node.nextSibling()) {
            if (node instanceof TextNode text) {
                flow.text(text.getWholeText());
            } else if (node instanceof Element element) {
                element(element, depth + 1);
            }
        }
    }

    private void element(Element element, int depth) throws UnreadableException {
        String name = element.normalName();
        if (HtmlNames.SILENT.contains(name)) {
            return;
        }
        if (hiding.hides(element)) {
            hide(element);
            return;
        }
        if (captions.has(element)) {
            flow.endParagraph();
            aside(Aside.Reason.MARKER, element);
            flow.endParagraph();
            return;
        }
        Aside.Reason reason = outside(element, name);
        if (reason != null) {
            aside(reason, element);
            return;
        }
        switch (name) {
            case "table" -> {
                flow.endParagraph();
                new HtmlTable(this, flow, body, hiding).read(element, depth);
            }
            case "br" -> flow.breakLine();
            case "pre", "textarea", "plaintext", "listing", "xmp" -> {
                flow.endParagraph();
                verbatim(element, depth);
                flow.endParagraph();
            }
            case "li" -> item(element, depth);
            case "input" -> input(element);
            case "select" -> select(element);
            case "img" -> picture(element.attr("src"));
            case "frame" -> frames++;
            case "td", "th", "option" -> {
                children(element, depth);
                flow.gap();
            }
            default -> plain(element, name, depth);
        }
    }

    private void plain(Element element, String name, int depth) throws UnreadableException {
        String style = Hiding.style(element);
        if (style.contains("mso-list:ignore")) {
            String label = element.text().replace('\u00A0', ' ').strip();
            flow.standingLabel(Labels.before(label, '\t'));
            return;
        }
        boolean block = (HtmlNames.BLOCKS.contains(name) || style.contains("display:block"))
                && !style.contains("display:inline");
        if (block) {
            flow.endParagraph();
        }
        children(element, depth);
        if (block) {
            flow.endParagraph();
        }
    }

    /** Why an element's text does not belong to the flow, null where it does. */
    private Aside.@Nullable Reason outside(Element element, String name) {
        String style = Hiding.style(element);
        if (style.contains("mso-element:comment") || name.equals("comment")) {
            return Aside.Reason.REMARK;
        }
        if (style.contains("mso-element:header")
                || style.contains("mso-element:footer")
                || (name.equals("div") && Set.of("header", "footer").contains(element.attr("title")))) {
            return Aside.Reason.MARGIN;
        }
        if (name.equals("del") && element.hasAttr("datetime")) {
            deleted++;
            return Aside.Reason.DELETED;
        }
        return name.equals("rt") ? Aside.Reason.REMARK : null;
    }

    /** Sets the element's text aside; whether there was any. */
    boolean aside(Aside.Reason reason, Element element) {
        String text = element.text().replace('\u00A0', ' ').strip();
        body.aside(reason, text);
        return !text.isEmpty();
    }

    /** Sets aside what an element that is not shown says. */
    void hide(Element element) {
        hidden += aside(Aside.Reason.HIDDEN, element) ? 1 : 0;
    }

    private void verbatim(Element element, int depth) throws UnreadableException {
        if (depth > deepest) {
            throw new UnreadableException("markup nested deeper than the limit of " + deepest + " elements");
        }
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                flow.verbatim(text.getWholeText());
            } else if (node instanceof Element inner) {
                if (inner.childrenSize() == 0 && !inner.normalName().equals("br")) {
                    flow.verbatim(inner.wholeText());
                } else if (inner.normalName().equals("br")) {
                    flow.breakLine();
                } else {
                    verbatim(inner, depth + 1);
                }
            }
        }
    }

    private void item(Element item, int depth) throws UnreadableException {
        flow.endParagraph();
        Element list = item.parent();
        String style = Hiding.style(item) + (list == null ? "" : Hiding.style(list));
        if (list != null && !style.contains("list-style:none") && !style.contains("list-style-type:none")) {
            flow.label(list.normalName().equals("ol") ? ordinal(list, item) + ". " : "• ");
        }
        children(item, depth);
        flow.endParagraph();
        flow.label("");
    }

    private String ordinal(Element list, Element item) {
        int last = ordinals.getOrDefault(list, HtmlTable.number(list, "start", 1) - 1);
        int number = HtmlTable.number(item, "value", last + 1);
        ordinals.put(list, number);
        return switch (list.attr("type")) {
            case "a" -> letter(number, 'a');
            case "A" -> letter(number, 'A');
            default -> Integer.toString(number);
        };
    }

    private static String letter(int number, char first) {
        return 1 <= number && number <= 26 ? Character.toString(first + number - 1) : Integer.toString(number);
    }

    private void input(Element input) throws UnreadableException {
        switch (input.attr("type").toLowerCase(Locale.ROOT)) {
            case "hidden", "button", "submit", "reset", "image", "file", "password" -> {}
            case "checkbox" -> flow.text(input.hasAttr("checked") ? "☑" : "□");
            case "radio" -> flow.text(input.hasAttr("checked") ? "◉" : "○");
            default -> flow.text(input.attr("value"));
        }
    }

    private void select(Element select) throws UnreadableException {
        Element chosen = null;
        for (Element option : select.select("option")) {
            if (chosen == null || option.hasAttr("selected")) {
                chosen = option;
            }
        }
        flow.text(chosen == null ? "" : chosen.text());
    }

    private void picture(String source) {
        int comma = source.indexOf(',');
        if (source.startsWith("data:image/")
                && comma > 0
                && source.substring(0, comma).endsWith(";base64")) {
            try {
                byte[] content = Base64.getMimeDecoder().decode(source.substring(comma + 1));
                pictures.add(new Picture("picture" + (pictures.size() + 1), content));
            } catch (IllegalArgumentException e) {
                return; // no picture then
            }
        }
    }
}
