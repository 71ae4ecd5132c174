package org.shenbao.nightly.work;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FamilyTest {
    private static final String NIGHT = "family-test-" + ProcessHandle.current().pid();

    @Test
    void theTenthWorkerIsNoneOfTheFirstOnesFamily() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/self/environ")), "families are known by their marks on Linux alone");
        Process first = sleeping("-1");
        Process orphan = sleeping("-1");
        Process tenth = sleeping("-10");
        try {
            new Family(first, NIGHT + "-1").end();
            assertFalse(first.isAlive());
            assertTrue(orphan.waitFor(10, TimeUnit.SECONDS));
            assertTrue(tenth.isAlive());
            Family.end(NIGHT + "-");
            assertTrue(tenth.waitFor(10, TimeUnit.SECONDS));
        } finally {
            orphan.destroyForcibly();
            tenth.destroyForcibly();
        }
    }

    private static Process sleeping(String worker) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sleep", "60");
        builder.environment().put(Family.MARK, NIGHT + worker);
        return builder.start();
    }
}
