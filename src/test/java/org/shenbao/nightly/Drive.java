package org.shenbao.nightly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shenbao.nightly.ledger.Fate;
import org.shenbao.nightly.ledger.History;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.ledger.RowJson;
import org.shenbao.nightly.ledger.Version;
import org.shenbao.nightly.work.WorkerCommand;
import org.shenbao.pipeline.Ocr;

/** A drive in a folder, with the records and the ledger of its nights beside it. */
final class Drive {
    static final Version VERSION = new Version("test", "built-in");
    private static final Path SEEDS = Path.of("corpus", "seeds");

    private final Path source;
    private final Path home;

    /** @param home where records and ledger go */
    Drive(Path source, Path home) throws IOException {
        this.source = Files.createDirectories(source);
        this.home = home;
    }

    static Drive in(Path folder) throws IOException {
        return new Drive(folder.resolve("in"), folder);
    }

    /** The same drive, seen for the first time. */
    Drive anew(Path other) throws IOException {
        return new Drive(source, other);
    }

    Path source() {
        return source;
    }

    Path output() {
        return home.resolve("out");
    }

    Path ledger() {
        return home.resolve("ledger.db");
    }

    /** A declaration like no other. */
    static byte[] declaration(int number) {
        try (Stream<Path> seeds = Files.list(SEEDS)) {
            List<Path> all = seeds.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            String text = Files.readString(all.get(number % all.size()));
            return (text + "\n附注" + number + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path put(String path, byte[] bytes) throws IOException {
        Path file = source.resolve(path);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return Files.write(file, bytes);
    }

    Path put(String path, int number) throws IOException {
        return put(path, declaration(number));
    }

    void fill(int documents) throws IOException {
        for (int i = 0; i < documents; i++) {
            put(String.format("d%d/%03d.txt", i % 3, i), i);
        }
    }

    Settings settings() {
        return settings(VERSION, Duration.ofSeconds(30), 3, 2);
    }

    Settings settings(Version version, Duration limit, int retry, int jobs) {
        WorkerCommand worker = new WorkerCommand(FaultyWorker.class.getName(), "192m", null, Ocr.NEVER);
        return new Settings(
                source,
                output(),
                ledger(),
                worker,
                version,
                jobs,
                limit,
                retry,
                1000,
                Duration.ZERO,
                Duration.ofMillis(300),
                Duration.ofSeconds(10),
                null,
                false);
    }

    /** Of a night that leaves out what is older. */
    static Settings since(Settings settings, Instant since) {
        return new Settings(
                settings.source(),
                settings.output(),
                settings.ledger(),
                settings.worker(),
                settings.version(),
                settings.jobs(),
                settings.limit(),
                settings.retry(),
                settings.recycle(),
                settings.settle(),
                settings.sourceWait(),
                settings.grace(),
                since,
                settings.emptyAllowed());
    }

    Tally night() throws Exception {
        return night(settings());
    }

    static Tally night(Settings settings) throws Exception {
        Nightly nightly = new Nightly(settings, Watcher.SILENT);
        if (nightly.run() != Nightly.End.DONE) {
            throw new IllegalStateException("the night did not come to its end");
        }
        return nightly.tally();
    }

    /** Outcomes of files, those that there are. */
    static String counts(Tally tally) {
        List<String> counts = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            if (tally.files(fate) > 0) {
                counts.add(fate.word() + " " + tally.files(fate));
            }
        }
        return String.join(", ", counts);
    }

    /** What is in the output folder, by path. */
    Map<String, String> records() throws IOException {
        Map<String, String> records = new TreeMap<>();
        if (!Files.exists(output())) {
            return records;
        }
        try (Stream<Path> all = Files.walk(output())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                records.put(output().relativize(file).toString(), hash(Files.readAllBytes(file)));
            }
        }
        return records;
    }

    /** The list of projects. */
    String list() throws IOException {
        return Files.readString(output().resolve("projects.jsonl"));
    }

    /** Names, each with its bytes. */
    static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return bytes.toByteArray();
    }

    /** What the ledger says, without times and attempts. */
    List<String> export() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Ledger ledger = Ledger.open(ledger())) {
            History.current(ledger, row -> lines.add(RowJson.logical(row)));
        }
        return lines;
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
