package org.shenbao.evaluate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shenbao.pipeline.InputException;
import org.shenbao.pipeline.InputFile;
import org.shenbao.pipeline.Inputs;
import org.shenbao.pipeline.Outcome;

/**
 * Golden records, each at its document's path with {@code .json} behind it. Files without {@code projects} are none, and
 * neither are drafts ({@code .draft.json}).
 */
public final class GoldenFolder {
    private static final String RECORD = ".json";
    private static final String DRAFT = ".draft.json";
    private static final String ENTRIES = "!/";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Path> records = new HashMap<>();
    private final Set<String> archives = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    /** @throws InputException where the folder cannot be listed */
    public GoldenFolder(Path folder) throws InputException {
        if (!Files.isDirectory(folder)) {
            throw new InputException(InputException.Kind.ROOT, folder + ": no such folder");
        }
        Inputs inputs = Inputs.of(List.of(folder), null);
        for (Outcome unread : inputs.unread()) {
            if (unread instanceof Outcome.Failed failed) {
                throw new InputException(
                        InputException.Kind.ROOT, folder + ": " + failed.path() + ": " + failed.reason());
            }
        }
        for (InputFile file : inputs.files()) {
            String path = file.path();
            if (path.endsWith(RECORD) && !path.endsWith(DRAFT)) {
                String document = path.substring(0, path.length() - RECORD.length());
                records.put(document, file.file());
                for (int at = document.indexOf(ENTRIES); at >= 0; at = document.indexOf(ENTRIES, at + 1)) {
                    archives.add(document.substring(0, at));
                }
            }
        }
    }

    /** Whether the document, or one that is packed in it, may be labelled. */
    public boolean knows(String document) {
        return records.containsKey(document) || archives.contains(document);
    }

    /**
     * The record of a document, where there is one.
     *
     * @throws InputException where the file cannot be read as JSON
     */
    Optional<JsonNode> record(String document) throws InputException {
        Path file = records.get(document);
        if (file == null) {
            return Optional.empty();
        }
        Optional<JsonNode> record = read(file);
        record.ifPresent(unused -> seen.add(document));
        return record;
    }

    /** The records that were not asked for, in the order of their paths. */
    List<String> unseen() throws InputException {
        List<String> unseen = new ArrayList<>();
        for (Map.Entry<String, Path> each : records.entrySet()) {
            if (!seen.contains(each.getKey()) && read(each.getValue()).isPresent()) {
                unseen.add(each.getKey() + RECORD);
            }
        }
        unseen.sort(Comparator.naturalOrder());
        return unseen;
    }

    private static Optional<JsonNode> read(Path file) throws InputException {
        try {
            JsonNode record = MAPPER.readTree(file.toFile());
            return Optional.of(record).filter(json -> json.path("projects").isArray());
        } catch (JacksonException e) {
            throw new InputException(
                    InputException.Kind.ROOT,
                    file + ":" + e.getLocation().getLineNr() + ": no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new InputException(InputException.Kind.ROOT, file + ": cannot be read: " + e.getMessage());
        }
    }
}
