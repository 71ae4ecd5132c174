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
    private final byte[] mark;

    Family(Process process, String mark) {
        this.process = process;
        this.mark = (MARK + "=" + mark).getBytes(StandardCharsets.UTF_8);
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
        ProcessHandle.allProcesses().filter(this::isMarked).forEach(ProcessHandle::destroyForcibly);
    }

    private boolean isMarked(ProcessHandle handle) {
        Path environment = Path.of("/proc", String.valueOf(handle.pid()), "environ");
        try {
            return Files.isReadable(environment)
                    && contains(Files.readAllBytes(environment))
                    && handle.pid() != ProcessHandle.current().pid();
        } catch (IOException e) {
            return false; // gone, or not ours
        }
    }

    private boolean contains(byte[] environment) {
        String all = new String(environment, StandardCharsets.ISO_8859_1);
        return all.contains(new String(mark, StandardCharsets.ISO_8859_1));
    }
}
