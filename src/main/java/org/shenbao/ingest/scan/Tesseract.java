package org.shenbao.ingest.scan;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
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
 * gets one line at a time, as it is lost in dense tables, and reads each three times, as it is too sure of itself.
 */
public final class Tesseract implements Recogniser {
    /** What a page may have, in pixels. */
    static final long MOST_PIXELS = 40_000_000;

    private static final String CHINESE = "chi_sim";
    private static final String LATIN = "eng";
    /** More lines than any page has; what has more is no text. */
    private static final int MOST_LINES = 5_000;

    /** Below this mean confidence of its letters a page may lie on its side or upside down. */
    private static final double READABLE = 0.65;
    /** By so much another turn must be read more surely. */
    private static final double CLEARER = 0.15;

    private static final int SAMPLE = 15;
    /** Letters and borders that together are as tall as the engine's own lines, which it scales all others to. */
    private static final int TALL = 24;

    private static final int BORDER = 12;

    /** What is left of the confidence in a cell's lines where another one was not read at all. */
    private static final double LACKING = 0.5;

    private final Command command;
    private final Mode mode;
    private final Duration time;
    private @Nullable Set<String> languages;
    private @Nullable Labels labels;

    /**
     * @param name of the command, looked for on the PATH
     * @param mode when pictures are read
     * @param time for one page
     */
    public Tesseract(String name, Mode mode, Duration time) {
        this(name, mode, time, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param folder where its files stand while it reads */
    Tesseract(String name, Mode mode, Duration time, Path folder) {
        this.command = new Command(name, folder);
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
        double scale = scaleOf(image, dotsPerInch);
        double own = own(image, dotsPerInch);
        double drawnAt = dotsPerInch > 0 && Double.isFinite(dotsPerInch) ? dotsPerInch : own;
        Gray gray = Gray.of(image);
        ScannedPage page = page(gray, own, scale);
        List<List<Letter>> letters = letters(checked(page), latin);
        if (believed(letters) < READABLE) {
            Gray turned = turned(gray, own, scale, latin);
            if (turned != gray) {
                page = page(turned, own, scale);
                letters = letters(checked(page), latin);
            }
        }
        return drawn(page, letters, 72 / (drawnAt * scale));
    }

    private static ScannedPage checked(ScannedPage page) throws UnreadableException {
        if (page.lines().size() > MOST_LINES) {
            throw new UnreadableException("more than " + MOST_LINES + " lines on one page: not a text");
        }
        return page;
    }

    /** The sheet as it was laid on the glass, turned to where some of its lines are read best. */
    private Gray turned(Gray gray, double dotsPerInch, double scale, boolean latin) throws UnreadableException {
        Gray best = gray;
        double most = sampled(page(gray, dotsPerInch, scale), latin) + CLEARER;
        Gray turned = gray;
        for (int i = 0; i < 3; i++) {
            turned = turned.turned();
            double read = sampled(page(turned, dotsPerInch, scale), latin);
            if (read > most) {
                most = read;
                best = turned;
            }
        }
        return best;
    }

    /** How surely some lines of a page are read; the engine's own figures are as high upside down. */
    private double sampled(ScannedPage page, boolean latin) throws UnreadableException {
        List<ScannedPage.TextLine> some = page.lines().stream()
                .filter(line ->
                        line.zone().width() > 2.5 * page.letter() && line.zone().height() < 2 * page.letter())
                .limit(SAMPLE)
                .toList();
        return believed(letters(
                new ScannedPage(page.gray(), page.ink(), page.letter(), page.ruled(), page.cells(), some), latin));
    }

    private static double believed(List<List<Letter>> letters) {
        return letters.stream()
                .flatMap(List::stream)
                .mapToDouble(Letter::confidence)
                .average()
                .orElse(0);
    }

    private static double own(BufferedImage image, double dotsPerInch) {
        return Resolution.plausible(dotsPerInch) ? dotsPerInch : Resolution.ofPage(image.getWidth(), image.getHeight());
    }

    private static double scaleOf(BufferedImage image, double dotsPerInch) {
        return Resolution.scale(own(image, dotsPerInch), image.getWidth(), image.getHeight());
    }

    private static ScannedPage page(Gray picture, double dotsPerInch, double scale) {
        Gray gray = Paper.withoutSpecks(picture);
        return ScannedPage.of(scale == 1 ? gray : gray.part(gray.zone(), scale, 0), dotsPerInch * scale);
    }

    /** What is read of every line, each reading the engine's own. */
    List<List<Setting>> readings(ScannedPage page, boolean latin) throws UnreadableException {
        long end = System.nanoTime() + time.toNanos();
        List<List<Setting>> readings = new ArrayList<>();
        page.lines().forEach(line -> readings.add(new ArrayList<>()));
        List<Integer> all = new ArrayList<>();
        List<Integer> figures = new ArrayList<>();
        for (int i = 0; i < page.lines().size(); i++) {
            all.add(i);
            if (Figures.looksNarrow(page.bands(page.lines().get(i).rest()), page.letter())) {
                figures.add(i);
            }
        }
        String both = latin ? CHINESE + "+" + LATIN : CHINESE;
        read(page, all, page.pictures(TALL, BORDER), both, "", end, readings);
        read(page, all, page.pictures(TALL - 2, BORDER), CHINESE, "", end, readings);
        read(page, all, bold(page.pictures(42, 12)), both, "", end, readings);
        if (latin) {
            read(page, figures, page.pictures(36, 12), LATIN, Figures.LETTERS, end, readings);
        }
        List<Integer> silent = all.stream()
                .filter(i -> !page.lines().get(i).isSign()
                        && readings.get(i).stream()
                                .allMatch(reading -> reading.placed().isEmpty()))
                .toList();
        read(page, silent, page.pictures(36, 24), CHINESE, "", end, readings);
        return readings;
    }

    private static List<ScannedPage.Picture> bold(List<ScannedPage.Picture> pictures) {
        return pictures.stream()
                .map(picture -> new ScannedPage.Picture(Paper.bolder(picture.gray()), picture.left(), picture.scale()))
                .toList();
    }

    private void read(
            ScannedPage page,
            List<Integer> lines,
            List<ScannedPage.Picture> pictures,
            String language,
            String only,
            long end,
            List<List<Setting>> readings)
            throws UnreadableException {
        List<Gray> shown = lines.stream().map(i -> pictures.get(i).gray()).toList();
        Map<Integer, List<Letter>> read = command.read(shown, language, only, until(end));
        for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i);
            ScannedPage.TextLine line = page.lines().get(at);
            List<Letter> letters = onPage(read.getOrDefault(i, List.of()), pictures.get(at));
            readings.get(at).add(Setting.of(letters, page, line.rest(), page.em(line)));
        }
    }

    List<List<Letter>> letters(ScannedPage page, boolean latin) throws UnreadableException {
        List<List<Setting>> readings = readings(page, latin);
        List<List<Letter>> letters = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            letters.add(Reconciled.of(readings.get(i), page.em(page.lines().get(i))));
        }
        return labels().mended(page, Likened.of(page, letters, readings));
    }

    private static Duration until(long end) {
        return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    }

    private static List<Letter> onPage(List<Letter> letters, ScannedPage.Picture picture) {
        return letters.stream().map(picture::onPage).toList();
    }

    private static Drawn drawn(ScannedPage page, List<List<Letter>> letters, double pointsPerPixel) {
        List<LineReading> lines = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            LineReading reading = LineReading.of(page, page.lines().get(i), letters.get(i));
            lines.add(goesOn(page, i) ? reading.behind(lines.get(i - 1)) : reading);
        }
        int[] brackets =
                Punctuation.roundWithin(lines.stream().map(LineReading::letters).toList());
        lines.replaceAll(line -> line.bracketed(brackets));
        Set<Integer> unread = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            ScannedPage.TextLine line = page.lines().get(i);
            if (lines.get(i).letters().isEmpty() && line.zone().height() > page.letter() / 2) {
                unread.add(line.cell());
            }
        }
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int cell = page.lines().get(i).cell();
            boolean lacking = cell >= 0 && unread.contains(cell);
            (lacking ? lines.get(i).doubted(LACKING) : lines.get(i))
                    .run(pointsPerPixel)
                    .ifPresent(runs::add);
        }
        List<Ruling> rulings = page.ruled().strokes().stream()
                .map(stroke -> stroke.ruling(pointsPerPixel))
                .toList();
        return new Drawn(runs, rulings);
    }

    /** Whether a line stands in the cell of the line before it. */
    private static boolean goesOn(ScannedPage page, int line) {
        int cell = page.lines().get(line).cell();
        return line > 0 && cell >= 0 && cell == page.lines().get(line - 1).cell();
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

    private synchronized Labels labels() {
        Labels known = labels;
        if (known == null) {
            known = Labels.ofForms();
            labels = known;
        }
        return known;
    }
}
