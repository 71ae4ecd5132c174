package org.shenbao.ingest.web;

import java.util.Set;

/** What the elements of a page are by their names. */
final class HtmlNames {
    /** Those that begin a line of their own. */
    static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "ul",
            "caption",
            "tr",
            "thead",
            "tbody",
            "tfoot",
            "noframes");
    /** Those whose content is not printed. */
    static final Set<String> SILENT = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "title",
            "xml",
            "meta",
            "link",
            "rp",
            "object",
            "iframe",
            "audio",
            "video",
            "canvas",
            "datalist",
            "colgroup",
            "col");

    private HtmlNames() {}
}
