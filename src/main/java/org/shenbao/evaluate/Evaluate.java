package org.shenbao.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenbao.pipeline.InputException;
import org.shenbao.pipeline.InputFile;
import org.shenbao.pipeline.Inputs;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.pipeline.Progress;
import org.shenbao.write.ExtractionJson;

/**
 * Reads the labelled documents of a folder, one after the other, and compares each record with its label.
 *
 * <pre>{@code
 * Evaluate evaluate = Evaluate.of(Path.of("corpus"), Path.of("golden"));
 * Figures figures = evaluate.run(new Pipeline(Vocabulary.builtIn()), Progress.SILENT);
 * }</pre>
 */
public final class Evaluate {
    /** A value may be as long as a document. */
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private final GoldenFolder golden;
    private final Inputs inputs;
    private final List<InputFile> labelled;

    private Evaluate(GoldenFolder golden, Inputs inputs) {
        this.golden = golden;
        this.inputs = inputs;
        this.labelled = inputs.files().stream()
                .filter(file -> golden.knows(file.path()))
                .toList();
    }

    /**
     * Finds the documents and their labels.
     *
     * @param corpus documents
     * @param golden their labels, each at the same path with {@code .json} behind it
     * @throws InputException where a folder is not there, or none of the documents is labelled
     */
    public static Evaluate of(Path corpus, Path golden) throws InputException {
        if (!Files.isDirectory(corpus)) {
            throw new InputException(InputException.Kind.ROOT, corpus + ": no such folder");
        }
        Evaluate evaluate = new Evaluate(new GoldenFolder(golden), Inputs.of(List.of(corpus), null));
        if (evaluate.labelled.isEmpty()) {
            throw new InputException(
                    InputException.Kind.ROOT,
                    golden + ": has no record of any document in " + corpus + "; a.doc is labelled by a.doc.json");
        }
        return evaluate;
    }

    /** How many files will be read. */
    public int files() {
        return labelled.size();
    }

    /**
     * Does the work.
     *
     * @throws InputException where a golden record cannot be read: no figure would be true
     */
    public Figures run(Pipeline pipeline, Progress progress) throws InputException {
        Figures figures = new Figures();
        figures.unlabelled(inputs.files().size() - labelled.size());
        inputs.unread().forEach(figures::unread);
        for (InputFile file : labelled) {
            List<InputException> broken = new ArrayList<>();
            pipeline.each(file.file(), file.path(), outcome -> {
                try {
                    judge(outcome, figures);
                    progress.done(outcome);
                } catch (InputException e) {
                    broken.add(e);
                }
            });
            if (!broken.isEmpty()) {
                throw broken.get(0);
            }
        }
        figures.withoutDocument(golden.unseen());
        return figures;
    }

    private void judge(Outcome outcome, Figures figures) throws InputException {
        Optional<JsonNode> label = golden.record(outcome.path());
        if (label.isPresent() && outcome instanceof Outcome.Extracted extracted) {
            figures.read(Judgement.of(outcome.path(), label.get(), published(extracted)));
        } else if (label.isPresent()) {
            figures.unread(outcome, Judgement.ofUnread(outcome.path(), label.get()));
        } else if (golden.knows(outcome.path()) && !(outcome instanceof Outcome.Extracted)) {
            figures.unread(outcome);
        } else {
            figures.unlabelled(1);
        }
    }

    private static JsonNode published(Outcome.Extracted extracted) {
        try {
            return MAPPER.readTree(ExtractionJson.of(extracted.extraction()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // what we have just written is JSON, and it stands in memory
        }
    }
}
