package org.shenbao.nightly.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A worker's process and all that it started, such as tesseract. Children of a dead process have no parent that they could
 * be found by, but they carry its mark in their environment, which Linux shows; elsewhere those go that were seen while
 * it lived.
 */
final class Family {
    static final String MARK = "SHENBAO_WORKER";

    private final Process process;
    private final String mark;

    Family(Process process, String mark) {
        this.process = process;
        this.mark = mark;
    }

    /** Ends all of it, and waits for the worker itself. */
    void end() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end(mark + '\0'); // else 1 would end 10, too
    }

    /** Ends all processes with a mark that begins so. */
    static void end(String beginning) {
        ProcessHandle.allProcesses()
                .filter(handle -> handle.pid() != ProcessHandle.current().pid())
                .filter(handle -> isMarked(handle, beginning))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean isMarked(ProcessHandle handle, String beginning) {
        Path file = Path.of("/proc", String.valueOf(handle.pid()), "environ");
        try {
            String environment = Files.isReadable(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
            return environment.startsWith(MARK + "=" + beginning)
                    || environment.contains('\0' + MARK + "=" + beginning);
        } catch (IOException e) {
            return false; // gone, or not ours
        }
    }
}
