package org.shenbao.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Takes the day and the chance out of what LibreOffice writes, without moving a byte of it. */
final class Steady {
    private static final Pattern DAY = Pattern.compile("/CreationDate\\(D:(\\d{14})");
    private static final Pattern CHANCE = Pattern.compile("/ID \\[ <(\\p{XDigit}+)>\\s*<(\\p{XDigit}+)> ]");
    private static final Pattern SUM = Pattern.compile("/DocChecksum /(\\p{XDigit}+)");

    private Steady() {}

    static byte[] pdf(byte[] bytes) {
        StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
        replace(text, DAY, "20250301090000");
        replace(text, CHANCE, "5348454E42414F2D464F524D4154532D");
        replace(text, SUM, "5348454E42414F2D464F524D4154532D");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void replace(StringBuilder text, Pattern pattern, String by) {
        Matcher found = pattern.matcher(text.toString());
        while (found.find()) {
            for (int group = 1; group <= found.groupCount(); group++) {
                int length = found.end(group) - found.start(group);
                text.replace(found.start(group), found.end(group), by.repeat(3).substring(0, length));
            }
        }
    }

    /** The same package with the times of its entries fixed and without its thumbnail. */
    static byte[] zip(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = entries(bytes);
        String manifest =
                new String(entries.getOrDefault("META-INF/manifest.xml", new byte[0]), StandardCharsets.UTF_8);
        entries.computeIfPresent(
                "META-INF/manifest.xml",
                (name, old) -> manifest.replaceAll(
                                "\\s*<manifest:file-entry manifest:full-path=\"Thumbnails/[^>]*>", "")
                        .getBytes(StandardCharsets.UTF_8));
        return Xml.zip(entries);
    }

    /** In their order. */
    static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipArchiveInputStream in = new ZipArchiveInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && !entry.getName().startsWith("Thumbnails/")) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }
}
