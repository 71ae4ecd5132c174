package org.shenbao.ingest.ofd;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.document.Box;
import org.shenbao.document.Doubt;
import org.shenbao.document.Drawn;
import org.shenbao.document.Page;
import org.shenbao.document.Place;
import org.shenbao.document.Severity;
import org.shenbao.ingest.drawn.DrawnPage;
import org.shenbao.ingest.drawn.Layer;
import org.shenbao.ingest.drawn.PictureReading;
import org.shenbao.ingest.drawn.Refusal;
import org.shenbao.ingest.drawn.Work;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.UnreadableException;
import org.w3c.dom.Element;

/** The pages of all documents of one container, and what is doubtful of them. */
final class OfdPages {
    private static final double POINTS = 72 / 25.4;
    private static final double[] A4 = {0, 0, 210, 297};
    /** A page with fewer characters has no text. */
    private static final int FEW = 10;
    /** Share of the page that its pictures cover where it is a scan. */
    private static final double MOSTLY = 0.5;

    private final Raw raw;
    private final OfdPackage files;
    private final Work work;
    private final PictureReading pictures;
    private final List<Page> pages = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private String lastFault = "";
    private int faults;

    OfdPages(Raw raw, OfdPackage files) {
        this.raw = raw;
        this.files = files;
        this.work = new Work(raw.limits());
        this.pictures = new PictureReading(raw.recogniser());
    }

    /** Reads the pages of one document of the container. */
    void readDocument(@Nullable String root) throws IOException, UnreadableException {
        if (root == null) {
            throw new UnreadableException("damaged: the document that OFD.xml names is not in the container");
        }
        OfdDocument document = new OfdDocument(files, root);
        doubts.addAll(document.doubts());
        for (Element page : document.pages()) {
            int number = pages.size() + 1;
            raw.limits().checkPages(number);
            try {
                work.newPage();
                pages.add(read(document, page, number));
            } catch (Refusal e) {
                throw e.reason();
            } catch (IOException e) {
                damaged(number, String.valueOf(e.getMessage()));
                pages.add(Page.of(number, box(A4), List.of()));
                faults++;
            }
        }
    }

    private Page read(OfdDocument document, Element page, int number) throws IOException, UnreadableException {
        Element content = document.content(page);
        double[] area = document.area(content);
        Box box = box(area);
        PageDrawing drawing = new PageDrawing(document.resources(content), raw.limits(), work, box);
        AffineTransform toPage = AffineTransform.getScaleInstance(POINTS, POINTS);
        toPage.translate(-area[0], -area[1]);
        for (Element layer : document.layers(content)) {
            drawing.draw(layer, toPage, Layer.FLOW);
        }
        List<Aside> remarks = new ArrayList<>();
        annotate(document, page.getAttribute("ID"), drawing, toPage, number, remarks);
        DrawnPage sheet = new DrawnPage(raw.part(), number, box);
        if (pictures.always() || isScan(drawing)) {
            PageDrawing.Placed picture = drawing.largest();
            if (picture != null) {
                String file = document.resources(content).picture(picture.resource());
                Optional<Drawn> read = pictures.read(number, () -> Scans.take(files, file, picture.box()));
                if (read.isPresent()) {
                    return sheet.of(Scans.at(read.get(), picture.box()), List.of(), remarks);
                }
            }
        }
        if (drawing.unmapped() > 0) {
            doubts.add(glyphsUnmapped(number, drawing.unmapped()));
        }
        return sheet.of(
                new Drawn(drawing.runs().flow(), drawing.rulings().list()),
                drawing.runs().aloof(),
                remarks);
    }

    private void annotate(
            OfdDocument document,
            String page,
            PageDrawing drawing,
            AffineTransform toPage,
            int number,
            List<Aside> remarks)
            throws IOException, UnreadableException {
        for (Element annotation : document.annotations(page)) {
            String kind = annotation.getAttribute("Type");
            boolean mark = kind.equals("Stamp") || kind.equals("Watermark");
            boolean seen = Xml.flag(annotation, "Visible", true);
            for (Element appearance : Xml.children(annotation, "Appearance")) {
                AffineTransform on = new AffineTransform(toPage);
                double[] boundary = Numbers.of(appearance.getAttribute("Boundary"));
                if (boundary.length >= 2) {
                    on.translate(boundary[0], boundary[1]);
                }
                drawing.draw(appearance, on, !seen ? Layer.HIDDEN : mark ? Layer.MARK : Layer.FLOW);
            }
            String remark = Xml.text(annotation, "Remark");
            if (!remark.isEmpty()) {
                Box box = new Box(0, 0, 0, 0);
                remarks.add(new Aside(Aside.Reason.REMARK, List.of(Place.ofPage(raw.part(), number, box, remark))));
            }
        }
    }

    private static boolean isScan(PageDrawing drawing) {
        int characters = drawing.runs().flow().stream()
                .mapToInt(run -> run.text().length())
                .sum();
        return characters < FEW && drawing.pictures() >= MOSTLY;
    }

    private static Box box(double[] area) {
        return new Box(0, 0, Math.max(0, area[2]) * POINTS, Math.max(0, area[3]) * POINTS);
    }

    private void damaged(int number, String reason) {
        lastFault = reason;
        doubts.add(new Doubt(
                "page-damaged",
                Severity.WARNING,
                "Page " + number + " is damaged and was read in part or not at all: " + reason + ".",
                Map.of("page", number, "reason", reason)));
    }

    private static Doubt glyphsUnmapped(int number, int count) {
        return new Doubt(
                "glyphs-unmapped",
                Severity.WARNING,
                "The file does not say what " + count + " of the characters on page " + number + " are.",
                Map.of("page", number, "count", count));
    }

    /** Refuses a file of which nothing was read. */
    void throwIfNothing() throws UnreadableException {
        if (pages.isEmpty()) {
            throw new UnreadableException("damaged: no page is found in it");
        }
        if (faults == pages.size()) {
            throw new UnreadableException("damaged: no page of it can be read: " + lastFault);
        }
        if (pages.stream().allMatch(page -> page.drawn().runs().isEmpty())) {
            pictures.throwIfNeeded();
        }
    }

    List<Page> pages() {
        return pages;
    }

    List<Doubt> doubts() {
        List<Doubt> all = new ArrayList<>(pictures.doubts());
        all.addAll(doubts);
        return all;
    }
}
