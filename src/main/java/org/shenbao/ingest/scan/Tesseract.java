package org.shenbao.ingest.scan;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Drawn;
import org.shenbao.document.Ruling;
import org.shenbao.document.Run;
import org.shenbao.ingest.format.NeedsRecognitionException;
import org.shenbao.ingest.format.Recogniser;
import org.shenbao.ingest.format.UnreadableException;

/**
 * Reads pictures by way of the tesseract command. The page is set level and cut into cells and lines before: the engine
 * gets one line at a time, as it is lost in dense tables, and reads each twice, as it is too sure of itself.
 */
public final class Tesseract implements Recogniser {
    /** What a page may have, in pixels. */
    static final long MOST_PIXELS = 40_000_000;

    private static final String CHINESE = "chi_sim";
    private static final String LATIN = "eng";
    /** More lines than any page has; what has more is no text. */
    private static final int MOST_LINES = 5_000;

    private final Command command;
    private final Mode mode;
    private final Duration time;
    private @Nullable Set<String> languages;

    /**
     * @param name of the command, looked for on the PATH
     * @param mode when pictures are read
     * @param time for one page
     */
    public Tesseract(String name, Mode mode, Duration time) {
        this.command = new Command(name);
        this.mode = mode;
        this.time = time;
    }

    /** The command as Debian installs it, with two minutes a page. */
    public Tesseract(Mode mode) {
        this("tesseract", mode, Duration.ofMinutes(2));
    }

    @Override
    public Mode mode() {
        return mode;
    }

    @Override
    public Drawn recognise(BufferedImage image, double dotsPerInch) throws UnreadableException {
        if (mode == Mode.NEVER) {
            throw new NeedsRecognitionException("it is switched off (--ocr never)");
        }
        long pixels = (long) image.getWidth() * image.getHeight();
        if (pixels > MOST_PIXELS) {
            throw new UnreadableException("a picture of " + pixels + " pixels, more than the limit of " + MOST_PIXELS);
        }
        boolean latin = languages().contains(LATIN);
        double own = Resolution.plausible(dotsPerInch)
                ? dotsPerInch
                : Resolution.ofPage(image.getWidth(), image.getHeight());
        double scale = Resolution.scale(own, image.getWidth(), image.getHeight());
        Gray gray = Gray.of(image);
        ScannedPage page = ScannedPage.of(scale == 1 ? gray : gray.part(gray.zone(), scale, 0), own * scale);
        if (page.lines().size() > MOST_LINES) {
            throw new UnreadableException("more than " + MOST_LINES + " lines on one page: not a text");
        }
        double drawnAt = dotsPerInch > 0 && Double.isFinite(dotsPerInch) ? dotsPerInch : own;
        return drawn(page, letters(page, latin), 72 / (drawnAt * scale));
    }

    List<List<Letter>> letters(ScannedPage page, boolean latin) throws UnreadableException {
        long end = System.nanoTime() + time.toNanos();
        List<ScannedPage.Picture> large = page.pictures(36, 12);
        List<ScannedPage.Picture> small = page.pictures(30, 10);
        Map<Integer, List<Letter>> wide =
                command.read(pictures(large), latin ? CHINESE + "+" + LATIN : CHINESE, "", time);
        Map<Integer, List<Letter>> chinese = command.read(pictures(small), CHINESE, "", until(end));
        List<List<Letter>> letters = new ArrayList<>();
        List<Integer> figures = new ArrayList<>();
        for (int i = 0; i < large.size(); i++) {
            letters.add(Agreement.of(
                    onPage(wide.getOrDefault(i, List.of()), large.get(i)),
                    onPage(chinese.getOrDefault(i, List.of()), small.get(i))));
            List<int[]> bands = page.bands(page.lines().get(i).rest());
            if (latin && (Figures.isFigure(letters.get(i)) || Figures.looksNarrow(bands, page.letter()))) {
                figures.add(i);
            }
        }
        List<Gray> again = figures.stream().map(i -> large.get(i).gray()).toList();
        Map<Integer, List<Letter>> digits = command.read(again, LATIN, Figures.LETTERS, until(end));
        for (int i = 0; i < figures.size(); i++) {
            int line = figures.get(i);
            List<Letter> read = onPage(digits.getOrDefault(i, List.of()), large.get(line));
            List<int[]> bands = page.bands(page.lines().get(line).rest());
            letters.set(line, Figures.agreed(letters.get(line), read, bands));
        }
        return letters;
    }

    private static Duration until(long end) {
        return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    }

    private static List<Gray> pictures(List<ScannedPage.Picture> pictures) {
        return pictures.stream().map(ScannedPage.Picture::gray).toList();
    }

    private static List<Letter> onPage(List<Letter> letters, ScannedPage.Picture picture) {
        return letters.stream().map(picture::onPage).toList();
    }

    private static Drawn drawn(ScannedPage page, List<List<Letter>> letters, double pointsPerPixel) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            LineReading.of(page, page.lines().get(i), letters.get(i))
                    .run(pointsPerPixel)
                    .ifPresent(runs::add);
        }
        List<Ruling> rulings = page.ruled().strokes().stream()
                .map(stroke -> stroke.ruling(pointsPerPixel))
                .toList();
        return new Drawn(runs, rulings);
    }

    /** Asked for once, and only where something is to be read. */
    private synchronized Set<String> languages() throws UnreadableException {
        Set<String> known = languages;
        if (known == null) {
            known = command.languages();
            languages = known;
        }
        if (!known.contains(CHINESE)) {
            throw new NeedsRecognitionException(
                    "tesseract has no Chinese (chi_sim); install the package tesseract-ocr-chi-sim");
        }
        return known;
    }
}
