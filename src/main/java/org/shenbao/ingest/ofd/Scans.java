package org.shenbao.ingest.ofd;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Box;
import org.shenbao.document.Drawn;
import org.shenbao.document.Edges;
import org.shenbao.document.Ruling;
import org.shenbao.document.Run;
import org.shenbao.ingest.drawn.PictureReading;
import org.shenbao.ingest.format.UnreadableException;

/** The picture that a scanned page consists of. */
final class Scans {
    private static final long MOST_PIXELS = 60_000_000;

    private Scans() {}

    static PictureReading.Picture take(OfdPackage files, @Nullable String file, Box at)
            throws IOException, UnreadableException {
        if (file == null) {
            throw new UnreadableException("its picture is not in the container");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(files.bytes(file)))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadableException("its picture " + file + " is of an unknown kind");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new UnreadableException(
                            "its picture has " + pixels + " pixels, more than the limit of " + MOST_PIXELS);
                }
                BufferedImage image = reader.read(0);
                return new PictureReading.Picture(image, image.getWidth() * 72.0 / Math.max(1, at.width()));
            } finally {
                reader.dispose();
            }
        }
    }

    /** What a picture shows, on the page that it stands on. */
    static Drawn at(Drawn drawn, Box picture) {
        List<Run> runs = new ArrayList<>();
        for (Run run : drawn.runs()) {
            boolean level = run.turn() % 2 == 0;
            float[] edges = new float[run.edges().characters() + 1];
            for (int i = 0; i < edges.length; i++) {
                edges[i] = (float) (run.edges().at(i) + (level ? picture.left() : picture.top()));
            }
            double baseline = run.baseline() + (level ? picture.top() : picture.left());
            runs.add(new Run(run.text(), baseline, run.size(), Edges.of(edges), run.turn(), run.reading()));
        }
        List<Ruling> rulings = new ArrayList<>();
        for (Ruling each : drawn.rulings()) {
            double across = each.level() ? picture.top() : picture.left();
            double along = each.level() ? picture.left() : picture.top();
            rulings.add(new Ruling(
                    each.level(), each.at() + across, each.from() + along, each.to() + along, each.thickness()));
        }
        return new Drawn(runs, rulings);
    }
}
