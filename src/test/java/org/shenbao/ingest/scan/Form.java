package org.shenbao.ingest.scan;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** A form drawn as a scanner of 300 dots per inch would see it; letters are small crosses of bars, as no font is sure. */
final class Form {
    static final int LETTER = 30;
    private final BufferedImage image;
    private final Graphics2D pen;

    Form(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3));
    }

    /** Turned about the middle, clockwise where positive. */
    Form turned(double degrees) {
        pen.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        return this;
    }

    Form line(int fromX, int fromY, int toX, int toY) {
        pen.drawLine(fromX, fromY, toX, toY);
        return this;
    }

    Form bar(int left, int top, int width, int height) {
        pen.fillRect(left, top, width, height);
        return this;
    }

    /** As many letters in a row, each of three level bars and an upright one. */
    Form letters(int left, int top, int count) {
        return letters(left, top, count, LETTER);
    }

    Form letters(int left, int top, int count, int height) {
        int thick = Math.max(3, height / 10);
        for (int i = 0; i < count; i++) {
            int x = left + i * (height + height / 8);
            bar(x + height / 2, top, thick, height);
            bar(x, top, height, thick);
            bar(x, top + height / 2, height, thick);
            bar(x, top + height - thick, height, thick);
        }
        return this;
    }

    Form text(String text, int left, int baseline, int size) {
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        pen.drawString(text, left, baseline);
        return this;
    }

    /**
     * Three columns and three rows of a goal table: the first column's cell reaches over two rows, and the last row is one
     * cell.
     */
    Form goalTable(int left, int top) {
        int right = left + 900;
        int bottom = top + 300;
        line(left, top, right, top).line(left, bottom, right, bottom);
        line(left, top, left, bottom).line(right, top, right, bottom);
        line(left + 300, top + 100, right, top + 100).line(left, top + 200, right, top + 200);
        line(left + 300, top, left + 300, top + 200).line(left + 600, top, left + 600, top + 200);
        return letters(left + 40, top + 85, 4)
                .letters(left + 320, top + 30, 6)
                .letters(left + 320, top + 115, 6)
                .letters(left + 320, top + 155, 3)
                .letters(left + 640, top + 35, 2)
                .letters(left + 40, top + 235, 20);
    }

    Gray gray() {
        return Gray.of(image);
    }

    BufferedImage image() {
        return image;
    }
}
