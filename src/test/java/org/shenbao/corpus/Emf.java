package org.shenbao.corpus;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.shenbao.corpus.DrawnPage.Letter;

/**
 * Writes a printed sheet as the preview picture that an office program keeps beside an embedded worksheet: GDI records of EMF,
 * one text record a line of a cell with its advances, lines drawn from point to point, twips through a scaled window.
 */
final class Emf {
    private static final int HEADER = 108;
    private static final int TWIPS = 20;
    private static final double PIXELS = 96.0 / 72;
    private static final double HUNDREDTHS_OF_A_MM = 2540.0 / 72;

    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private final Rectangle2D frame;
    private int count = 1;

    private Emf(Rectangle2D frame) {
        this.frame = frame;
    }

    /** The table on the first page, with nothing around it. */
    static byte[] ofTable(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            DrawnPage page = DrawnPage.of(document.getPage(0));
            Rectangle2D frame = page.lines().stream().reduce(page.lines().get(0), Rectangle2D::createUnion);
            Emf emf = new Emf(frame);
            emf.draw(page);
            return emf.bytes();
        }
    }

    /** Width over height, as the header of a picture says. */
    static double shape(byte[] emf) {
        ByteBuffer header = ByteBuffer.wrap(emf).order(ByteOrder.LITTLE_ENDIAN);
        return (header.getInt(32) - header.getInt(24)) / (double) (header.getInt(36) - header.getInt(28));
    }

    private void draw(DrawnPage page) {
        record(17, 8); // map mode: anisotropic
        record(9, twips(frame.getWidth()), twips(frame.getHeight()));
        record(11, (int) Math.round(frame.getWidth() * PIXELS), (int) Math.round(frame.getHeight() * PIXELS));
        record(18, 1); // background: transparent
        record(22, 24); // text stands on its baseline
        record(38, 2, 0, TWIPS / 2, 0, 0); // pen
        record(37, 2);
        double size = 0;
        List<List<Letter>> lines = Ofd.lines(page.letters()).stream()
                .filter(each -> frame.contains(each.get(0).x(), each.get(0).y()))
                .sorted(Comparator.comparingDouble(each -> each.get(0).y()))
                .toList();
        for (List<Letter> line : lines) {
            if (line.get(0).size() != size) {
                size = line.get(0).size();
                font(twips(size));
            }
            text(line);
        }
        for (Rectangle2D each : page.lines()) {
            boolean lying = each.getWidth() > each.getHeight();
            record(27, x(lying ? each.getMinX() : each.getCenterX()), y(lying ? each.getCenterY() : each.getMinY()));
            record(54, x(lying ? each.getMaxX() : each.getCenterX()), y(lying ? each.getCenterY() : each.getMaxY()));
        }
        record(14, 0, 16, 20);
    }

    private int x(double points) {
        return twips(points - frame.getMinX());
    }

    private int y(double points) {
        return twips(points - frame.getMinY());
    }

    private static int twips(double points) {
        return (int) Math.round(points * TWIPS);
    }

    private void font(int height) {
        ByteBuffer font = space(332 - 8);
        font.putInt(1)
                .putInt(-height)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(400)
                .putInt(134 << 24)
                .putInt(0);
        font.put("宋体".getBytes(StandardCharsets.UTF_16LE));
        append(82, whole(font));
        record(37, 1);
    }

    private void text(List<Letter> line) {
        StringBuilder words = new StringBuilder();
        line.forEach(each -> words.append(each.text()));
        int length = words.length();
        int dx = 76 + (2 * length + 3) / 4 * 4;
        ByteBuffer text = space(dx + 4 * length - 8);
        text.putInt(0).putInt(0).putInt(-1).putInt(-1).putInt(1).putFloat(1).putFloat(1);
        text.putInt(x(line.get(0).x()))
                .putInt(y(line.get(0).y()))
                .putInt(length)
                .putInt(76)
                .putInt(0);
        text.putInt(0).putInt(0).putInt(-1).putInt(-1).putInt(dx);
        text.put(words.toString().getBytes(StandardCharsets.UTF_16LE)).position(dx - 8);
        for (int index = 0; index < line.size(); index++) {
            Letter letter = line.get(index);
            double next = index + 1 < line.size() ? line.get(index + 1).x() : letter.x() + letter.advance();
            text.putInt(twips(next - letter.x()));
            for (int more = 1; more < letter.text().length(); more++) {
                text.putInt(0);
            }
        }
        append(84, whole(text));
    }

    private void record(int type, int... words) {
        ByteBuffer body = space(4 * words.length);
        for (int word : words) {
            body.putInt(word);
        }
        append(type, whole(body));
    }

    private void append(int type, byte[] body) {
        records.writeBytes(whole(space(8).putInt(type).putInt(8 + body.length)));
        records.writeBytes(body);
        count++;
    }

    private byte[] bytes() {
        int right = (int) Math.round(frame.getWidth() * PIXELS);
        int bottom = (int) Math.round(frame.getHeight() * PIXELS);
        ByteBuffer all = space(HEADER + records.size());
        all.putInt(1)
                .putInt(HEADER)
                .putInt(0)
                .putInt(0)
                .putInt(right)
                .putInt(bottom)
                .putInt(0)
                .putInt(0);
        all.putInt((int) (frame.getWidth() * HUNDREDTHS_OF_A_MM))
                .putInt((int) (frame.getHeight() * HUNDREDTHS_OF_A_MM));
        all.putInt(0x464D4520)
                .putInt(0x10000)
                .putInt(all.capacity())
                .putInt(count)
                .putInt(3)
                .putInt(0)
                .putInt(0)
                .putInt(0);
        all.putInt(1920).putInt(1080).putInt(508).putInt(286).position(HEADER);
        all.put(records.toByteArray());
        return whole(all);
    }

    private static byte[] whole(ByteBuffer filled) {
        byte[] bytes = new byte[filled.capacity()];
        filled.rewind().get(bytes);
        return bytes;
    }

    private static ByteBuffer space(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
