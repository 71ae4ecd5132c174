package org.shenbao.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.shenbao.corpus.CorpusFiles;
import org.shenbao.ingest.Ingest;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.vocabulary.Vocabulary;
import org.shenbao.write.ExtractionJson;

/**
 * CPU time a document, format by format: to a record, and by Tika to mere text, in turn, warm, in one thread. Prints the
 * ratio; a document that either cannot read is left out of both.
 */
public final class FormatsAgainstTika {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final List<String> NOT_COMPARED =
            List.of("zip", "7z", "eml", "msg", "png", "jpg", "tif", "tiff", "md");

    private FormatsAgainstTika() {}

    private interface Work {
        void run() throws Exception;
    }

    /** @param arguments how many rounds are measured after as many to warm up, then folders; 30 and corpus/formats by default */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        List<String> folders =
                arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : List.of("corpus/formats");
        Pipeline pipeline = new Pipeline(Vocabulary.builtIn());
        Ingest ingest = new Ingest();
        AutoDetectParser parser = new AutoDetectParser();
        ParseContext context = new ParseContext();
        TesseractOCRConfig noPictures = new TesseractOCRConfig();
        noPictures.setSkipOcr(true);
        context.set(TesseractOCRConfig.class, noPictures);
        System.out.println("format\tdocuments\tto record ms\tingest ms\tTika text ms\trecord : Tika");
        for (Map.Entry<String, List<Path>> format : byExtension(folders).entrySet()) {
            List<byte[]> files = new ArrayList<>();
            for (Path file : format.getValue()) {
                byte[] bytes = Files.readAllBytes(file);
                if (pipeline.read(new ByteArrayInputStream(bytes), file.toString()) instanceof Outcome.Extracted
                        && readByTika(parser, bytes, context)) {
                    files.add(bytes);
                }
            }
            if (files.isEmpty()) {
                continue;
            }
            double[] millis = new double[3];
            for (int round = -rounds; round < rounds; round++) {
                boolean counts = round >= 0;
                for (byte[] bytes : files) {
                    double record = time(() -> {
                        if (pipeline.read(new ByteArrayInputStream(bytes), "a") instanceof Outcome.Extracted read) {
                            ExtractionJson.of(read.extraction());
                        }
                    });
                    double ours = time(() -> ingest.read(new ByteArrayInputStream(bytes), "a"));
                    double tika = time(() -> readByTika(parser, bytes, context));
                    millis[0] += counts ? record : 0;
                    millis[1] += counts ? ours : 0;
                    millis[2] += counts ? tika : 0;
                }
            }
            double each = (double) rounds * files.size();
            System.out.printf(
                    Locale.ROOT,
                    "%s\t%d\t%.2f\t%.2f\t%.2f\t%.2f%n",
                    format.getKey(),
                    files.size(),
                    millis[0] / each,
                    millis[1] / each,
                    millis[2] / each,
                    millis[0] / millis[2]);
        }
    }

    private static double time(Work work) throws Exception {
        long before = CLOCK.getCurrentThreadCpuTime();
        work.run();
        return (CLOCK.getCurrentThreadCpuTime() - before) / 1e6;
    }

    private static boolean readByTika(AutoDetectParser parser, byte[] bytes, ParseContext context) {
        BodyContentHandler text = new BodyContentHandler(-1);
        try {
            parser.parse(new ByteArrayInputStream(bytes), text, new Metadata(), context);
        } catch (Exception e) {
            return false;
        }
        return !text.toString().isBlank();
    }

    private static Map<String, List<Path>> byExtension(List<String> folders) throws IOException {
        Map<String, List<Path>> formats = new TreeMap<>();
        for (String folder : folders) {
            for (Path file : CorpusFiles.in(Path.of(folder))) {
                String name = String.valueOf(file.getFileName());
                String extension = name.substring(name.lastIndexOf('.') + 1);
                if (!NOT_COMPARED.contains(extension) && !name.contains("misnamed")) {
                    formats.computeIfAbsent(extension, none -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        return formats;
    }
}
