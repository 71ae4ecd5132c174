package org.shenbao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.sax.BodyContentHandler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.vocabulary.Vocabulary;
import org.shenbao.write.ExtractionJson;
import org.xml.sax.SAXException;

/** The flattened texts of the corpus once: to records, and by Tika to mere text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CorpusBenchmark {
    private List<Path> files = List.of();
    private final Pipeline pipeline = new Pipeline(Vocabulary.builtIn());
    private final AutoDetectParser parser = new AutoDetectParser();

    @Setup
    public void findFiles() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("corpus", "seeds"))) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Benchmark
    public void shenbaoToRecords(Blackhole hole) {
        for (Path file : files) {
            if (pipeline.read(file, file.toString()) instanceof Outcome.Extracted extracted) {
                hole.consume(ExtractionJson.of(extracted.extraction()));
            }
        }
    }

    @Benchmark
    public void tikaToText(Blackhole hole) throws IOException, SAXException, TikaException {
        for (Path file : files) {
            BodyContentHandler text = new BodyContentHandler(-1);
            try (InputStream in = Files.newInputStream(file)) {
                parser.parse(in, text, new Metadata());
            }
            hole.consume(text.toString());
        }
    }
}
