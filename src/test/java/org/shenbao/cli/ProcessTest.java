package org.shenbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only shows from outside: standard streams, and signals. */
class ProcessTest {
    private static final Path SEED = Path.of("corpus", "seeds", "000_8e0bb33adc712e04.txt");

    @TempDir
    private Path folder;

    @Test
    void oneRecordGoesToStandardOutputWhateverTheLocale() throws Exception {
        Process process =
                start("-Duser.language=tr", "extract", SEED.toString()).start();
        String fromFile = output(process);
        assertEquals(0, process.waitFor());
        assertTrue(fromFile.startsWith("{\n  \"schema\": \"shenbao/extraction/1\""), fromFile);
        assertTrue(fromFile.endsWith("}\n"));

        Process piped = start("extract", "-").redirectInput(SEED.toFile()).start();
        assertEquals(fromFile.replace(SEED.getFileName().toString(), "stdin"), output(piped));
        assertEquals(0, piped.waitFor());
    }

    @Test
    void theSchemaIsTheResource() throws Exception {
        Process process = start("schema").start();
        try (InputStream schema = Main.class.getResourceAsStream("/org/shenbao/write/extraction.schema.json")) {
            assertEquals(new String(schema.readAllBytes(), StandardCharsets.UTF_8), output(process));
        }
        assertEquals(0, process.waitFor());
    }

    @ParameterizedTest
    @CsvSource({
        "csv, '一级指标,二级指标,三级指标'",
        "html, <td title=\"line ",
        "json, '\"columnSpan\": '",
    })
    void tablesArePrintedInThreeFormats(String format, String expected) throws Exception {
        Process process = start("tables", SEED.toString(), "--format", format).start();
        String tables = output(process);
        assertEquals(0, process.waitFor());
        assertTrue(tables.contains(expected), tables);
    }

    @Test
    void claimsArePrintedOneALine() throws Exception {
        Process process = start("claims", SEED.toString()).start();
        List<String> claims = output(process).lines().toList();
        assertEquals(0, process.waitFor());
        assertTrue(claims.size() > 50);
        assertTrue(claims.stream().allMatch(claim -> claim.startsWith("{\"project\":0,\"serves\":")), claims::toString);
        assertTrue(claims.stream().anyMatch(claim -> claim.contains("\"field\":\"/indicators/*/name\"")));
    }

    @Test
    void completionKnowsTheCommands() throws Exception {
        Process process = start("completion").start();
        assertTrue(output(process).contains("extract tables claims evaluate nightly ledger schema completion"));
        assertEquals(0, process.waitFor());
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoError() throws Exception {
        Path errors = folder.resolve("errors");
        Process process = start("schema").redirectError(errors.toFile()).start();
        process.getInputStream().close();
        assertEquals(0, process.waitFor());
        assertEquals("", Files.readString(errors));
    }

    @Test
    void sigtermEndsTheBatchBetweenTwoDocuments() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path out = folder.resolve("out");
        for (int i = 0; i < 3000; i++) {
            Files.copy(SEED, in.resolve(String.format("%05d.txt", i)));
        }
        Process process = start("extract", in.toString(), "--out", out.toString())
                .redirectErrorStream(true)
                .start();
        waitFor(out.resolve("00003.txt.json"), process);
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(143, process.exitValue());
        try (Stream<Path> written = Files.list(out)) {
            List<Path> records = written.toList();
            assertTrue(records.size() < 3000, "stopped early");
            for (Path record : records) {
                assertTrue(record.toString().endsWith(".txt.json"), record.toString());
                assertTrue(Files.readString(record).endsWith("}\n"), record.toString());
            }
        }
        assertFalse(Files.exists(out.resolve("projects.jsonl")));
    }

    private static void waitFor(Path file, Process process) throws InterruptedException {
        while (process.isAlive() && !Files.exists(file)) {
            Thread.sleep(10);
        }
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static ProcessBuilder start(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        int options = 0;
        while (arguments[options].startsWith("-D")) {
            command.add(arguments[options++]);
        }
        command.add(Main.class.getName());
        command.addAll(List.of(arguments).subList(options, arguments.length));
        return new ProcessBuilder(command);
    }
}
