package org.shenbao.measure;

import java.awt.Color;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.shenbao.pipeline.Ocr;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.vocabulary.Vocabulary;
import org.shenbao.write.ExtractionJson;

/**
 * Makes the largest files that somebody might send in, and reads each in a Java of its own with a heap of 512 MB: what
 * becomes of it, in how many seconds, and the heap at its peak, which includes what was not yet collected.
 */
public final class LargeFiles {
    private static final String HEAP = "-Xmx512m";
    private static final List<String> HEAD =
            List.of("序号", "项目名称", "实施单位", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因", "备注");

    private LargeFiles() {}

    private interface Making {
        void make(OutputStream out) throws IOException;
    }

    /**
     * Makes and reads the files.
     *
     * @param args a folder to work in, and what the names of the files have in them, "" for all; or "one" and a file
     */
    public static void main(String[] args) throws Exception {
        if (args[0].equals("one")) {
            one(Path.of(args[1]));
            return;
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        measure(folder, "pages-300.pdf", args[1], LargeFiles::pdf);
        measure(folder, "rows-20000.xlsx", args[1], out -> xlsx(out, 20_000));
        measure(folder, "rows-80000.xlsx", args[1], out -> xlsx(out, 80_000));
        measure(folder, "rows-65536.xls", args[1], LargeFiles::xls);
        measure(folder, "paragraphs-50000.docx", args[1], LargeFiles::paragraphs);
        measure(folder, "rows-20000.docx", args[1], LargeFiles::table);
    }

    private static void measure(Path folder, String name, String wanted, Making making)
            throws IOException, InterruptedException {
        if (!name.contains(wanted)) {
            return;
        }
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            try (OutputStream out = Files.newOutputStream(file)) {
                making.make(out);
            }
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFiles.class.getName(),
                        "one",
                        file.toString())
                .inheritIO()
                .start();
        process.waitFor();
    }

    private static void one(Path file) {
        Pipeline pipeline = new Pipeline(Vocabulary.builtIn(), Ocr.NEVER);
        long start = System.nanoTime();
        pipeline.each(file, String.valueOf(file.getFileName()), outcome -> {
            double seconds = (System.nanoTime() - start) / 1e9;
            String told = outcome instanceof Outcome.Failed failed ? "refused: " + failed.reason() : "";
            if (outcome instanceof Outcome.Extracted extracted) {
                told = extracted.extraction().projects().size() + " projects, a record of "
                        + (ExtractionJson.of(extracted.extraction()).length >> 10) + " kB";
            }
            long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .map(MemoryPoolMXBean::getPeakUsage)
                    .mapToLong(usage -> usage.getUsed())
                    .sum();
            System.out.printf("%s: %.1f s, at most %d MB: %s%n", outcome.path(), seconds, peak >> 20, told);
        });
    }

    private static String text(int row, int column) {
        return switch (column) {
            case 0 -> String.valueOf(row);
            case 3 -> row % 3 == 0 ? "产出指标" : row % 3 == 1 ? "效益指标" : "满意度指标";
            case 4 -> row % 2 == 0 ? "数量指标" : "质量指标";
            case 6, 7 -> "≥" + (row % 100) + "%";
            case 8, 9 -> String.valueOf(row % 10);
            case 10, 11 -> row % 5 == 0 ? "无" : "";
            default -> HEAD.get(column) + row % 1_000;
        };
    }

    private static void pdf(OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int number = 0; number < 300; number++) {
                PDPage page = new PDPage(new PDRectangle(842, 595));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setStrokingColor(Color.BLACK);
                    for (int i = 0; i <= 30; i++) {
                        content.moveTo(30, 40 + i * 17);
                        content.lineTo(30 + 12 * 65, 40 + i * 17);
                    }
                    for (int i = 0; i <= 12; i++) {
                        content.moveTo(30 + i * 65, 40);
                        content.lineTo(30 + i * 65, 40 + 30 * 17);
                    }
                    content.stroke();
                    for (int row = 0; row < 30; row++) {
                        for (int column = 0; column < 12; column++) {
                            content.beginText();
                            content.setFont(font, 8);
                            content.newLineAtOffset(33 + column * 65, 45 + row * 17);
                            content.showText("Item " + number + "." + row + "." + column);
                            content.endText();
                        }
                    }
                }
            }
            document.save(out);
        }
    }

    private static void xlsx(OutputStream out, int rows) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            SXSSFSheet sheet = workbook.createSheet("自评表");
            for (int i = 0; i < rows; i++) {
                SXSSFRow row = sheet.createRow(i);
                for (int column = 0; column < HEAD.size(); column++) {
                    row.createCell(column).setCellValue(i == 0 ? HEAD.get(column) : text(i, column));
                }
            }
            workbook.write(out);
        }
    }

    private static void xls(OutputStream out) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("自评表");
            for (int i = 0; i < 65_536; i++) {
                HSSFRow row = sheet.createRow(i);
                for (int column = 0; column < HEAD.size(); column++) {
                    row.createCell(column).setCellValue(i == 0 ? HEAD.get(column) : text(i, column));
                }
            }
            workbook.write(out);
        }
    }

    private static void paragraphs(OutputStream out) throws IOException {
        docx(out, writer -> {
            for (int i = 0; i < 50_000; i++) {
                writer.write(paragraph(
                        i % 20 == 0 ? "（" + i / 20 + "）项目概况" : "第" + i + "段：本年度安排财政资金" + i % 900 + "万元，用于村道硬化及日常养护。"));
            }
        });
    }

    private static void table(OutputStream out) throws IOException {
        docx(out, writer -> {
            writer.write("<w:tbl>");
            for (int i = 0; i < 20_000; i++) {
                writer.write("<w:tr>");
                for (int column = 0; column < HEAD.size(); column++) {
                    writer.write("<w:tc>" + paragraph(i == 0 ? HEAD.get(column) : text(i, column)) + "</w:tc>");
                }
                writer.write("</w:tr>");
            }
            writer.write("</w:tbl>");
        });
    }

    private interface Body {
        void write(Writer writer) throws IOException;
    }

    private static void docx(OutputStream out, Body body) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName="
                                    + "\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                                    + "wordprocessingml.document.main+xml\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                            + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            writer.write(
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
            body.write(writer);
            writer.write("</w:body></w:document>");
            writer.flush();
        }
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }
}
