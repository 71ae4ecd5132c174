package org.shenbao.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Document;
import org.shenbao.document.Line;
import org.shenbao.document.Source;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Recogniser;
import org.shenbao.ingest.format.UnreadableException;

/** Archives and mails: every entry is a document of its own, under a name of its own. */
class ContainersTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final byte[] LETTER = "项目名称：城区道路保洁\n".getBytes(UTF_8);

    private final Ingest ingest = new Ingest();

    @Test
    void entriesOfAZipAreDocumentsOfTheirOwn() throws Exception {
        List<String> found = found("甲.zip", zip(UTF_8, "一/申报.txt", LETTER, "二.txt", LETTER));
        assertEquals(List.of("甲.zip!/一/申报.txt: 项目名称：城区道路保洁", "甲.zip!/二.txt: 项目名称：城区道路保洁"), found);
    }

    @Test
    void namesThatWindowsPackedInGbkAreRead() throws Exception {
        byte[] zip = zip(GBK, "项目支出绩效目标申报表.txt", LETTER, "预算\\二处.txt", LETTER);
        assertEquals(
                List.of("a.zip!/项目支出绩效目标申报表.txt: 项目名称：城区道路保洁", "a.zip!/预算/二处.txt: 项目名称：城区道路保洁"), found("a.zip", zip));
    }

    @Test
    void anEntryKnowsTheFileThatHoldsIt() throws Exception {
        List<Document> documents = new ArrayList<>();
        byte[] zip = zip(UTF_8, "a.txt", LETTER);
        ingest.each(new ByteArrayInputStream(zip), "b.zip", sink(documents, new ArrayList<>()));
        Source source = documents.get(0).source();
        assertEquals(LETTER.length, source.bytes());
        assertEquals("b.zip", Objects.requireNonNull(source.container()).path());
    }

    @Test
    void anArchiveWithinAnArchiveIsOpenedButNotForEver() throws Exception {
        byte[] zip = zip(UTF_8, "a.txt", LETTER);
        for (int i = 0; i < 3; i++) {
            zip = zip(UTF_8, i + ".zip", zip);
        }
        assertEquals(List.of("x.zip!/2.zip!/1.zip!/0.zip!/a.txt: 项目名称：城区道路保洁"), found("x.zip", zip));
        for (int i = 3; i < 9; i++) {
            zip = zip(UTF_8, i + ".zip", zip);
        }
        List<String> found = found("x.zip", zip);
        assertEquals(1, found.size());
        assertTrue(found.get(0).endsWith("! archives nested deeper than the limit of 5"), found::toString);
    }

    @Test
    void noEntryLeadsOutOfTheOutputFolder() throws Exception {
        byte[] zip = zip(
                UTF_8, "../../etc/a.txt", LETTER, "/srv/b.txt", LETTER, "C:\\c.txt", LETTER, "d\u202Etxt.exe", LETTER);
        assertEquals(
                List.of(
                        "x.zip!/__/__/etc/a.txt: 项目名称：城区道路保洁",
                        "x.zip!/srv/b.txt: 项目名称：城区道路保洁",
                        "x.zip!/C_/c.txt: 项目名称：城区道路保洁",
                        "x.zip!/d_txt.exe: 项目名称：城区道路保洁"),
                found("x.zip", zip));
    }

    @Test
    void entriesOfOneNameOnAFileSystemThatFoldsCaseStayApart() throws Exception {
        byte[] zip = zip(UTF_8, "a.txt", LETTER, "A.TXT", LETTER);
        assertEquals(List.of("x.zip!/a.txt: 项目名称：城区道路保洁", "x.zip!/A (2).TXT: 项目名称：城区道路保洁"), found("x.zip", zip));
    }

    @Test
    void anEntryThatSwellsIsRefusedByTheLimitAndTheNextOneIsRead() throws Exception {
        byte[] zip = zip(UTF_8, "bomb.txt", new byte[40 << 20], "a.txt", LETTER);
        assertEquals(
                List.of(
                        "x.zip!/bomb.txt! unpacks to more than 200 times its size, the limit of an archive's entry",
                        "x.zip!/a.txt: 项目名称：城区道路保洁"),
                found("x.zip", zip));
    }

    @Test
    void anArchiveThatSwellsIsRefusedByTheLimit() throws Exception {
        Limits small = new Limits(1 << 20, 3000, 100, 100, 1, 1, 1, 2, 2, 10);
        Ingest careful = new Ingest(small, Recogniser.none("none"));
        byte[] zip = zip(
                UTF_8,
                "a.txt",
                "绩效".repeat(400).getBytes(UTF_8),
                "b.txt",
                "目标".repeat(400).getBytes(UTF_8));
        UnreadableException refusal = assertThrows(
                UnreadableException.class,
                () -> careful.each(new ByteArrayInputStream(zip), "x.zip", sink(new ArrayList<>(), new ArrayList<>())));
        assertEquals("unpacks to more than the limit of 3000 bytes", refusal.reason());
    }

    @Test
    void tooManyEntriesAreRefusedByTheLimit() throws Exception {
        Limits small = new Limits(1 << 20, 1 << 20, 100, 100, 1, 1, 1, 2, 2, 1);
        byte[] zip = zip(UTF_8, "a.txt", LETTER, "b.txt", LETTER);
        UnreadableException refusal = assertThrows(
                UnreadableException.class,
                () -> new Ingest(small, Recogniser.none("none"))
                        .each(new ByteArrayInputStream(zip), "x.zip", sink(new ArrayList<>(), new ArrayList<>())));
        assertEquals("more entries than the limit of 1", refusal.reason());
    }

    @Test
    void aSevenZipIsOpened() throws Exception {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile file = new SevenZOutputFile(channel)) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName("绩效/自评表.txt");
            file.putArchiveEntry(entry);
            file.write(LETTER);
            file.closeArchiveEntry();
        }
        byte[] bytes = java.util.Arrays.copyOf(channel.array(), (int) channel.size());
        assertEquals(List.of("a.7z!/绩效/自评表.txt: 项目名称：城区道路保洁"), found("a.7z", bytes));
    }

    @Test
    void aMailsTextAndItsAttachmentsAreDocuments() throws Exception {
        String encoded = Base64.getEncoder().encodeToString("附件一.txt".getBytes(GBK));
        String mail =
                """
                From: a@example.org
                To: b@example.org
                Subject: =?GBK?B?%s?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="part"

                --part
                Content-Type: text/plain; charset=utf-8

                请查收附件。
                --part
                Content-Type: application/octet-stream; name="=?GBK?B?%s?="
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="=?GBK?B?%s?="

                %s
                --part
                Content-Type: text/plain
                Content-Disposition: attachment; filename*=UTF-8''%%E4%%BA%%8C.txt

                第二份附件
                --part--
                """.formatted(encoded, encoded, encoded, Base64.getEncoder().encodeToString(LETTER));
        assertEquals(
                List.of("a.eml!/body.txt: 请查收附件。", "a.eml!/附件一.txt: 项目名称：城区道路保洁", "a.eml!/二.txt: 第二份附件"),
                found("a.eml", mail.replace("\n", "\r\n").getBytes(UTF_8)));
    }

    @Test
    void anArchiveThatBreaksOffIsTold() throws Exception {
        byte[] zip = zip(UTF_8, "a.txt", LETTER);
        byte[] half = java.util.Arrays.copyOf(zip, zip.length / 2);
        List<String> refused = new ArrayList<>();
        ingest.each(new ByteArrayInputStream(half), "x.zip", sink(new ArrayList<>(), refused));
        assertTrue(refused.get(0).contains("damaged (a zip package)"), refused::toString);
    }

    @Test
    void aWrongExtensionIsTold() throws Exception {
        Document document = ingest.read(new ByteArrayInputStream(LETTER), "a.pdf");
        assertEquals("extension-wrong", document.doubts().get(0).rule());
        assertTrue(
                ingest.read(new ByteArrayInputStream(LETTER), "a.dat").doubts().isEmpty());
    }

    private List<String> found(String path, byte[] bytes) throws UnreadableException {
        List<String> found = new ArrayList<>();
        ingest.each(new ByteArrayInputStream(bytes), path, new Sink() {
            @Override
            public void found(String entry, Opening opening) {
                try {
                    found.add(entry + ": " + ((Line) opening.open().blocks().get(0)).text());
                } catch (UnreadableException e) {
                    found.add(entry + "! " + e.reason());
                }
            }

            @Override
            public void refused(String entry, UnreadableException reason) {
                found.add(entry + "! " + reason.reason());
            }
        });
        return found;
    }

    private static Sink sink(List<Document> documents, List<String> refused) {
        return new Sink() {
            @Override
            public void found(String entry, Opening opening) {
                try {
                    documents.add(opening.open());
                } catch (UnreadableException e) {
                    refused.add(e.reason());
                }
            }

            @Override
            public void refused(String entry, UnreadableException reason) {
                refused.add(reason.reason());
            }
        };
    }

    private static byte[] zip(Charset names, Object... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
