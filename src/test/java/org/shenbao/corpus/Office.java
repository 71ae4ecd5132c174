package org.shenbao.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window, with a profile of its own. */
final class Office {
    private static final int SECONDS = 180;

    private final Path folder;

    /** @param folder for its profile and for what passes through it */
    Office(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /**
     * @param name of the source, with its ending
     * @param target ending of the result, with a filter behind a colon where the ending alone does not say it
     */
    byte[] convert(String name, byte[] source, String target) throws IOException, InterruptedException {
        Path in = folder.resolve("in").resolve(name);
        Path out = folder.resolve("out");
        Files.createDirectories(in.resolveSibling("."));
        Files.createDirectories(out);
        Files.write(in, source);
        String ending = target.replaceAll(":.*", "");
        Path result = out.resolve(name.replaceAll("\\.[^.]*$", "") + "." + ending);
        Files.deleteIfExists(result);
        Path log = folder.resolve("log.txt");
        ProcessBuilder command = new ProcessBuilder(List.of(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        target,
                        "--outdir",
                        out.toString(),
                        in.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Process process = command.start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("LibreOffice did not finish " + name + " as " + target);
        }
        if (!Files.exists(result)) {
            throw new IOException("no " + result + ": " + Files.readString(log, StandardCharsets.UTF_8));
        }
        return Files.readAllBytes(result);
    }
}
