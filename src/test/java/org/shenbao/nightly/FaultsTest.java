package org.shenbao.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenbao.nightly.FaultyWorker.Plant;
import org.shenbao.nightly.ledger.Fate;

/**
 * What happens when processes end where nobody expects it. {@code mvn -Pfaults verify} does the same often; the figures of
 * a run are printed.
 */
class FaultsTest {
    private static final int KILLS = Integer.getInteger("faults.kills", 1);
    private static final int WORKER_KILLS = Integer.getInteger("faults.workerKills", 2);
    private static final int PLANTS = Integer.getInteger("faults.plants", 1);
    private static final int DOCUMENTS = Integer.getInteger("faults.documents", 8);
    private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("faults.limit", 3));
    private static final Duration PATIENT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void aNightThatIsKilledIsMadeGoodByTheNextOne() throws Exception {
        Drive drive = Drive.in(folder);
        drive.fill(DOCUMENTS);
        drive.put("copy.txt", 1);
        long start = System.nanoTime();
        assertEquals(
                0,
                finish(FaultyNight.process(drive, PATIENT, 2)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()));
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Map<String, String> records = drive.records();
        List<String> export = drive.export();
        Random random = new Random(KILLS);
        int early = 0;
        for (int i = 0; i < KILLS; i++) {
            Drive again = drive.anew(folder.resolve("home" + i));
            Process process = FaultyNight.process(again, PATIENT, 2)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(200 + random.nextInt((int) whole), TimeUnit.MILLISECONDS);
            List<ProcessHandle> workers = process.descendants().toList();
            process.destroyForcibly().waitFor();
            early += ended ? 0 : 1;
            gone(workers);
            assertEquals(
                    0,
                    finish(FaultyNight.process(again, PATIENT, 2)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()));
            assertEquals(records, again.records(), "records after kill " + i);
            assertEquals(export, again.export(), "ledger after kill " + i);
        }
        System.out.println("coordinator killed " + early + " times before its end (of " + KILLS + " nights of " + whole
                + " ms), run again each time: records and ledger equal");
    }

    /** Workers whose master is gone go, too. */
    private static void gone(List<ProcessHandle> workers) throws Exception {
        for (ProcessHandle worker : workers) {
            worker.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    private static int finish(Process process) throws InterruptedException {
        assertTrue(process.waitFor(10, TimeUnit.MINUTES));
        return process.exitValue();
    }

    @Test
    void aWorkerThatOthersKillCostsItsDocumentNothing() throws Exception {
        Drive drive = Drive.in(folder);
        drive.fill(Math.max(DOCUMENTS, WORKER_KILLS));
        for (int i = 0; i < 3; i++) {
            drive.put("slow/" + i + ".txt", Plant.SLOW.bytes(i));
        }
        Drive undisturbed = drive.anew(folder.resolve("undisturbed"));
        undisturbed.night();
        Nightly nightly = new Nightly(drive.settings(), Watcher.SILENT);
        int[] kills = new int[1];
        Thread killer = new Thread(() -> kills[0] = kill(nightly));
        killer.start();
        assertEquals(Nightly.End.DONE, nightly.run());
        killer.interrupt();
        killer.join();
        assertTrue(kills[0] > 0);
        assertEquals(undisturbed.records(), drive.records());
        assertEquals(undisturbed.export(), drive.export());
        System.out.println(kills[0] + " workers killed from outside: records and ledger equal, no attempt counted");
    }

    private static int kill(Nightly nightly) {
        Random random = new Random(1);
        int kills = 0;
        try {
            while (kills < WORKER_KILLS) {
                Thread.sleep(300 + random.nextInt(500));
                List<Long> pids = new ArrayList<>(nightly.workers());
                Collections.shuffle(pids, random);
                for (Long pid : pids.stream().limit(1).toList()) {
                    kills += ProcessHandle.of(pid)
                                    .map(ProcessHandle::destroyForcibly)
                                    .orElse(false)
                            ? 1
                            : 0;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return kills;
    }

    @Test
    void whatADocumentDoesToItsReaderIsToldAndCostsNobodyElse() throws Exception {
        Map<Plant, String> reasons = Map.of(
                Plant.HANG, "took longer than " + LIMIT.toSeconds() + " s",
                Plant.MEMORY, "not enough memory (heap of 192m)",
                Plant.EXIT, "the reader exited with code 7",
                Plant.STACK, "nested too deeply",
                Plant.CRASH, "the reader crashed (SIGSEGV)");
        Drive drive = Drive.in(folder);
        int good = 0;
        for (int i = 0; i < PLANTS; i++) {
            for (Plant plant : reasons.keySet()) {
                drive.put(i + "/" + plant + ".txt", plant.bytes(i));
                drive.put(i + "/good-" + plant + ".txt", good++);
            }
        }
        Map<Plant, Map<String, Integer>> told = new TreeMap<>();
        Duration[] longest = {Duration.ZERO};
        Settings settings = drive.settings(Drive.VERSION, LIMIT, 2, 2);
        Nightly nightly = new Nightly(settings, new Watcher() {
            @Override
            public void line(Line line) {
                for (Plant plant : Plant.values()) {
                    if (line.path().endsWith("/" + plant + ".txt")) { // told by one thread, the ledger's
                        told.computeIfAbsent(plant, each -> new TreeMap<>())
                                .merge(line.fate().word() + ": " + line.reason(), 1, Integer::sum);
                        longest[0] = longer(longest[0], drive.source().resolve(line.path()));
                    }
                }
            }
        });
        assertEquals(Nightly.End.DONE, nightly.run());
        List<Line> lost = nightly.tally().lines().stream()
                .filter(line -> line.path().contains("good-"))
                .toList();
        assertEquals(List.of(), lost);
        assertEquals(good, nightly.tally().files(Fate.EXTRACTED));
        reasons.forEach((plant, reason) -> assertEquals(Map.of("failed: " + reason, PLANTS), told.get(plant)));
        assertTrue(longest[0].compareTo(LIMIT.plusSeconds(2)) < 0, "told after " + longest[0]);
        System.out.println(PLANTS + " documents of each kind that hang, fill the memory, exit, nest, crash, among "
                + good
                + " good ones: all good ones read, each bad one told with its reason, at most "
                + longest[0].toMillis() + " ms after it was begun, with a limit of " + LIMIT.toMillis() + " ms");

        Tally second = Drive.night(settings);
        // nested too deeply is an answer, so nobody is asked again
        assertEquals(4 * PLANTS, second.files(Fate.QUARANTINED));
        assertEquals(PLANTS, second.files(Fate.FAILED));
        assertEquals(good, second.files(Fate.UNCHANGED));
        assertEquals(Drive.counts(second), Drive.counts(Drive.night(settings)));
    }

    private static Duration longer(Duration longest, Path begun) {
        Duration took = Duration.between(FaultyWorker.whenBegun(begun), Instant.now());
        return took.compareTo(longest) > 0 ? took : longest;
    }

    @Test
    void aMachineThatStandsStillMakesNoDocumentSlow() throws Exception {
        Drive drive = Drive.in(folder);
        Path slow = drive.put("a.txt", Plant.SLOW.bytes(1));
        Instant put = Instant.now();
        Process night = FaultyNight.process(drive, Duration.ofSeconds(2), 1)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (night.isAlive() && !FaultyWorker.whenBegun(slow).isAfter(put)) {
            Thread.sleep(10);
        }
        List<String> pids = Stream.concat(Stream.of(night.toHandle()), night.descendants())
                .map(each -> String.valueOf(each.pid()))
                .toList();
        assumeTrue(signal("-STOP", pids) == 0, "no signals here");
        Thread.sleep(2500);
        signal("-CONT", pids);
        assertEquals(0, finish(night));
        assertTrue(drive.records().containsKey("a.txt.json"), drive.export()::toString);
    }

    private static int signal(String signal, List<String> pids) throws Exception {
        List<String> words = new ArrayList<>(List.of("kill", signal));
        words.addAll(pids);
        return new ProcessBuilder(words).start().waitFor();
    }

    @Test
    void whatALibraryPrintsDoesNotComeBetween() throws Exception {
        Drive drive = Drive.in(folder);
        drive.put("a.txt", Plant.CHATTER.bytes(1));
        assertEquals("extracted 1", Drive.counts(drive.night()));
    }
}
