package org.shenbao.ingest.sheet;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

class DamagedSheetTest {
    private static final int FILES = 200;

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx", "ods"})
    void damageIsRefusedOrReadNeverWorse(String format) throws Exception {
        byte[] whole = whole(format);
        Random random = new Random(42);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < FILES; i++) {
                byte[] bytes =
                        random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
                for (int k = random.nextInt(20); k >= 0 && bytes.length > 0; k--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                try {
                    Sheets.read(format, bytes, Limits.DEFAULT);
                } catch (UnreadableException | IOException expected) {
                    assertFalse(expected.getMessage() == null, "a refusal says why");
                }
            }
        });
    }

    private static byte[] whole(String format) throws Exception {
        if (format.equals("ods")) {
            return OdsReaderTest.packed();
        }
        Workbook workbook = Sheets.workbook(format);
        var sheet = workbook.createSheet("表");
        for (int i = 0; i < 30; i++) {
            Sheets.row(sheet, i, Sheets.ruled(workbook), "三级指标" + i, "≥" + i, "得分")
                    .createCell(3)
                    .setCellValue(i / 3.0);
        }
        sheet.addMergedRegion(new CellRangeAddress(3, 9, 0, 0));
        return Sheets.bytes(workbook);
    }
}
