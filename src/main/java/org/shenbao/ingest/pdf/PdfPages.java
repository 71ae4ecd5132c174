package org.shenbao.ingest.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.shenbao.document.Aside;
import org.shenbao.document.Box;
import org.shenbao.document.Doubt;
import org.shenbao.document.Drawn;
import org.shenbao.document.Method;
import org.shenbao.document.Page;
import org.shenbao.document.Reading;
import org.shenbao.document.Run;
import org.shenbao.document.Severity;
import org.shenbao.ingest.drawn.DrawnPage;
import org.shenbao.ingest.drawn.GlyphRuns;
import org.shenbao.ingest.drawn.Layer;
import org.shenbao.ingest.drawn.PictureReading;
import org.shenbao.ingest.drawn.Refusal;
import org.shenbao.ingest.drawn.Work;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.UnreadableException;

/** The pages of one file as they are read, and what is doubtful of them. */
final class PdfPages {
    /** A page with fewer characters has no text: a page number that was stamped on a scan is none. */
    private static final int FEW = 10;
    /** Share of the page that its pictures cover where it is a scan. */
    private static final double MOSTLY = 0.5;

    /** So much of what was cut off is told. */
    private static final int TOLD = 200;

    private static final double DOTS_PER_INCH = 300;
    private static final double MOST_PIXELS = 40e6;
    /** Text that a recogniser laid under a scan: better than most, never certain. */
    private static final Reading LAID_UNDER = Reading.of(Method.OCR, 0.9);

    private final Raw raw;
    private final PDDocument document;
    private final Work work;
    private final HiddenLayers hidden;
    private final PictureReading pictures;
    private final Attachments attachments;
    private final List<Page> pages = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private String lastFault = "";
    private int faults;

    PdfPages(Raw raw, PDDocument document) {
        this.raw = raw;
        this.document = document;
        this.work = new Work(raw.limits());
        this.hidden = new HiddenLayers(document);
        this.pictures = new PictureReading(raw.recogniser());
        this.attachments = new Attachments(document);
    }

    void read(PDPage page, int number) throws Refusal {
        Box box = new Box(0, 0, 0, 0);
        try {
            PageFrame frame = PageFrame.of(page);
            box = frame.box();
            pages.add(drawn(page, frame, number));
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            damaged(number, e instanceof IOException && e.getMessage() != null ? e.getMessage() : e.toString());
            faults++;
            pages.add(Page.of(number, box, List.of()));
        }
    }

    private Page drawn(PDPage page, PageFrame frame, int number) throws IOException {
        DrawnPage sheet = new DrawnPage(raw.part(), number, frame.box());
        work.newPage();
        PageEngine engine = new PageEngine(page, frame, raw.limits(), work, hidden);
        engine.draw();
        List<Aside> remarks = new ArrayList<>();
        new PageAnnotations(raw.part(), number, frame, attachments).draw(page, engine, remarks);
        GlyphRuns runs = engine.runs();
        runs.close();
        if (engine.mishaps() > 0) {
            damaged(number, engine.mishaps() + " things on it cannot be drawn");
        }
        if (pictures.always() || isScan(engine)) {
            Optional<Drawn> read = pictures.read(number, () -> scan(number, frame.box()));
            if (read.isPresent()) {
                return sheet.of(read.get(), List.of(), remarks);
            }
        }
        if (engine.unmapped().count() > 0) {
            doubts.add(glyphsUnmapped(number, engine.unmapped().count()));
        }
        Optional<Doubt> clipped = clipped(number, runs.aloof());
        clipped.ifPresent(doubts::add);
        return sheet.of(new Drawn(believed(engine), engine.rulings().list()), runs.aloof(), remarks);
    }

    private static boolean isScan(PageEngine engine) {
        int characters = 0;
        for (Run run : engine.runs().flow()) {
            characters += run.text().length();
        }
        return characters < FEW && engine.mishaps() == 0 && engine.pictures() >= MOSTLY;
    }

    private static List<Run> believed(PageEngine engine) {
        List<Run> flow = engine.runs().flow();
        if (engine.runs().unseen().isEmpty() || engine.pictures() < MOSTLY) {
            return flow;
        }
        Set<Run> unseen = new HashSet<>(engine.runs().unseen());
        return flow.stream()
                .map(run -> unseen.contains(run)
                        ? new Run(run.text(), run.baseline(), run.size(), run.edges(), run.turn(), LAID_UNDER)
                        : run)
                .toList();
    }

    private PictureReading.Picture scan(int number, Box box) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        double inches = Math.max(box.width() * box.height(), 1) / 72 / 72;
        double dots = Math.min(DOTS_PER_INCH, Math.sqrt(MOST_PIXELS / inches));
        BufferedImage image = renderer.renderImageWithDPI(number - 1, (float) dots, ImageType.GRAY);
        return new PictureReading.Picture(image, dots);
    }

    private void damaged(int number, String reason) {
        lastFault = reason;
        doubts.add(new Doubt(
                "page-damaged",
                Severity.WARNING,
                "Page " + number + " is damaged and was read in part or not at all: " + reason + ".",
                Map.of("page", number, "reason", reason)));
    }

    private static Optional<Doubt> clipped(int number, List<GlyphRuns.Aloof> aloof) {
        String text = aloof.stream()
                .filter(each -> each.layer() == Layer.CLIPPED)
                .map(GlyphRuns.Aloof::text)
                .collect(Collectors.joining(" "));
        String told = text.substring(0, Math.min(text.length(), TOLD));
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Doubt(
                        "text-clipped",
                        Severity.INFO,
                        "Text on page " + number
                                + " lies wholly outside of the frame that it is drawn in, so that nobody"
                                + " sees it; it was left out: '" + told + "'.",
                        Map.of("page", number, "text", told)));
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
        attachments.doubt().ifPresent(all::add);
        return all;
    }
}
