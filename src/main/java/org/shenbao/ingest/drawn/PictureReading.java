package org.shenbao.ingest.drawn;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Doubt;
import org.shenbao.document.Drawn;
import org.shenbao.document.Severity;
import org.shenbao.ingest.format.NeedsRecognitionException;
import org.shenbao.ingest.format.Recogniser;
import org.shenbao.ingest.format.Recogniser.Mode;
import org.shenbao.ingest.format.UnreadableException;

/** Has the pages of one file read that are pictures, and keeps account of those that were not. */
public final class PictureReading {
    private final Recogniser recogniser;
    private final Map<String, List<Integer>> unread = new TreeMap<>();
    private @Nullable NeedsRecognitionException needed;

    public PictureReading(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** How a page comes as a picture; asked only where it is to be read. */
    public interface Scan {
        /** The page, with its resolution as drawn. */
        Picture take() throws IOException, UnreadableException;
    }

    /**
     * A page as a picture.
     *
     * @param dotsPerInch as the page draws it
     */
    public record Picture(BufferedImage image, double dotsPerInch) {}

    /** Whether pages are read as pictures whatever text they have. */
    public boolean always() {
        return recogniser.mode() == Mode.FORCE;
    }

    /** Reads one page as a picture; where that fails, the page is kept account of. */
    public Optional<Drawn> read(int page, Scan scan) {
        if (recogniser.mode() == Mode.NEVER) {
            return refused(page, notAskedFor());
        }
        try {
            Picture picture = scan.take();
            return Optional.of(recogniser.recognise(picture.image(), picture.dotsPerInch()));
        } catch (UnreadableException e) {
            return refused(page, e);
        } catch (IOException | RuntimeException e) {
            return refused(
                    page, new UnreadableException("the page cannot be shown as a picture: " + e.getMessage(), e));
        }
    }

    /** Such a recogniser refuses whatever it is shown, and says why. */
    private UnreadableException notAskedFor() {
        if (needed != null) {
            return needed;
        }
        try {
            recogniser.recognise(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), 72);
        } catch (UnreadableException e) {
            return e;
        }
        return new NeedsRecognitionException("it was not asked for");
    }

    private Optional<Drawn> refused(int page, UnreadableException reason) {
        if (reason instanceof NeedsRecognitionException e) {
            needed = e;
        }
        unread.computeIfAbsent(reason.reason(), none -> new ArrayList<>()).add(page);
        return Optional.empty();
    }

    /** For a file of which nothing was read. */
    public void throwIfNeeded() throws NeedsRecognitionException {
        if (needed != null) {
            throw needed;
        }
    }

    /** One for each reason, with its pages. */
    public List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        unread.forEach((reason, pages) -> {
            String list = Pages.list(pages);
            doubts.add(new Doubt(
                    "page-not-read",
                    Severity.WARNING,
                    (pages.size() == 1 ? "Page " + list + " has" : "Pages " + list + " have")
                            + " no text of their own and were not read: " + reason + ".",
                    Map.of("pages", list, "count", pages.size(), "reason", reason)));
        });
        return doubts;
    }
}
