package org.shenbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "Prints a script that completes commands and options in bash and zsh.",
        synopsisHeading = "%nExamples:%n  source <(shenbao completion)%n%nUsage: ")
final class CompletionCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        CommandLine command = Main.commandLine();
        StandardOutput.write(
                AutoComplete.bash(command.getCommandName(), command).getBytes(StandardCharsets.UTF_8));
        return Exit.DONE;
    }
}
