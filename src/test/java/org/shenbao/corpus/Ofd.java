package org.shenbao.corpus;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.shenbao.corpus.DrawnPage.Letter;

/**
 * Writes the pages of one of our PDF files as OFD (GB/T 33190-2016): a text object a line of letters with its {@code DeltaX}, a
 * path object a line of a table, in millimetres. No font is packed in.
 */
final class Ofd {
    private static final double MM = 25.4 / 72;
    private static final String OPEN = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final boolean filled;
    private int id = 10;

    private Ofd(boolean filled) {
        this.filled = filled;
    }

    /** @param filled lines are thin filled boxes, and equal advances are written {@code g n d}; else lines are strokes */
    static byte[] write(byte[] pdf, boolean filled) throws IOException {
        Ofd ofd = new Ofd(filled);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        StringBuilder pages = new StringBuilder();
        String box = "0 0 210 297";
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                String path = "Pages/Page_" + page + "/Content.xml";
                box = box(document.getPage(page));
                entries.put("Doc_0/" + path, Xml.bytes(ofd.page(document.getPage(page), box)));
                pages.append("<ofd:Page ID=\"" + (page + 1) + "\" BaseLoc=\"" + path + "\"/>");
            }
        }
        entries.put(
                "OFD.xml",
                Xml.bytes(Xml.HEAD + "<ofd:OFD" + OPEN + " Version=\"1.1\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo>"
                        + "<ofd:DocID>5348454e42414f2d464f524d4154532d</ofd:DocID><ofd:CreationDate>2025-03-01</ofd:CreationDate></ofd:DocInfo>"
                        + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"));
        entries.put(
                "Doc_0/PublicRes.xml",
                Xml.bytes(Xml.HEAD + "<ofd:Res" + OPEN + " BaseLoc=\"Res\"><ofd:Fonts>"
                        + "<ofd:Font ID=\"4\" FontName=\"宋体\" FamilyName=\"宋体\"/></ofd:Fonts></ofd:Res>"));
        entries.put(
                "Doc_0/Document.xml",
                Xml.bytes(Xml.HEAD + "<ofd:Document" + OPEN + "><ofd:CommonData><ofd:MaxUnitID>" + ofd.id
                        + "</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>" + box + "</ofd:PhysicalBox></ofd:PageArea>"
                        + "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>" + pages
                        + "</ofd:Pages></ofd:Document>"));
        return Xml.zip(entries);
    }

    private static String box(PDPage page) {
        return "0 0 " + number(page.getMediaBox().getWidth() * MM) + " "
                + number(page.getMediaBox().getHeight() * MM);
    }

    private String page(PDPage page, String box) throws IOException {
        DrawnPage drawn = DrawnPage.of(page);
        StringBuilder xml = new StringBuilder(Xml.HEAD + "<ofd:Page" + OPEN + "><ofd:Area><ofd:PhysicalBox>" + box
                + "</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer Type=\"Body\" ID=\"" + id++ + "\">");
        lines(drawn.letters()).forEach(each -> xml.append(text(each)));
        drawn.lines().forEach(each -> xml.append(ruling(each)));
        return xml + "</ofd:Layer></ofd:Content></ofd:Page>";
    }

    /** Letters that follow each other on one baseline without a gap. */
    static List<List<Letter>> lines(List<Letter> letters) {
        List<List<Letter>> lines = new ArrayList<>();
        for (Letter letter : letters) {
            List<Letter> line = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            Letter last = line.isEmpty() ? null : line.get(line.size() - 1);
            if (last != null
                    && Math.abs(last.y() - letter.y()) < 0.2
                    && last.size() == letter.size()
                    && Math.abs(last.x() + last.advance() - letter.x()) < letter.size() * 0.6) {
                line.add(letter);
            } else {
                lines.add(new ArrayList<>(List.of(letter)));
            }
        }
        return lines;
    }

    private String text(List<Letter> line) {
        Letter first = line.get(0);
        Letter last = line.get(line.size() - 1);
        double size = first.size() * MM;
        double width = (last.x() + last.advance() - first.x()) * MM;
        StringBuilder words = new StringBuilder();
        List<String> steps = new ArrayList<>();
        for (int index = 0; index < line.size(); index++) {
            words.append(Xml.escape(line.get(index).text()));
            if (index > 0) {
                steps.add(number((line.get(index).x() - line.get(index - 1).x()) * MM));
            }
        }
        String delta = steps.isEmpty() ? "" : " DeltaX=\"" + (filled ? grouped(steps) : String.join(" ", steps)) + "\"";
        return "<ofd:TextObject ID=\"" + id++ + "\" Boundary=\"" + number(first.x() * MM) + " "
                + number(first.y() * MM - size * 0.88)
                + " " + number(width) + " " + number(size * 1.2) + "\" Font=\"4\" Size=\"" + number(size)
                + "\"><ofd:TextCode X=\"0\" Y=\""
                + number(size * 0.88) + "\"" + delta + ">" + words + "</ofd:TextCode></ofd:TextObject>";
    }

    private static String grouped(List<String> steps) {
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from < steps.size()) {
            int to = from;
            while (to < steps.size() && steps.get(to).equals(steps.get(from))) {
                to++;
            }
            words.add(
                    to - from > 2
                            ? "g " + (to - from) + " " + steps.get(from)
                            : String.join(" ", steps.subList(from, to)));
            from = to;
        }
        return String.join(" ", words);
    }

    private String ruling(Rectangle2D box) {
        double width = box.getWidth() * MM;
        double height = box.getHeight() * MM;
        String object = "<ofd:PathObject ID=\"" + id++ + "\" Boundary=\"" + number(box.getX() * MM) + " "
                + number(box.getY() * MM) + " " + number(width) + " " + number(height) + "\"";
        if (filled) {
            return object
                    + " Stroke=\"false\" Fill=\"true\"><ofd:FillColor Value=\"0 0 0\"/><ofd:AbbreviatedData>M 0 0 L "
                    + number(width) + " 0 L " + number(width) + " " + number(height) + " L 0 " + number(height)
                    + " C</ofd:AbbreviatedData></ofd:PathObject>";
        }
        boolean lying = width > height;
        double half = Math.min(width, height) / 2;
        String data = lying
                ? "M 0 " + number(half) + " L " + number(width) + " " + number(half)
                : "M " + number(half) + " 0 L " + number(half) + " " + number(height);
        return object + " LineWidth=\"" + number(2 * half)
                + "\"><ofd:StrokeColor Value=\"0 0 0\"/><ofd:AbbreviatedData>" + data
                + "</ofd:AbbreviatedData></ofd:PathObject>";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
