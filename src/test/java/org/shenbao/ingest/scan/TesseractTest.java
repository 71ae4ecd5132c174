package org.shenbao.ingest.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenbao.document.Box;
import org.shenbao.document.Drawn;
import org.shenbao.document.Method;
import org.shenbao.document.Run;
import org.shenbao.ingest.format.NeedsRecognitionException;
import org.shenbao.ingest.format.Recogniser.Mode;
import org.shenbao.ingest.format.UnreadableException;

/** The engine as a command of its own, and what becomes of its answers. */
class TesseractTest {
    private static final double POINT = 72.0 / 300;

    private static boolean installed() {
        try {
            return new Command("tesseract", Path.of(System.getProperty("java.io.tmpdir")))
                    .languages()
                    .contains("chi_sim");
        } catch (UnreadableException e) {
            return false;
        }
    }

    private static Form form() {
        Form form = new Form(1400, 900);
        form.line(200, 300, 1100, 300).line(200, 400, 1100, 400).line(200, 500, 1100, 500);
        form.line(200, 300, 200, 500).line(600, 300, 600, 500).line(1100, 300, 1100, 500);
        return form.text("60000.00", 230, 365, 36)
                .text("2025", 640, 365, 36)
                .text("1286.4", 230, 465, 36)
                .text("300", 640, 465, 36);
    }

    private static Path command(Path folder, String script) throws Exception {
        Path file = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void theNumbersOfAScannedTableAreReadInTheirCells() throws Exception {
        assumeTrue(installed(), "tesseract with chi_sim is not installed: the reading of letters is not tested");
        Drawn drawn = new Tesseract(Mode.AUTO).recognise(form().image(), 300);
        List<String> texts = drawn.runs().stream().map(Run::text).toList();
        assertEquals(List.of("60000.00", "2025", "1286.4", "300"), texts);
        assertEquals(6, drawn.rulings().size());
        Box first = drawn.runs().get(0).box();
        assertEquals(230 * POINT, first.left(), 2);
        assertTrue(first.top() > 300 * POINT && first.bottom() < 400 * POINT, first.toString());
        assertTrue(drawn.runs().stream()
                .allMatch(run ->
                        run.reading().method() == Method.OCR && run.reading().confidence() < 1));
    }

    @Test
    void aSwitchedOffEngineSaysSo() {
        NeedsRecognitionException refusal = assertThrows(
                NeedsRecognitionException.class, () -> new Tesseract(Mode.NEVER).recognise(form().image(), 300));
        assertTrue(refusal.reason().contains("it is switched off (--ocr never)"));
    }

    @Test
    void aMissingEngineNamesThePackages() {
        Tesseract missing = new Tesseract("no-such-tesseract", Mode.AUTO, Duration.ofSeconds(5));
        NeedsRecognitionException refusal =
                assertThrows(NeedsRecognitionException.class, () -> missing.recognise(form().image(), 300));
        assertTrue(refusal.reason().contains("tesseract-ocr-chi-sim"), refusal.reason());
    }

    @Test
    void anEngineWithoutChineseIsNotUsed(@TempDir Path folder) throws Exception {
        Path english = command(folder, "echo eng");
        Tesseract tesseract = new Tesseract(english.toString(), Mode.AUTO, Duration.ofSeconds(5));
        NeedsRecognitionException refusal =
                assertThrows(NeedsRecognitionException.class, () -> tesseract.recognise(form().image(), 300));
        assertTrue(refusal.reason().contains("chi_sim"), refusal.reason());
    }

    @Test
    void anEngineThatHangsIsEnded(@TempDir Path folder) throws Exception {
        Path hanging = command(folder, "[ \"$1\" = --list-langs ] && echo chi_sim && exit\nexec sleep 30");
        Tesseract tesseract = new Tesseract(hanging.toString(), Mode.AUTO, Duration.ofSeconds(1));
        UnreadableException refusal =
                assertThrows(UnreadableException.class, () -> tesseract.recognise(form().image(), 300));
        assertTrue(refusal.reason().contains("longer than 1 seconds"), refusal.reason());
        assertFalse(ProcessHandle.current().children().anyMatch(ProcessHandle::isAlive));
    }

    @Test
    void nothingIsLeftBehindWhateverTheEngineDoes(@TempDir Path folder) throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        String listed = "[ \"$1\" = --list-langs ] && echo chi_sim && exit\n";
        for (String then : List.of("exec sleep 30", "exit 1", "echo no >letters.hocr; exit 0")) {
            Path engine = command(folder, listed + then);
            Tesseract tesseract = new Tesseract(engine.toString(), Mode.AUTO, Duration.ofSeconds(1), files);
            try {
                tesseract.recognise(form().image(), 300);
            } catch (UnreadableException e) {
                assertFalse(e.reason().isEmpty());
            }
            try (Stream<Path> left = Files.list(files)) {
                assertEquals(List.of(), left.toList(), then);
            }
        }
    }

    @Test
    void aPageUpsideDownOrOnItsSideIsTurned() throws Exception {
        assumeTrue(installed(), "tesseract with chi_sim is not installed: the reading of letters is not tested");
        Path scan = Path.of("corpus", "formats", "08-pov-self", "08-pov-self.scan.png");
        assumeTrue(Files.exists(scan), scan + " is not there");
        Gray top = Gray.of(ImageIO.read(scan.toFile()).getSubimage(0, 0, 2480, 1200));
        Gray upsideDown = top.turned().turned();
        Gray onItsSide = top.turned();
        for (Gray turned : List.of(upsideDown, onItsSide)) {
            Drawn drawn = new Tesseract(Mode.AUTO).recognise(turned.image(), 300);
            String text = drawn.runs().stream().map(Run::text).collect(Collectors.joining("\n"));
            assertTrue(text.contains("年度资金总额"), text);
        }
    }

    @Test
    void anEngineThatFailsIsQuoted(@TempDir Path folder) throws Exception {
        Path failing = command(
                folder, "[ \"$1\" = --list-langs ] && echo chi_sim && exit\necho 'Error opening data' >&2; exit 1");
        Tesseract tesseract = new Tesseract(failing.toString(), Mode.AUTO, Duration.ofSeconds(5));
        UnreadableException refusal =
                assertThrows(UnreadableException.class, () -> tesseract.recognise(form().image(), 300));
        assertTrue(refusal.reason().contains("Error opening data"), refusal.reason());
    }

    @Test
    void aPictureLargerThanAnyPageIsRefused() {
        BufferedImage wall = new BufferedImage(8000, 8000, BufferedImage.TYPE_BYTE_BINARY);
        UnreadableException refusal =
                assertThrows(UnreadableException.class, () -> new Tesseract(Mode.AUTO).recognise(wall, 300));
        assertTrue(refusal.reason().contains("64000000 pixels"), refusal.reason());
    }
}
