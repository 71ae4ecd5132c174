package org.shenbao.ingest.metafile;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Writes a table as an enhanced metafile, in the order and the manner of spreadsheet programs. */
public final class EmfWriter {
    /** A screen of 96 dots an inch. */
    private static final int DOTS = 1920;

    private static final int MILLIMETRES = 508;
    private static final double DOTS_PER_POINT = 96.0 / 72;
    private static final int BASELINE = 24;
    private static final int PATCOPY = 0x00f00021;
    private static final int BLACK_BRUSH = 0x80000004;
    private static final int BLACK_PEN = 0x80000007;
    private static final Charset GBK = Charset.forName("GBK");

    private final Dialect dialect;
    private final Grid grid;
    /** Units of the drawing in a point. */
    private final double scale;

    private final List<byte[]> records = new ArrayList<>();

    private EmfWriter(Dialect dialect, Grid grid) {
        this.dialect = dialect;
        this.grid = grid;
        this.scale = switch (dialect) {
            case ANISOTROPIC -> 20;
            case CHARACTERS -> 16 * DOTS_PER_POINT;
            default -> DOTS_PER_POINT;
        };
    }

    public static byte[] write(Dialect dialect, Grid grid) {
        return new EmfWriter(dialect, grid).file();
    }

    private byte[] file() {
        if (dialect == Dialect.PLUS_DUAL || dialect == Dialect.PLUS_ONLY) {
            records.addAll(EmfPlusWriter.records(grid, dialect == Dialect.PLUS_DUAL));
        }
        if (dialect != Dialect.PLUS_ONLY) {
            setUp();
            grid.drawnOrder().forEach(this::texts);
            grid.borders().forEach(this::border);
        }
        return file(records, grid.width(), grid.height());
    }

    /** Any records with a header before them and an end behind them, for a picture of this size in points. */
    static byte[] file(List<byte[]> records, double width, double height) {
        Records all = new Records();
        records.forEach(all::bytes);
        all.bytes(Records.emf(14, new Records().i32(0, 16, 20)));
        Records header = new Records();
        header.i32(0, 0, dots(width), dots(height)).i32(0, 0, frame(width), frame(height));
        header.i32(0x464d4520, 0x10000, all.size() + 108)
                .i32(records.size() + 2)
                .i16(8, 0)
                .i32(0, 0, 0);
        header.i32(DOTS, DOTS, MILLIMETRES, MILLIMETRES).i32(0, 0, 0).i32(MILLIMETRES * 1000, MILLIMETRES * 1000);
        return new Records().bytes(Records.emf(1, header)).bytes(all.toBytes()).toBytes();
    }

    private void setUp() {
        if (dialect == Dialect.ANISOTROPIC) {
            add(17, new Records().i32(8));
            add(9, new Records().i32(Math.round(grid.width() * 20), Math.round(grid.height() * 20)));
            add(11, new Records().i32(dots(grid.width()), dots(grid.height())));
        }
        if (dialect == Dialect.CHARACTERS) {
            add(35, new Records().f32(1 / 16.0, 0, 0, 1 / 16.0, 0, 0));
        }
        add(22, new Records().i32(BASELINE));
        int charset = dialect == Dialect.BYTES ? 134 : 1;
        Records font = new Records().i32(1, -units(grid.size()), 0, 0, 0, 400, charset << 24, 0);
        add(82, font.name("宋体", 32));
        add(37, new Records().i32(1));
        add(37, new Records().i32(BLACK_BRUSH));
        add(37, new Records().i32(BLACK_PEN));
    }

    private void texts(Grid.Cell cell) {
        List<Grid.Printed> lines = grid.printed(cell);
        switch (dialect) {
            case CHARACTERS -> lines.forEach(this::characters);
            case SMALL_TEXT -> lines.forEach(this::smallText);
            case POLY_TEXT -> polyText(lines);
            default -> lines.forEach(line -> add(dialect == Dialect.BYTES ? 83 : 84, text(line)));
        }
    }

    private void characters(Grid.Printed line) {
        double[] edges = Advances.edges(line.text(), grid.size());
        for (int i = 0; i < line.text().length(); i++) {
            add(84, text(new Grid.Printed(line.text().substring(i, i + 1), line.x() + edges[i], line.baseline())));
        }
    }

    private Records text(Grid.Printed line) {
        boolean wide = dialect != Dialect.BYTES;
        byte[] bytes = wide ? null : line.text().getBytes(GBK);
        int count = bytes == null ? line.text().length() : bytes.length;
        int room = ((bytes == null ? 2 * count : count) + 3) & ~3;
        Records fields = new Records().i32(0, 0, -1, -1, 1).f32(1, 1);
        fields.i32(units(line.x()), units(line.baseline()), count, 76, 0, 0, 0, -1, -1, 76 + room);
        if (bytes == null) {
            fields.utf16(line.text());
        } else {
            fields.bytes(bytes);
        }
        return fields.align().i32(advances(line.text(), bytes == null ? 1 : 2));
    }

    /** @param each bytes of a Chinese character: the advance is shared out among them */
    private long[] advances(String text, int each) {
        double[] edges = Advances.edges(text, grid.size());
        List<Long> advances = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            long whole = units(edges[i + 1]) - (long) units(edges[i]);
            boolean shared = each == 2 && text.charAt(i) >= 0x80;
            advances.add(shared ? whole - whole / 2 : whole);
            if (shared) {
                advances.add(whole / 2);
            }
        }
        return advances.stream().mapToLong(Long::longValue).toArray();
    }

    private void smallText(Grid.Printed line) {
        boolean small = line.text().chars().allMatch(unit -> unit < 0x100);
        boolean boxed = line.text().length() % 2 == 0;
        int options = (small ? 0x200 : 0) | (boxed ? 0 : 0x100);
        Records fields = new Records();
        fields.i32(units(line.x()), units(line.baseline()), line.text().length(), options, 1)
                .f32(1, 1);
        if (boxed) {
            fields.i32(0, 0, -1, -1);
        }
        add(
                108,
                small
                        ? fields.bytes(line.text().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                        : fields.utf16(line.text()));
    }

    private void polyText(List<Grid.Printed> lines) {
        Records heads = new Records().i32(0, 0, -1, -1, 1).f32(1, 1).i32(lines.size());
        Records bodies = new Records();
        int start = 40 + 40 * lines.size();
        for (Grid.Printed line : lines) {
            int count = line.text().length();
            int at = start + bodies.size();
            bodies.utf16(line.text()).align();
            int advancesAt = start + bodies.size();
            bodies.i32(advances(line.text(), 1));
            heads.i32(units(line.x()), units(line.baseline()), count, at, 0, 0, 0, -1, -1, advancesAt);
        }
        add(97, heads.bytes(bodies.toBytes()));
    }

    private void border(double[] ends) {
        if (dialect == Dialect.CHARACTERS) {
            int width = Math.max(16, units(ends[2] - ends[0]));
            int height = Math.max(16, units(ends[3] - ends[1]));
            Records block = new Records().i32(0, 0, -1, -1, units(ends[0]), units(ends[1]), width, height, PATCOPY);
            add(76, block.i32(0, 0).f32(1, 0, 0, 1, 0, 0).i32(0xffffff, 0, 0, 0, 0, 0));
        } else {
            add(27, new Records().i32(units(ends[0]), units(ends[1])));
            add(54, new Records().i32(units(ends[2]), units(ends[3])));
        }
    }

    private void add(int type, Records fields) {
        records.add(Records.emf(type, fields));
    }

    private int units(double points) {
        return (int) Math.round(points * scale);
    }

    private static int dots(double points) {
        return (int) Math.round(points * DOTS_PER_POINT);
    }

    private static int frame(double points) {
        return (int) Math.round(points / 72 * 2540);
    }
}
