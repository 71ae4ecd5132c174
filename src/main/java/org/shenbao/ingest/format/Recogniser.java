package org.shenbao.ingest.format;

import java.awt.image.BufferedImage;
import org.shenbao.document.Drawn;

/** Reads what a picture shows, where nothing else says it. */
public interface Recogniser {
    /** Whether pictures are read at all. */
    Mode mode();

    /**
     * Reads one picture.
     *
     * @param image upright or slightly skewed
     * @param dotsPerInch its resolution, as drawn
     * @return runs and rulings in points from the picture's top left corner, each run with its own confidence
     * @throws NeedsRecognitionException where pictures cannot be read here
     * @throws UnreadableException where this one cannot be read, such as for its size
     */
    Drawn recognise(BufferedImage image, double dotsPerInch) throws UnreadableException;

    /** When pictures are read. */
    enum Mode {
        /** A page that has no text of its own. */
        AUTO,
        /** No page. */
        NEVER,
        /** Every page, whatever text it has. */
        FORCE
    }

    /** For where no picture is read: each one asked for is refused with the reason. */
    static Recogniser none(String reason) {
        return new Recogniser() {
            @Override
            public Mode mode() {
                return Mode.NEVER;
            }

            @Override
            public Drawn recognise(BufferedImage image, double dotsPerInch) throws UnreadableException {
                throw new NeedsRecognitionException(reason);
            }
        };
    }
}
