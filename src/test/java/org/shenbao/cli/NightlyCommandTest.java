package org.shenbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The night as a person, a timer and a monitor see it. */
class NightlyCommandTest {
    private static final Path SEED = Path.of("corpus", "seeds", "000_8e0bb33adc712e04.txt");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aNightFromAFileOfOptionsIsReportedToAll() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.copy(SEED, in.resolve("a.txt"));
        Files.write(in.resolve("b.doc"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        Path options = Files.writeString(
                folder.resolve("night.yaml"),
                "source: " + in + "\nout: " + folder.resolve("out") + "\nledger: " + ledger()
                        + "\njobs: 1\nsettle: 0s\nocr: never\nlog-format: json\nlog: " + folder.resolve("log")
                        + "\nreport: " + folder.resolve("r.html") + "\njson: " + folder.resolve("r.json")
                        + "\nmetrics: " + folder.resolve("r.prom") + "\n");
        assertEquals(0, run("nightly", "--config", options.toString(), "--dry-run"));
        assertEquals(List.of("a.txt", "b.doc"), out.toString().lines().toList());
        assertFalse(Files.exists(ledger()));

        assertEquals(3, run("nightly", "--config", options.toString()), err::toString);
        assertTrue(err.toString().contains("2 files: 1 extracted, 1 failed"), err::toString);
        List<String> log = Files.readAllLines(folder.resolve("log"));
        assertEquals(2, log.size());
        assertTrue(log.stream().anyMatch(line -> line.contains("\"path\":\"a.txt\",\"outcome\":\"extracted\"")));
        assertTrue(Files.readString(folder.resolve("r.html")).contains("<td>b.doc</td>"));
        assertTrue(Files.readString(folder.resolve("r.json")).contains("\"exit\" : 3"));
        String metrics = Files.readString(folder.resolve("r.prom"));
        assertTrue(metrics.contains("shenbao_nightly_files{outcome=\"extracted\"} 1\n"), metrics);

        assertEquals(0, run("ledger", "list", "--ledger", ledger().toString(), "--outcome", "failed"));
        assertEquals(0, run("ledger", "retry", "b.doc", "--ledger", ledger().toString()));
        assertTrue(err.toString().endsWith("1 to be read again\n"));
        assertEquals(4, run("ledger", "show", "none", "--ledger", ledger().toString()));
    }

    @Test
    void mistakesAreToldBeforeTheWork() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        assertEquals(
                2,
                run(
                        "nightly",
                        in.toString(),
                        "--out",
                        "o",
                        "--ledger",
                        in.resolve("l").toString()));
        assertTrue(err.toString().contains("may not stand within the source"), err::toString);
        assertEquals(2, run("nightly", in.toString(), "--out", "o", "--timeout", "soon"));
        Path options = Files.writeString(folder.resolve("night.yaml"), "out: o\njobz: 2\n");
        assertEquals(2, run("nightly", in.toString(), "--config", options.toString()));
        assertTrue(err.toString().contains("night.yaml:2: key 'jobz' is not known"), err::toString);
        assertEquals(
                4,
                run(
                        "nightly",
                        folder.resolve("none").toString(),
                        "--out",
                        folder.resolve("o").toString(),
                        "--ledger",
                        ledger().toString(),
                        "--source-wait",
                        "0s"));
        assertTrue(err.toString().contains("no such folder"), err::toString);
    }

    @Test
    void sigtermLetsTheDocumentsInFlightComeToTheirEnd() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < 2000; i++) {
            String text = Files.readString(SEED) + "\n附注" + i + "\n";
            Files.write(in.resolve(String.format("%05d.txt", i)), text.getBytes(StandardCharsets.UTF_8));
        }
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        words.addAll(List.of(Main.class.getName(), "nightly", in.toString(), "--out"));
        words.addAll(List.of(folder.resolve("out").toString(), "--ledger", ledger().toString(), "--settle", "0s"));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        while (process.isAlive() && !Files.exists(folder.resolve("out/00003.txt.json"))) {
            Thread.sleep(10);
        }
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(143, process.exitValue());
        assertFalse(Files.exists(folder.resolve("out/projects.jsonl")));
        assertEquals(0, run("ledger", "export", "--logical", "--ledger", ledger().toString()));
        try (var records = Files.list(folder.resolve("out"))) {
            for (Path record : records.filter(
                            file -> !file.getFileName().toString().startsWith("."))
                    .toList()) {
                assertTrue(Files.readString(record).endsWith("}\n"), record::toString);
            }
        }
    }

    private Path ledger() {
        return folder.resolve("state").resolve("ledger.db");
    }

    private int run(String... arguments) {
        CommandLine command = Main.commandLine(arguments);
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
