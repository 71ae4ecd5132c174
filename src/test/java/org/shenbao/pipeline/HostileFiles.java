package org.shenbao.pipeline;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shenbao.document.Table;
import org.shenbao.vocabulary.Vocabulary;
import org.shenbao.write.ExtractionJson;

/**
 * Sends every attack through the program, in a Java of its own whose heap is small, and prints a line on each: what is
 * wrong with it ("-" where nothing is), milliseconds, megabytes at the peak, its name, its outcome; between tabs.
 */
final class HostileFiles {
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final int SMALL = 1 << 20;
    private static final String SECRET = "不可外传的密码";

    private final Patience patience = new Patience(new Pipeline(Vocabulary.builtIn(), Ocr.NEVER), MOST);
    private final AtomicInteger calls = new AtomicInteger();
    private final Path folder;
    private final Duration allowed;

    private HostileFiles(Path folder, Duration allowed) {
        this.folder = folder;
        this.allowed = allowed;
    }

    /**
     * Tries them all.
     *
     * @param args the folder to work in, the seconds that an attack may take, and which attacks, "" for all
     */
    public static void main(String[] args) throws Exception {
        HostileFiles hostile = new HostileFiles(Path.of(args[0]), Duration.ofSeconds(Long.parseLong(args[1])));
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread listener = new Thread(() -> hostile.listen(server));
            listener.setDaemon(true);
            listener.start();
            Path secret = hostile.folder.resolve("secret.txt");
            Files.writeString(secret, SECRET);
            List<Attack> attacks = new ArrayList<>(HostilePackages.all());
            attacks.addAll(new HostileMarkup(server.getLocalPort(), secret).all());
            attacks.addAll(HostilePdf.all());
            attacks.addAll(HostileDepth.all());
            attacks.addAll(HostileDocuments.all());
            attacks.addAll(HostileSheets.all());
            attacks.addAll(HostileBinaries.all());
            hostile.patience.wait(hostile.folder, "warm.docx", HostilePackages.example(".docx"));
            for (Attack attack : attacks) {
                if (attack.name().contains(args[2])) {
                    hostile.one(attack);
                }
            }
        }
        System.exit(0); // whatever still runs
    }

    private void listen(ServerSocket server) {
        try {
            while (true) {
                server.accept().close();
                calls.incrementAndGet();
            }
        } catch (java.io.IOException e) {
            // closed: nobody calls any more
        }
    }

    private void one(Attack attack) throws Exception {
        Path file = folder.resolve(attack.file());
        Files.write(file, attack.making().bytes());
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        int before = calls.get();
        Patience.Ending ending = patience.wait(file, attack.file());
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
        List<String> wrong = new ArrayList<>(ending.broken());
        if (ending.took().compareTo(allowed) > 0) {
            wrong.add("it took longer than " + allowed.toSeconds() + " s");
        }
        if (calls.get() > before) {
            wrong.add("it called a server");
        }
        boolean read = ending.outcomes().stream().allMatch(Outcome.Extracted.class::isInstance);
        if (attack.told().equals("read")
                ? !read
                : ending.outcomes().stream().noneMatch(outcome -> tells(outcome, attack.told()))) {
            wrong.add("expected: " + attack.told());
        }
        if (Files.size(file) < SMALL && ending.outcomes().stream().anyMatch(HostileFiles::leaks)) {
            wrong.add("it tells the secret");
        }
        String told =
                ending.outcomes().stream().limit(3).map(HostileFiles::said).collect(Collectors.joining("; "));
        System.out.println(Stream.of(
                        wrong.isEmpty() ? "-" : String.join(", ", wrong),
                        ending.took().toMillis(),
                        peak,
                        attack.name(),
                        ending.outcomes().size() + ": " + told)
                .map(Objects::toString)
                .map(field -> field.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\t")));
    }

    private static boolean tells(Outcome outcome, String what) {
        return what.isEmpty()
                || (outcome instanceof Outcome.Failed failed && failed.reason().contains(what));
    }

    private static String said(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return "refused: " + failed.reason();
        }
        return outcome instanceof Outcome.Skipped skipped ? "skipped: " + skipped.reason() : "read";
    }

    private static boolean leaks(Outcome outcome) {
        return outcome instanceof Outcome.Extracted extracted
                && (new String(ExtractionJson.of(extracted.extraction()), StandardCharsets.UTF_8).contains(SECRET)
                        || extracted.rebuilt().laidOut().document().blocks().stream()
                                .limit(1_000)
                                .anyMatch(block -> !(block instanceof Table table
                                                && table.cells().size() > 1_000)
                                        && block.toString().contains(SECRET)));
    }
}
