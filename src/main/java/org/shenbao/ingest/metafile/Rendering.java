package org.shenbao.ingest.metafile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.shenbao.ingest.format.UnreadableException;

/** A metafile as a picture of dots, for those whose letters are outlines or dots themselves. */
final class Rendering {
    private static final double WANTED = 300;
    private static final double MOST_DOTS = 40e6;

    private Rendering() {}

    /** Draws a metafile into the given rectangle. */
    interface Painter {
        void paint(Graphics2D graphics, Rectangle2D bounds) throws java.io.IOException;
    }

    /** Resolution that a picture of this size in points is drawn at. */
    static double dotsPerInch(double width, double height) {
        double dots = width / 72 * WANTED * (height / 72 * WANTED);
        return dots <= MOST_DOTS ? WANTED : WANTED * Math.sqrt(MOST_DOTS / dots);
    }

    static BufferedImage of(double width, double height, Painter painter) throws UnreadableException {
        double scale = dotsPerInch(width, height) / 72;
        int columns = (int) Math.max(1, Math.min(MOST_DOTS, Math.floor(width * scale)));
        int rows = (int) Math.max(1, Math.min(MOST_DOTS / columns, Math.floor(height * scale)));
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, columns, rows);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            painter.paint(graphics, new Rectangle2D.Double(0, 0, columns, rows));
        } catch (java.io.IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new UnreadableException("a metafile of pictures or outlines that could not be drawn", e);
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
