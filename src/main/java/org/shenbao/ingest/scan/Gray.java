package org.shenbao.ingest.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A picture in shades of gray, one byte a pixel: 0 is black, 255 is white. */
final class Gray {
    private static final int WHITE = 255;
    private final int width;
    private final int height;
    private final byte[] shades;

    private Gray(int width, int height, byte[] shades) {
        this.width = width;
        this.height = height;
        this.shades = shades;
    }

    static Gray white(int width, int height) {
        byte[] shades = new byte[width * height];
        Arrays.fill(shades, (byte) WHITE);
        return new Gray(width, height, shades);
    }

    /** What is transparent shows white paper. */
    static Gray of(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            byte[] own = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            if (own.length == image.getWidth() * image.getHeight()) {
                return new Gray(image.getWidth(), image.getHeight(), own.clone());
            }
        }
        BufferedImage flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = flat.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, flat.getWidth(), flat.getHeight());
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        int[] row = new int[flat.getWidth()];
        Gray gray = white(flat.getWidth(), flat.getHeight());
        for (int y = 0; y < gray.height; y++) {
            flat.getRGB(0, y, gray.width, 1, row, 0, gray.width);
            for (int x = 0; x < gray.width; x++) {
                int red = (row[x] >> 16) & 0xff;
                int green = (row[x] >> 8) & 0xff;
                int blue = row[x] & 0xff;
                gray.set(x, y, (299 * red + 587 * green + 114 * blue) / 1000);
            }
        }
        return gray;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Zone zone() {
        return new Zone(0, 0, width, height);
    }

    int at(int x, int y) {
        return shades[y * width + x] & 0xff;
    }

    void set(int x, int y, int shade) {
        shades[y * width + x] = (byte) shade;
    }

    /** Turned about its middle so that what falls by the angle to the right becomes level; the size stays. */
    Gray levelled(double radians) {
        Gray turned = white(width, height);
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        double middleX = width / 2.0;
        double middleY = height / 2.0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double fromX = (x - middleX) * cos - (y - middleY) * sin + middleX;
                double fromY = (x - middleX) * sin + (y - middleY) * cos + middleY;
                turned.set(x, y, between(fromX, fromY));
            }
        }
        return turned;
    }

    /**
     * A part of it, larger or smaller, on white.
     *
     * @param scale how many pixels one becomes
     * @param border of white around it, in new pixels
     */
    Gray part(Zone zone, double scale, int border) {
        int newWidth = Math.max(1, (int) Math.round(zone.width() * scale));
        int newHeight = Math.max(1, (int) Math.round(zone.height() * scale));
        Gray part = white(newWidth + 2 * border, newHeight + 2 * border);
        int steps = scale < 0.75 ? (int) Math.ceil(1 / scale) : 1;
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int sum = 0;
                for (int i = 0; i < steps * steps; i++) {
                    int row = i / steps;
                    double fromX = (x + (i % steps + 0.5) / steps) / scale - 0.5;
                    double fromY = (y + (row + 0.5) / steps) / scale - 0.5;
                    sum += between(zone.left() + fromX, zone.top() + fromY);
                }
                part.set(x + border, y + border, sum / (steps * steps));
            }
        }
        return part;
    }

    /** Puts another picture onto this one, which holds it whole. */
    void draw(Gray other, int left, int top) {
        for (int y = 0; y < other.height; y++) {
            System.arraycopy(other.shades, y * other.width, shades, (top + y) * width + left, other.width);
        }
    }

    /** The shade between four pixels, white outside the picture. */
    private int between(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double under = y - top;
        double upper = shade(left, top) * (1 - right) + shade(left + 1, top) * right;
        double lower = shade(left, top + 1) * (1 - right) + shade(left + 1, top + 1) * right;
        return (int) (upper * (1 - under) + lower * under + 0.5);
    }

    private int shade(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? WHITE : at(x, y);
    }

    /** Turned by a quarter to the right. */
    Gray turned() {
        Gray turned = white(/* width= */ height, /* height= */ width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned.shades[x * height + height - 1 - y] = shades[y * width + x];
            }
        }
        return turned;
    }

    /** Left and right exchanged. */
    Gray mirrored() {
        Gray mirrored = white(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                mirrored.shades[y * width + width - 1 - x] = shades[y * width + x];
            }
        }
        return mirrored;
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, shades);
        return image;
    }

    Gray copy() {
        return new Gray(width, height, shades.clone());
    }

    /** Writes it as a portable graymap, which needs no packing. */
    void write(OutputStream out) throws IOException {
        out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
        out.write(shades);
    }
}
