package org.shenbao.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command a person types. */
@Command(
        name = "shenbao",
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        header = "Reads project declarations (申报) and publishes them as canonical records with evidence.",
        synopsisHeading = "%nExamples:%n"
                + "  shenbao extract declarations/ --out records/   every file of a folder%n"
                + "  shenbao extract declaration.txt | less         one file, to the screen%n"
                + "  shenbao nightly /srv/share --out /srv/records  what is new on a drive, unattended%n"
                + "  shenbao tables declaration.txt --format html   its tables, as they were put together again%n"
                + "%nUsage: ",
        footer = {
            "",
            "Exit codes: 0 done, 1 internal error, 2 wrong usage, 3 some documents could not be read,",
            "            4 the input or the output cannot be used, 5 another night is at work, 143 stopped by SIGTERM."
        })
@SuppressWarnings("NullAway.Init") // the fields are set by picocli
public final class Main implements Runnable {
    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("extract", ExtractCommand::new);
        commands.put("tables", TablesCommand::new);
        commands.put("claims", ClaimsCommand::new);
        commands.put("evaluate", EvaluateCommand::new);
        commands.put("nightly", NightlyCommand::new);
        commands.put("ledger", LedgerCommand::new);
        commands.put("schema", SchemaCommand::new);
        commands.put("completion", CompletionCommand::new);
        commands.put("rehearse", RehearseCommand::new);
        return Collections.unmodifiableMap(commands);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    public static void main(String[] args) {
        System.exit(commandLine(args).execute(args));
    }

    /** Only the command that is asked for is made: the others would cost a sixth of the time that one document takes. */
    static CommandLine commandLine(String... args) {
        CommandLine main = new CommandLine(new Main());
        String asked = args.length == 0 ? "" : args[0];
        COMMANDS.forEach((name, command) -> {
            if (name.equals(asked) || !COMMANDS.containsKey(asked)) {
                main.addSubcommand(name, command.get());
            }
        });
        CommandLine nightly = main.getSubcommands().get("nightly");
        if (nightly != null) {
            Configured.apply(nightly, args);
        }
        return main.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(110)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, line) -> Failures.usage(e))
                .setExecutionExceptionHandler((e, command, parsed) -> Failures.report(e, command.getErr()));
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "shenbao "
                        + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                                .orElse("(not packaged)")
            };
        }
    }
}
