package org.shenbao.ingest.wordbin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.UnreadableException;

class DocReaderTest {

    private static byte[] fixture(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DocReaderTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    @Test
    void aDeclarationAsItIsPrinted() throws Exception {
        Content content = Readings.read(new DocReader(), fixture("declaration.doc"));
        assertEquals(
                List.of(
                        "MARGIN 2024年部门预算项目申报材料",
                        "MARGIN 第1页",
                        "1 一、项目名称",
                        "2 滨河社区日间照料中心运营补助",
                        "HIDDEN （内部稿）",
                        "3 二、立项依据",
                        "4 （1）市民政局文件",
                        "5 （2）街道工作计划",
                        "6 三、资金安排",
                        "7 申请资金96万元",
                        "7 其中：区级资金96万元",
                        "DELETED 80",
                        "8 项目类别：☑经常性 □一次性",
                        "9 受理编号：BH-2024-07",
                        "0,0+1x4 绩效指标表",
                        "1,0+2x1 产出指标",
                        "1,1+1x1 数量指标",
                        "1,2+1x1 服务老人\n（人次）",
                        "1,3+1x1 ≥12000",
                        "2,1+1x1 质量指标",
                        "2,2+1x2 评定\n优\t90分\n良\t80分",
                        "10 填报人：周敏",
                        "11 滨民发〔2023〕18号。",
                        "REMARK 请补充文号"),
                Readings.shown(content));
        assertEquals(List.of("tracked-changes", "hidden-text"), Readings.rules(content));
    }

    @Test
    void aWorksheetStandsWhereItsMarkDoesBeforeItsPicture() throws Exception {
        Content content = Readings.read(new DocReader(), fixture("worksheet.doc"));
        List<String> shown = Readings.shown(content);
        assertEquals("1 附件：项目支出明细", shown.get(0));
        assertEquals("2 ", shown.get(1));
        assertTrue(shown.get(2).startsWith("<ObjectPool/_"), shown.get(2));
        assertTrue(shown.get(3).startsWith("<Data/"), shown.get(3));
        assertEquals("3 以上金额单位：万元", shown.get(4));
        assertEquals(
                List.of("ole", "emf"),
                content.parts().stream().map(part -> part.mediaType()).toList());
    }

    @Test
    void anEncryptedDocumentIsRefusedWithItsReason() throws Exception {
        byte[] bytes = changed(fixture("declaration.doc"), 0x0B, 0x01);
        UnreadableException refused =
                assertThrows(UnreadableException.class, () -> Readings.read(new DocReader(), bytes));
        assertEquals("encrypted: needs a password", refused.reason());
    }

    /** The same file with the bits set in one byte of its main stream. */
    private static byte[] changed(byte[] file, int at, int bits) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            byte[] main = Objects.requireNonNull(OleParts.stream(files.getRoot(), "WordDocument"));
            main[at] |= (byte) bits;
            files.getRoot().getEntry("WordDocument").delete();
            files.createDocument(new ByteArrayInputStream(main), "WordDocument");
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void damageIsReadOrRefusedAndNothingElse() throws Exception {
        Random random = new Random(2024);
        byte[] whole = fixture("declaration.doc");
        for (int i = 0; i < 150; i++) {
            byte[] bytes = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int j = 0; j < 12 && i % 3 != 0; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertReadOrRefused(bytes);
        }
    }

    private static void assertReadOrRefused(byte[] bytes) {
        try {
            assertEquals(1, Readings.read(new DocReader(), bytes).pages().size());
        } catch (UnreadableException | IOException e) {
            assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
        }
    }
}
