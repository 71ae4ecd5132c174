package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine's answer: markup with a page for each picture and a box for each character. */
final class Hocr {
    private static final Pattern THING = Pattern.compile("class='ocr_page'[^>]*ppageno (\\d+)"
            + "|class='(ocrx_word)'"
            + "|class='ocrx_cinfo' title='x_bboxes (-?\\d+) -?\\d+ (-?\\d+) -?\\d+; x_conf ([-0-9.e+]+)'>([^<]*)<");

    private Hocr() {}

    /** The characters of each picture, by its 0-based number; pictures where none were found are missing. */
    static Map<Integer, List<Letter>> letters(String markup) {
        Map<Integer, List<Letter>> pages = new HashMap<>();
        List<Letter> page = new ArrayList<>();
        boolean starts = true;
        Matcher things = THING.matcher(markup);
        while (things.find()) {
            if (things.group(1) != null) {
                page = new ArrayList<>();
                pages.put(Integer.valueOf(things.group(1)), page);
            } else if (things.group(2) != null) {
                starts = true;
            } else {
                String text = unescaped(things.group(6));
                double left = Double.parseDouble(things.group(3));
                double right = Double.parseDouble(things.group(4));
                double confidence = Math.max(0, Math.min(1, Double.parseDouble(things.group(5)) / 100));
                if (!text.isBlank()) {
                    page.add(new Letter(text, left, Math.max(left, right), confidence, starts));
                    starts = false;
                }
            }
        }
        return pages;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
