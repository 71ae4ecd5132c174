package org.shenbao.ingest.metafile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** Whatever stands in the fields: a picture is read or refused, and each character is accounted for. */
class HostileMetafileTest {
    private static final int HEADER = 108;
    private static final int[] EXTREMES = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0x7fc00000, 1, 0x10000};

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyFieldMayBeWrong(Dialect dialect) {
        byte[] form = EmfWriter.write(dialect, PerformanceForm.grid());
        Random random = new Random(dialect.name().hashCode());
        for (int i = 0; i < 1500; i++) {
            byte[] wrong = form.clone();
            for (int j = 0; j <= i % 3; j++) {
                int at = HEADER + 4 * random.nextInt((form.length - HEADER) / 4);
                Records.set(wrong, at, EXTREMES[random.nextInt(EXTREMES.length)]);
            }
            assertEquals(0, missing(wrong));
        }
    }

    private static int missing(byte[] file) {
        try {
            return EmfReader.play(file, Limits.DEFAULT).canvas().tally().missing();
        } catch (UnreadableException e) {
            return 0;
        }
    }
}
