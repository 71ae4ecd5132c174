package org.shenbao.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.shenbao.document.Cell;
import org.shenbao.document.Table;

/** Tables as CSV, parted by a blank line; a cell over several positions stands in its first one. */
public final class TablesCsv {
    private TablesCsv() {}

    public static byte[] of(List<Table> tables) {
        StringWriter text = new StringWriter();
        for (Table table : tables) {
            if (text.getBuffer().length() > 0) {
                text.append('\n');
            }
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
                for (String[] row : rows(table)) {
                    csv.writeRecord(row);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String[][] rows(Table table) {
        String[][] rows = new String[table.rows()][table.columns()];
        for (String[] row : rows) {
            Arrays.fill(row, "");
        }
        for (Cell cell : table.cells()) {
            rows[cell.row()][cell.column()] = cell.text();
        }
        return rows;
    }
}
