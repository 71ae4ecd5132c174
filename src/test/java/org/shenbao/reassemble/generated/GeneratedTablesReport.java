package org.shenbao.reassemble.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.shenbao.reassemble.Reassembler;
import org.shenbao.reassemble.RowsThenLabels;
import org.shenbao.vocabulary.Vocabulary;

/** Reassembles many generated tables and counts by class what became of them. */
final class GeneratedTablesReport {
    private final Map<String, Tally> classes = new TreeMap<>();
    private final List<Differing> differing = new ArrayList<>();
    private final Tally all = new Tally();
    private long slowest;
    private long slowestSeed;

    /** A table that came back otherwise than it was, in words. */
    record Differing(String className, boolean settled, String text) {}

    /** Prints the classes: {@code count [first seed [how many differing tables to show [of which class]]]}. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        int shown = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        String shownClass = arguments.length > 3 ? arguments[3] : "";
        GeneratedTablesReport report = of(first, count, () -> new RowsThenLabels(Vocabulary.builtIn()));
        report.differing().stream()
                .filter(table -> table.className().startsWith(shownClass))
                .limit(shown)
                .forEach(table -> System.out.println(table.text()));
        System.out.println("seeds " + first + " to " + (first + count - 1));
        System.out.println(report);
    }

    /** Measures the tables of so many seeds, on all processors, each with a reassembler of its own. */
    static GeneratedTablesReport of(long first, int count, Supplier<Reassembler> reassemblers)
            throws InterruptedException, ExecutionException {
        int threads = Math.min(count, Runtime.getRuntime().availableProcessors());
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<GeneratedTablesReport>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Reassembler reassembler = reassemblers.get();
                reassembler.reassemble(GeneratedTable.of(1).passage());
                long from = first + (long) count * thread / threads;
                long to = first + (long) count * (thread + 1) / threads;
                parts.add(executor.submit(() -> {
                    GeneratedTablesReport part = new GeneratedTablesReport();
                    for (long seed = from; seed < to; seed++) {
                        part.measure(GeneratedTable.of(seed), reassembler);
                    }
                    return part;
                }));
            }
            GeneratedTablesReport whole = new GeneratedTablesReport();
            for (Future<GeneratedTablesReport> part : parts) {
                whole.add(part.get());
            }
            return whole;
        } finally {
            executor.shutdown();
        }
    }

    private void measure(GeneratedTable table, Reassembler reassembler) {
        long start = System.nanoTime();
        TableReading found = TableReading.of(reassembler.reassemble(table.passage()));
        long taken = System.nanoTime() - start;
        if (taken > slowest) {
            slowest = taken;
            slowestSeed = table.seed();
        }
        Comparison comparison = new Comparison(table, found);
        comparison.tally().nanos = taken;
        classes.computeIfAbsent(comparison.className(), name -> new Tally()).add(comparison.tally());
        all.add(comparison.tally());
        if (!comparison.differences().isEmpty()) {
            differing.add(new Differing(comparison.className(), comparison.settled(), comparison.toString()));
        }
    }

    private void add(GeneratedTablesReport other) {
        other.classes.forEach((name, tally) ->
                classes.computeIfAbsent(name, key -> new Tally()).add(tally));
        all.add(other.all);
        differing.addAll(other.differing);
        if (other.slowest > slowest) {
            slowest = other.slowest;
            slowestSeed = other.slowestSeed;
        }
    }

    Tally all() {
        return all;
    }

    /** By seed. */
    List<Differing> differing() {
        return differing;
    }

    /** The sum of all classes whose names begin so. */
    Tally of(String name) {
        Tally sum = new Tally();
        classes.forEach((className, tally) -> {
            if (className.startsWith(name)) {
                sum.add(tally);
            }
        });
        return sum;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Tally.HEAD).append('\n');
        classes.forEach((name, tally) -> text.append(tally.line(name)).append('\n'));
        return text.append(all.line("all"))
                .append(String.format(Locale.ROOT, "%nslowest: seed %d, %.0f ms", slowestSeed, slowest / 1e6))
                .toString();
    }
}
