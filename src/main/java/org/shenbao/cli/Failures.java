package org.shenbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.shenbao.nightly.ledger.LedgerException;
import org.shenbao.pipeline.InputException;
import org.shenbao.vocabulary.VocabularyException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what ended a command, and with which exit code. */
final class Failures {
    private Failures() {}

    /** One line on what was wrong with the command line, and where help is. */
    static int usage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("shenbao: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return Exit.USAGE;
    }

    static int report(Exception e, PrintWriter err) {
        if (e instanceof VocabularyException) {
            err.println("shenbao: " + e.getMessage());
            return Exit.USAGE;
        }
        if (e instanceof InputException input) {
            err.println("shenbao: " + e.getMessage());
            return input.kind() == InputException.Kind.CLASH ? Exit.USAGE : Exit.NO_INPUT_OR_OUTPUT;
        }
        if (e instanceof LedgerException) {
            err.println("shenbao: " + e.getMessage());
            return Exit.NO_INPUT_OR_OUTPUT;
        }
        if (e instanceof IOException io) {
            err.println("shenbao: the output cannot be written: " + reason(io));
            return Exit.NO_INPUT_OR_OUTPUT;
        }
        err.println("shenbao: internal error");
        e.printStackTrace(err);
        return Exit.INTERNAL_ERROR;
    }

    /** In words. */
    static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return e.getMessage() + ": permission denied";
        }
        if (e instanceof java.nio.file.FileAlreadyExistsException) {
            return e.getMessage() + ": a file stands in its place";
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
