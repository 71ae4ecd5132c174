package org.shenbao.ingest.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.shenbao.document.Box;
import org.shenbao.document.Doubt;
import org.shenbao.document.Drawn;
import org.shenbao.document.Page;
import org.shenbao.document.Severity;
import org.shenbao.document.Unit;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.NeedsRecognitionException;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads pictures of pages: PNG, JPEG, TIFF of one or many pages, BMP, and the first picture of a GIF. */
public final class PictureReader implements Reader {
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final double POINTS_PER_INCH = 72;

    @Override
    public Content read(Raw raw) throws UnreadableException, IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(raw.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadableException("not a picture of a known kind");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, false);
                return content(raw, reader);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException e) {
            throw new IOException("damaged picture: " + e, e);
        }
    }

    private static Content content(Raw raw, ImageReader reader) throws UnreadableException, IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        boolean paged = format.startsWith("tif");
        List<Page> pages = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        int unread = 0;
        UnreadableException last = new UnreadableException("no picture in the file");
        for (int i = 0; has(reader, i) && (paged || i == 0); i++) {
            raw.limits().checkPages(i + 1);
            double told = told(reader, i);
            double dotsPerInch =
                    Resolution.plausible(told) ? told : Resolution.ofPage(reader.getWidth(i), reader.getHeight(i));
            if (dotsPerInch != told) {
                doubts.add(guessed(i + 1, dotsPerInch));
            }
            int orientation = Orientation.told(reader, i);
            double width = reader.getWidth(i) * POINTS_PER_INCH / dotsPerInch;
            double height = reader.getHeight(i) * POINTS_PER_INCH / dotsPerInch;
            boolean onSide = Orientation.liesOnSide(orientation);
            Box box = onSide ? new Box(0, 0, height, width) : new Box(0, 0, width, height);
            Drawn drawn = Drawn.NOTHING;
            try {
                drawn = raw.recogniser().recognise(picture(reader, i, orientation), dotsPerInch);
                box = around(drawn, box);
                raw.limits()
                        .checkRuns(Math.max(drawn.runs().size(), drawn.rulings().size()));
            } catch (NeedsRecognitionException e) {
                throw e;
            } catch (UnreadableException e) {
                last = e;
                unread++;
                doubts.add(unread(i + 1, e.reason()));
            }
            pages.add(Page.drawn(i + 1, box, drawn));
        }
        if (unread == pages.size()) {
            throw last;
        }
        return new Content("image/" + (paged ? "tiff" : format), Unit.POINT, paged, pages, List.of(), doubts);
    }

    /** Pages are looked for one by one: counting them all would follow a chain of pages without end. */
    private static boolean has(ImageReader reader, int index) throws IOException {
        try {
            return reader.getWidth(index) > 0;
        } catch (IndexOutOfBoundsException e) {
            if (index == 0) {
                throw e;
            }
            return false;
        }
    }

    private static BufferedImage picture(ImageReader reader, int index, int orientation)
            throws UnreadableException, IOException {
        long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        if (pixels > Tesseract.MOST_PIXELS) {
            throw new UnreadableException(
                    "a picture of " + pixels + " pixels, more than the limit of " + Tesseract.MOST_PIXELS);
        }
        BufferedImage picture = reader.read(index);
        return orientation == 1
                ? picture
                : Orientation.upright(Gray.of(picture), orientation).image();
    }

    /** A sheet that was found to lie on its side was turned by the recogniser: its box follows what stands on it. */
    private static Box around(Drawn drawn, Box box) {
        boolean turned = drawn.runs().stream()
                .anyMatch(
                        run -> run.box().right() > box.right() + 1 || run.box().bottom() > box.bottom() + 1);
        return turned ? new Box(0, 0, /* right= */ box.bottom(), /* bottom= */ box.right()) : box;
    }

    /** The resolution that the file states, in dots per inch; 0 where it states none. */
    private static double told(ImageReader reader, int index) {
        try {
            IIOMetadata metadata = reader.getImageMetadata(index);
            if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
                return 0;
            }
            double millimetres = size(metadata.getAsTree("javax_imageio_1.0"), "HorizontalPixelSize");
            return millimetres > 0 ? MILLIMETRES_PER_INCH / millimetres : 0;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    private static double size(Node tree, String name) {
        for (Node child = tree.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name) && child instanceof Element element) {
                return Double.parseDouble(element.getAttribute("value"));
            }
            double inside = child.getNodeName().equals("Dimension") ? size(child, name) : 0;
            if (inside > 0) {
                return inside;
            }
        }
        return 0;
    }

    private static Doubt guessed(int page, double dotsPerInch) {
        long rounded = Math.round(dotsPerInch);
        return new Doubt(
                "resolution-guessed",
                Severity.INFO,
                "The picture of page " + page + " does not tell its resolution; " + rounded
                        + " dots per inch were taken, as of a sheet of A4.",
                Map.of("page", page, "dotsPerInch", rounded));
    }

    private static Doubt unread(int page, String reason) {
        return new Doubt(
                "page-unread",
                Severity.WARNING,
                "Page " + page + " was not read: " + reason + ".",
                Map.of("page", page, "reason", reason));
    }
}
