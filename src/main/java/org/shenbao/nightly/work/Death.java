package org.shenbao.nightly.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Why a worker ended.
 *
 * <p>A kill from outside (137 after SIGKILL; 143 and 130 after SIGTERM and SIGINT) is not its document's fault. As an exit
 * code is all that is left of a process, three things stand in for knowledge: a worker that exits by itself says so before;
 * a worker that its master killed is known to it; and where the kernel counts one more process killed for want of memory,
 * this was it.
 */
public record Death(Cause cause, String reason) {
    /** SIGKILL, SIGTERM, SIGINT: 128 and the signal's number. */
    private static final int KILLED = 137;

    private static final int TERMINATED = 143;
    private static final int INTERRUPTED = 130;
    private static final int OUT_OF_MEMORY = 3;
    private static final Path KERNEL_COUNTS = Path.of("/proc/vmstat");

    /** What it was. */
    public enum Cause {
        TIMEOUT,
        MEMORY,
        EXIT,
        CRASH,
        /** Neither the document nor the master did it. */
        OUTSIDE
    }

    static Death timeout(Duration limit) {
        return new Death(Cause.TIMEOUT, "took longer than " + seconds(limit));
    }

    static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    /**
     * @param saidExit whether it announced its end
     * @param last what it printed last
     * @param kernelKills whether the kernel has killed for want of memory meanwhile
     */
    static Death of(int code, boolean saidExit, String last, boolean kernelKills, String heap) {
        if (code == OUT_OF_MEMORY && last.contains("OutOfMemoryError")) {
            return new Death(Cause.MEMORY, "not enough memory (heap of " + heap + ")");
        }
        if (saidExit) {
            return code == TERMINATED || code == INTERRUPTED ? outside(code) : exit(code);
        }
        if (code == KILLED) {
            return kernelKills ? new Death(Cause.MEMORY, "killed as the system ran out of memory") : outside(code);
        }
        if (code == TERMINATED || code == INTERRUPTED) {
            return outside(code);
        }
        if (last.contains("insufficient memory for the Java Runtime Environment")) {
            return new Death(Cause.MEMORY, "not enough memory (outside of the heap)");
        }
        if (code > 128) {
            return new Death(Cause.CRASH, "the reader crashed with signal " + (code - 128) + crash(last));
        }
        if (last.contains("A fatal error has been detected by the Java Runtime Environment")) {
            return new Death(Cause.CRASH, "the reader crashed" + crash(last));
        }
        return exit(code);
    }

    private static Death exit(int code) {
        return new Death(Cause.EXIT, "the reader exited with code " + code);
    }

    private static Death outside(int code) {
        return new Death(Cause.OUTSIDE, "the reader was killed from outside (signal " + (code - 128) + ")");
    }

    private static String crash(String last) {
        return last.lines()
                .map(line -> line.replaceFirst("^#\\s*", "").strip())
                .filter(line -> line.startsWith("SIG") || line.startsWith("EXCEPTION_"))
                .findFirst()
                .map(line -> " (" + line.replaceFirst("[ (].*", "") + ")")
                .orElse("");
    }

    /** How often the kernel has killed for want of memory; 0 where it does not count. */
    static long kernelKills() {
        try {
            return Files.readString(KERNEL_COUNTS, StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> line.startsWith("oom_kill "))
                    .mapToLong(line -> Long.parseLong(line.substring(9).strip()))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
