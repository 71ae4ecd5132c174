package org.shenbao.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.shenbao.write.Schema;
import picocli.CommandLine.Command;

@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "Prints the JSON Schema of the records.",
        synopsisHeading = "%nExamples:%n  shenbao schema > extraction.schema.json%n%nUsage: ")
final class SchemaCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        StandardOutput.write(Schema.bytes());
        return Exit.DONE;
    }
}
