package org.shenbao.nightly.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final Death EXIT = new Death(Death.Cause.EXIT, "it exited");

    private final Round round = new Round(new Errand() {
        @Override
        public Path file() {
            return Path.of("a.zip");
        }

        @Override
        public String path() {
            return "a.zip";
        }

        @Override
        public boolean wanted(String sha256, long size, long modified) {
            return true;
        }

        @Override
        public boolean wantsEntry(String entry) {
            return !entry.equals("a.zip!/known");
        }
    });

    @Test
    void anEntryThatEndedItsReaderIsPassed() throws Exception {
        assertTrue(round.begins("a.zip!/deadly"));
        assertNull(round.died(EXIT));
        assertFalse(round.begins("a.zip!/deadly"));
        assertFalse(round.begins("a.zip!/known"));
        assertTrue(round.begins("a.zip!/next"));
        assertEquals(1, round.told().size());
        assertEquals("it exited", round.told().get(0).reason());
    }

    @Test
    void anEntryWhoseReaderOthersKilledIsReadAgain() throws Exception {
        assertTrue(round.begins("a.zip!/a"));
        round.interrupted();
        assertTrue(round.begins("a.zip!/a"));
        assertEquals(0, round.told().size());
    }

    @Test
    void whatIsNoEntrysFaultIsTheWholeFiles() throws Exception {
        assertEquals(EXIT, round.died(EXIT));
        assertFalse(round.begins("a.zip!/known"));
        Death death = round.died(EXIT);
        assertEquals("it exited, while it was unpacked", death == null ? "" : death.reason());
    }

    @Test
    void anArchiveOfNothingButDeadlyEntriesIsGivenUp() throws Exception {
        int deaths = 0;
        Death death = null;
        while (death == null) {
            assertTrue(round.begins("a.zip!/" + deaths));
            death = round.died(EXIT);
            deaths++;
        }
        assertEquals(20, deaths);
        assertEquals(20, round.told().size());
        assertEquals("20 of its entries ended their readers: the rest was not read", death.reason());
    }
}
