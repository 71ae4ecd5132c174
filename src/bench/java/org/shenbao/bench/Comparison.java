package org.shenbao.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks with JMH's own options and prints how they stand to each other. */
public final class Comparison {
    private Comparison() {}

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include(CorpusBenchmark.class.getName())
                        .build())
                .run();
        double shenbao = score(results, "shenbaoToRecords");
        double tika = score(results, "tikaToText");
        System.out.printf(
                Locale.ROOT,
                "The corpus: shenbao to records %.2f ms, Tika to text %.2f ms, ratio %.2f%n",
                shenbao,
                tika,
                shenbao / tika);
    }

    private static double score(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }
}
