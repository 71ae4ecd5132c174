package org.shenbao.nightly;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A file of options, one a line, named as on the command line:
 *
 * <pre>{@code
 * source: /srv/share/declarations
 * out: /srv/records
 * jobs: 2
 * }</pre>
 */
public final class Configuration {
    private static final int MOST_BYTES = 1 << 20;

    private Configuration() {}

    /**
     * Reads it.
     *
     * @param known the keys that may be given
     * @throws ConfigurationException where it has a mistake; the message names file and line
     */
    public static Map<String, String> read(Path file, Set<String> known) throws ConfigurationException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ConfigurationException(file + ": larger than " + MOST_BYTES + " bytes");
            }
            try (JsonParser yaml = new YAMLFactory().createParser(Files.readAllBytes(file))) {
                return read(yaml, file, known);
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new ConfigurationException(file + ":" + line + ": "
                    + e.getOriginalMessage().lines().findFirst().orElse("not YAML"));
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(file + ": no such file");
        } catch (IOException e) {
            throw new ConfigurationException(file + ": cannot be read: " + e.getMessage());
        }
    }

    private static Map<String, String> read(JsonParser yaml, Path file, Set<String> known)
            throws IOException, ConfigurationException {
        Map<String, String> options = new LinkedHashMap<>();
        if (yaml.nextToken() != JsonToken.START_OBJECT) {
            throw new ConfigurationException(file + ":1: expected options, one a line: 'out: records'");
        }
        while (yaml.nextToken() == JsonToken.FIELD_NAME) {
            String key = yaml.currentName();
            String at = file + ":" + yaml.currentTokenLocation().getLineNr() + ": ";
            if (!known.contains(key)) {
                throw new ConfigurationException(at + "key '" + key + "' is not known; the keys are "
                        + String.join(", ", known.stream().sorted().toList()));
            }
            if (!yaml.nextToken().isScalarValue()) {
                throw new ConfigurationException(at + "key '" + key + "' takes one value");
            }
            if (options.put(key, yaml.getText()) != null) {
                throw new ConfigurationException(at + "key '" + key + "' stands twice");
            }
        }
        return options;
    }

    /** A file of options cannot be used. */
    public static final class ConfigurationException extends Exception {
        private static final long serialVersionUID = 1L;

        ConfigurationException(String message) {
            super(message);
        }
    }
}
