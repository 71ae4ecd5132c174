package org.shenbao.ingest.metafile;

import java.util.ArrayList;
import java.util.List;

/** Writes a table as records of GDI+: texts in rectangles, borders as filled rectangles. */
final class EmfPlusWriter {
    private static final int POINT = 3;
    private static final int BLACK = 0xff000000;
    private static final double LINE = 0.75;
    private static final double ASCENT = 0.86;

    private EmfPlusWriter() {}

    static List<byte[]> records(Grid grid, boolean dual) {
        List<byte[]> records = new ArrayList<>();
        records.add(Records.plus(0x4001, dual ? 1 : 0, new Records().i32(0xdbc01002L, 0, 96, 96)));
        records.add(Records.plus(0x4030, POINT, new Records().f32(1)));
        records.add(font(grid.size()));
        for (Grid.Cell cell : grid.drawnOrder()) {
            grid.printed(cell).forEach(line -> records.add(text(line, grid.size())));
        }
        for (double[] ends : grid.borders()) {
            double width = Math.max(LINE, ends[2] - ends[0]);
            double height = Math.max(LINE, ends[3] - ends[1]);
            Records fill = new Records().i32(BLACK, 1).f32(ends[0], ends[1], width, height);
            records.add(Records.plus(0x400a, 0x8000, fill));
        }
        records.add(Records.plus(0x4002, 0, new Records()));
        return records.stream().map(EmfPlusWriter::comment).toList();
    }

    /** One record of GDI+ in a comment of GDI. */
    static byte[] comment(byte[] record) {
        return Records.emf(70, new Records().i32(record.length + 4, 0x2b464d45).bytes(record));
    }

    static byte[] font(double size) {
        String face = "宋体";
        Records font = new Records()
                .i32(0xdbc01002L)
                .f32(size)
                .i32(POINT, 0, 0, face.length())
                .utf16(face);
        return Records.plus(0x4008, 0x0600, font);
    }

    private static byte[] text(Grid.Printed line, double size) {
        Records text = new Records().i32(BLACK, 0, line.text().length());
        text.f32(line.x(), line.baseline() - ASCENT * size, 0, 0).utf16(line.text());
        return Records.plus(0x401c, 0x8000, text);
    }
}
