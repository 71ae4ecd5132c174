package org.shenbao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The values of options that the command line does not give, from a file: that of --config, else shenbao.yaml. */
final class Configured implements IDefaultValueProvider {
    private static final String OPTION = "--config";
    private static final Path USUAL = Path.of("shenbao.yaml");

    private final String[] arguments;
    private @Nullable Map<String, String> options;

    Configured(String... arguments) {
        this.arguments = arguments.clone();
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        CommandSpec command = argument.command();
        if (options == null) {
            options = read(command);
        }
        String given = options.get(key(argument));
        return given == null ? argument.defaultValue() : given;
    }

    private Map<String, String> read(CommandSpec command) {
        Path file = file();
        if (file == null) {
            return Map.of();
        }
        Set<String> known = command.args().stream()
                .map(Configured::key)
                .filter(key -> !Set.of("config", "help", "version").contains(key))
                .collect(Collectors.toSet());
        try {
            return Configuration.read(file, known);
        } catch (Configuration.ConfigurationException e) {
            throw new ParameterException(command.commandLine(), e.getMessage());
        }
    }

    private @Nullable Path file() {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                return Path.of(arguments[i].substring(OPTION.length() + 1));
            }
            if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                return Path.of(arguments[i + 1]);
            }
        }
        return Files.isRegularFile(USUAL) ? USUAL : null;
    }

    private static String key(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName().replaceFirst("^-+", "")
                : argument.paramLabel().toLowerCase(java.util.Locale.ROOT);
    }

    /** Gives a command its values from the file, too. */
    static void apply(CommandLine command, String... arguments) {
        command.setDefaultValueProvider(new Configured(arguments));
    }
}
