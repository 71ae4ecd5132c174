package org.shenbao.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entities, document types and links in the markup of every format that has any. */
final class HostileMarkup {
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z][^\\s>/]*)");
    private static final Pattern TEXT = Pattern.compile("(?<=>)[\\u4E00-\\u9FFF]");

    /** Stands for a character whose bytes are broken. */
    private static final String BROKEN = "\uE000";

    private final int port;
    private final Path secret;

    /**
     * @param port of a server that must not be called
     * @param secret a file that must not be read
     */
    HostileMarkup(int port, Path secret) {
        this.port = port;
        this.secret = secret;
    }

    private record Kind(String extension, String part) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("docx", "word/document.xml"),
            new Kind("docx", "word/styles.xml"),
            new Kind("docx", "[Content_Types].xml"),
            new Kind("docx", "word/_rels/document.xml.rels"),
            new Kind("xlsx", "xl/worksheets/sheet1.xml"),
            new Kind("xlsx", "xl/sharedStrings.xml"),
            new Kind("xlsx", "xl/styles.xml"),
            new Kind("xlsx", "xl/_rels/workbook.xml.rels"),
            new Kind("odt", "content.xml"),
            new Kind("odt", "styles.xml"),
            new Kind("ods", "content.xml"),
            new Kind("ods", "META-INF/manifest.xml"),
            new Kind("ofd", "OFD.xml"),
            new Kind("ofd", "Doc_0/Pages/Page_0/Content.xml"),
            new Kind("odt", ""),
            new Kind("ods", ""),
            new Kind("html", ""));

    List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        String web = "http://127.0.0.1:" + port + "/";
        String file = secret.toUri().toString();
        for (Kind kind : KINDS) {
            all.add(attack("a billion laughs", kind, laughs(), "&z;"));
            all.add(attack(
                    "a quadratic blow-up", kind, "<!ENTITY z \"" + "哈".repeat(100_000) + "\">", "&z;".repeat(20_000)));
            all.add(attack("an entity from the net", kind, "<!ENTITY z SYSTEM \"" + web + "entity\">", "&z;"));
            all.add(attack("an entity from a file", kind, "<!ENTITY z SYSTEM \"" + file + "\">", "&z;"));
            all.add(attack(
                    "a parameter entity",
                    kind,
                    "<!ENTITY % p SYSTEM \"" + web + "parameter\"> %p; <!ENTITY z \"x\">",
                    "&z;"));
            all.add(attack("a document type from the net", kind, null, web + "dtd"));
            all.add(attack("bytes that are no characters", kind, "", BROKEN));
            all.add(attack(
                    "an inclusion",
                    kind,
                    "",
                    "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + file
                            + "\"/><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + web + "x\"/>"));
        }
        links(all, web, file);
        return all;
    }

    private void links(List<Attack> all, String web, String file) {
        for (String target : List.of(web, file)) {
            all.add(new Attack("relations of a docx lead to " + scheme(target), "a.docx", "read", () -> {
                Map<String, byte[]> parts = RawZip.entries(HostilePackages.example(".docx"));
                String rels = text(parts, "word/_rels/document.xml.rels");
                for (String type : List.of(
                        "attachedTemplate",
                        "image",
                        "oleObject",
                        "package",
                        "styles",
                        "header",
                        "subDocument",
                        "aFChunk")) {
                    rels = rels.replace("</Relationships>", relation(type, target) + "</Relationships>");
                }
                String body = text(parts, "word/document.xml")
                        .replaceFirst(
                                "<w:body>",
                                "<w:body><w:altChunk r:id=\"xaFChunk\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/><w:subDoc r:id=\"xsubDocument\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>");
                return packed(parts, Map.of("word/_rels/document.xml.rels", rels, "word/document.xml", body));
            }));
            all.add(new Attack("relations of an xlsx lead to " + scheme(target), "a.xlsx", "", () -> {
                Map<String, byte[]> parts = RawZip.entries(HostilePackages.example(".xlsx"));
                String rels = text(parts, "xl/_rels/workbook.xml.rels");
                String outside = rels.replaceAll(
                        "Target=\"[^\"]*\"",
                        Matcher.quoteReplacement("TargetMode=\"External\" Target=\"" + target + "\""));
                return packed(parts, Map.of("xl/_rels/workbook.xml.rels", outside));
            }));
            all.add(new Attack("pictures and objects of an odt lead to " + scheme(target), "a.odt", "read", () -> {
                Map<String, byte[]> parts = RawZip.entries(HostilePackages.example(".odt"));
                String link = "<draw:frame><draw:object xlink:href=\"" + target + "\"/><draw:image xlink:href=\""
                        + target + "\"/></draw:frame><text:section><text:section-source xlink:href=\"" + target
                        + "\"/></text:section>";
                return packed(
                        parts,
                        Map.of(
                                "content.xml",
                                text(parts, "content.xml").replace("</office:text>", link + "</office:text>")));
            }));
            all.add(new Attack(
                    "everything of a page leads to " + scheme(target),
                    "a.html",
                    "read",
                    () -> ("<html><head>"
                                    + "<base href='" + target + "'><link rel=stylesheet href='" + target
                                    + "a.css'><script src='"
                                    + target + "a.js'></script><meta http-equiv=refresh content='0;url=" + target
                                    + "'></head><body background='" + target + "'>项目名称<img src='" + target
                                    + "a.png'><iframe src='"
                                    + target + "'></iframe><object data='" + target + "'></object><embed src='" + target
                                    + "'><frameset><frame src='" + target
                                    + "'></frameset><table><tr><td style='background:url("
                                    + target + ")'>村道</td></tr></table></body></html>")
                            .getBytes(StandardCharsets.UTF_8)));
            all.add(new Attack(
                    "everything of an rtf leads to " + scheme(target),
                    "a.rtf",
                    "read",
                    () -> ("{\\rtf1\\ansi\\ansicpg936{\\*\\template "
                                    + target + "a.dot}{\\field{\\*\\fldinst INCLUDEPICTURE \"" + target
                                    + "a.png\" \\\\d}{\\fldrslt }}{\\field{\\*\\fldinst INCLUDETEXT \"" + target
                                    + "\"}{\\fldrslt }}{\\object\\objautlink\\objupdate{\\*\\objclass Word.Document}{\\*\\objdata 0105}}{\\result }"
                                    + "\\u39033 ?\\u30446 ?\\par}")
                            .getBytes(StandardCharsets.US_ASCII)));
            all.add(new Attack(
                    "everything of a pdf leads to " + scheme(target),
                    "a.pdf",
                    "read",
                    () -> HostilePdf.linked(target)));
        }
    }

    private static String scheme(String target) {
        return target.startsWith("http") ? "the net" : "a file";
    }

    private static String relation(String type, String target) {
        return "<Relationship Id=\"x" + type
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "\" TargetMode=\"External\" Target=\"" + target + "\"/>";
    }

    /** @param declared in the document type; null where that is elsewhere, at the address that {@code used} is */
    private static Attack attack(
            String name, Kind kind, @org.jspecify.annotations.Nullable String declared, String used) {
        String what = kind.part.isEmpty() ? kind.extension + " of one file" : kind.extension + "'s " + kind.part;
        String file =
                kind.part.isEmpty() && !kind.extension.equals("html") ? "a.f" + kind.extension : "a." + kind.extension;
        return new Attack(name + " in " + what, file, "", () -> {
            byte[] example = HostilePackages.example("." + kind.extension);
            if (kind.extension.equals("html")) {
                return bytes(poisoned(new String(example, StandardCharsets.UTF_8), declared, used));
            }
            Map<String, byte[]> parts = RawZip.entries(example);
            if (kind.part.isEmpty()) {
                String flat = text(parts, "content.xml")
                        .replaceFirst(
                                "office:document-content",
                                "office:document office:mimetype=\"" + text(parts, "mimetype") + "\"")
                        .replace("office:document-content", "office:document");
                return bytes(poisoned(flat, declared, used));
            }
            return packed(parts, Map.of(kind.part, poisoned(text(parts, kind.part), declared, used)));
        });
    }

    private static String poisoned(String xml, @org.jspecify.annotations.Nullable String declared, String used) {
        Matcher root = ROOT.matcher(xml);
        if (!root.find()) {
            throw new IllegalArgumentException("no markup");
        }
        String type = "<!DOCTYPE " + root.group(1)
                + (declared == null ? " SYSTEM \"" + used + "\">" : " [" + declared + "]>");
        String rest = xml.substring(root.start());
        if (declared != null) {
            Matcher text = TEXT.matcher(rest);
            int at = text.find() ? text.start() : rest.lastIndexOf("</");
            rest = rest.substring(0, at) + used + rest.substring(at);
        }
        String doctype = "".equals(declared) ? "" : type;
        return xml.substring(0, root.start()).replaceAll("<!DOCTYPE[^>]*>", "") + doctype + rest;
    }

    /** In UTF-8, and broken where that is asked for. */
    private static byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int at = text.indexOf(BROKEN);
        if (at >= 0) {
            bytes[text.substring(0, at).getBytes(StandardCharsets.UTF_8).length] = 'a';
        }
        return bytes;
    }

    private static String laughs() {
        StringBuilder declared = new StringBuilder("<!ENTITY a0 \"哈哈哈哈哈哈哈哈哈哈\">");
        for (int i = 1; i <= 10; i++) {
            declared.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return declared.append("<!ENTITY z \"&a10;\">").toString();
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static byte[] packed(Map<String, byte[]> parts, Map<String, String> changed) throws IOException {
        RawZip zip = new RawZip();
        parts.forEach((name, bytes) -> {
            String text = changed.get(name);
            zip.deflated(name, text == null ? bytes : bytes(text));
        });
        return zip.bytes();
    }
}
