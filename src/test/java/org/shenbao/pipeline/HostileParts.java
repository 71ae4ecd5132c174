package org.shenbao.pipeline;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Attacks as one part of an example, with something put into it. */
final class HostileParts {
    static final String MOST = "2147483647";
    static final String TEXT = "项目名称";

    private HostileParts() {}

    static String paragraph() {
        return "<w:p><w:r><w:t>" + TEXT + "</w:t></w:r></w:p>";
    }

    static Attack docx(String what, String told, String body) {
        return part("a docx with " + what, ".docx", "word/document.xml", told, "<w:sectPr", body);
    }

    static Attack odt(String what, String told, String body) {
        return part("an odt with " + what, ".odt", "content.xml", told, "</office:text>", body);
    }

    static Attack ods(String what, String told, String body) {
        return part("an ods with " + what, ".ods", "content.xml", told, "</office:spreadsheet>", body);
    }

    static Attack xlsx(String what, String body) {
        return new Attack("an xlsx with " + what, "a.xlsx", "", () -> {
            Map<String, byte[]> parts = RawZip.entries(HostilePackages.example(".xlsx"));
            parts.put(
                    "xl/worksheets/sheet1.xml",
                    utf8("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + body
                            + "</worksheet>"));
            return packed(parts);
        });
    }

    static Attack part(String name, String ending, String part, String told, String before, String body) {
        return new Attack(name, "a" + ending, told, () -> {
            Map<String, byte[]> parts = RawZip.entries(HostilePackages.example(ending));
            insert(parts, part, before, body);
            return packed(parts);
        });
    }

    /** Puts something before the last place where a part says so. */
    static void insert(Map<String, byte[]> parts, String part, String before, String body) {
        String xml = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        int at = xml.lastIndexOf(before);
        if (at < 0) {
            throw new IllegalArgumentException(before + " is not in " + part);
        }
        parts.put(part, utf8(xml.substring(0, at) + body + xml.substring(at)));
    }

    static byte[] packed(Map<String, byte[]> parts) {
        RawZip zip = new RawZip();
        parts.forEach(zip::deflated);
        return zip.bytes();
    }

    static Attack rtf(String what, String body) {
        return new Attack(
                "an rtf with " + what,
                "a.rtf",
                "",
                () -> new ByteArrayInputStream(utf8("{\\rtf1\\ansi\\ansicpg936 " + body + "\\par}")).readAllBytes());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Attack html(String what, String told, String body) {
        return new Attack("html with " + what, "a.html", told, () -> utf8("<html><body>" + body));
    }
}
