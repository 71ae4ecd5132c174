package org.shenbao.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.document.Block;
import org.shenbao.document.Document;
import org.shenbao.document.Line;
import org.shenbao.document.Unit;
import org.shenbao.ingest.format.EmptyFileException;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Recogniser;
import org.shenbao.ingest.format.UnreadableException;

class IngestTest {
    private static final String TEXT = "\n项目名称\n\n道路养护\r\n\t资金 \r5万元";

    @TempDir
    private Path folder;

    private final Ingest ingest = new Ingest();

    @Test
    void linesAreNumberedAndVerbatim() throws Exception {
        Document document = read("a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("", "项目名称", "", "道路养护", "\t资金 ", "5万元"), lines(document));
        Line last = (Line) document.blocks().get(5);
        assertEquals(6, last.number());
        assertEquals(3, last.box().right());
        assertEquals(Unit.CHARACTER, document.parts().get(0).unit());
    }

    @Test
    void theSourceNamesPathHashAndSize() throws Exception {
        Document document = read("a/b.txt", "项目\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("a/b.txt", document.source().path());
        assertEquals(7, document.source().bytes());
        assertEquals("text/plain", document.source().mediaType());
        assertTrue(document.source().sha256().matches("[0-9a-f]{64}"));
    }

    @Test
    void aTextIsATextWhateverItsNameSays() throws Exception {
        assertEquals(
                "text/plain",
                read("a.doc", TEXT.getBytes(StandardCharsets.UTF_8)).source().mediaType());
        assertEquals(
                "text/plain",
                read("a.html", TEXT.getBytes(StandardCharsets.UTF_8)).source().mediaType());
        assertEquals(
                "text/csv",
                read("a.csv", "项目,经费\n".getBytes(StandardCharsets.UTF_8))
                        .source()
                        .mediaType());
    }

    @ParameterizedTest
    @CsvSource({"'%!PS-Adobe-3.0 项目', application/postscript", "'<?xml version=\"1.0\"?><a>项目</a>', application/xml"})
    void whatIsNoPlainTextIsNamed(String content, String mediaType) {
        for (String charset : List.of("UTF-8", "GBK")) {
            UnreadableException refusal = assertThrows(
                    UnreadableException.class, () -> read("a.txt", content.getBytes(Charset.forName(charset))));
            assertEquals("not a format that is read (" + mediaType + ")", refusal.reason());
        }
    }

    @Test
    void emptyAndZeroedFilesAreTold() {
        assertThrows(EmptyFileException.class, () -> read("a.txt", new byte[0]));
        assertRefused("nothing but zero bytes", () -> read("a.txt", new byte[5000]));
    }

    @Test
    void noiseIsNoTextThoughItsNameSaysSo() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        assertRefused("not a format that is read (application/octet-stream)", () -> read("a.txt", noise));
    }

    @Test
    void aFileBeyondTheLimitIsNotEvenOpened() throws Exception {
        Path huge = folder.resolve("huge.txt");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        assertRefused("larger than the limit of 67108864 bytes", () -> ingest.read(huge, "huge.txt"));
    }

    @Test
    void aStreamIsReadNoFurtherThanTheLimit() {
        Ingest small = new Ingest(Limits.DEFAULT.withText(10, 10, 10), Recogniser.none("none"));
        assertRefused(
                "larger than the limit of 10 bytes", () -> small.read(new ByteArrayInputStream(new byte[11]), "a.txt"));
    }

    @Test
    void linesTooLongOrTooManyAreRefused() {
        assertRefused(
                "line 2 has 10000000 characters, more than the limit of 100000",
                () -> read("a.txt", ("项目\n" + "x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                "more lines than the limit of 200000",
                () -> read("a.txt", "项\n".repeat(200_001).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void controlCharactersAreKeptAndTold() throws Exception {
        Document document = read("a.txt", "项目名称项目名称\n项\0目项目项目项目项目\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("项\0目项目项目项目项目", lines(document).get(1));
        assertEquals("control-characters", document.doubts().get(0).rule());
        assertEquals(2, document.doubts().get(0).values().get("line"));
    }

    @Test
    void aZeroCharacterMakesNoPictureOfAText() throws Exception {
        byte[] text = "\n\0项目名称道路养护道路养护道路养护\n".getBytes(StandardCharsets.UTF_8);
        assertEquals("text/plain", read("a.txt", text).source().mediaType());
    }

    @Test
    void whatIsNotThereIsTold() {
        assertRefused("no such file", () -> ingest.read(folder.resolve("none.txt"), "none.txt"));
        assertRefused("not a regular file", () -> ingest.read(folder, "folder"));
    }

    @Test
    void whatMayNotBeReadIsTold() throws Exception {
        Path secret = Files.createFile(
                folder.resolve("secret.txt"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("-w-------")));
        Files.writeString(secret, "项目");
        assumeFalse(Files.isReadable(secret), "this user may read everything");
        assertRefused("permission denied", () -> ingest.read(secret, "secret.txt"));
    }

    private Document read(String name, byte[] content) throws IOException, UnreadableException {
        return ingest.read(new ByteArrayInputStream(content), name);
    }

    private static List<String> lines(Document document) {
        return document.blocks().stream().map(IngestTest::text).collect(Collectors.toList());
    }

    private static String text(Block block) {
        return ((Line) block).text();
    }

    private static void assertRefused(String reason, org.junit.jupiter.api.function.Executable reading) {
        assertEquals(reason, assertThrows(UnreadableException.class, reading).reason());
    }
}
