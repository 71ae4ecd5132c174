package org.shenbao.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.shenbao.nightly.work.Worker;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.vocabulary.Vocabulary;

/** A worker that does what a planted document says, and reads all others. */
public final class FaultyWorker {
    private static final String PLANT = "planted: ";

    private FaultyWorker() {}

    /** What a document can do to its reader. */
    enum Plant {
        HANG,
        MEMORY,
        EXIT,
        STACK,
        CRASH,
        CHATTER,
        SLOW,
        /** Starts other programs, one of which leaves its family, and waits for them. */
        CHILDREN;

        byte[] bytes(int number) {
            return (PLANT + name() + " " + number + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    public static void main(String[] args) throws Exception {
        Worker.serve(() -> {
            Pipeline pipeline = new Pipeline(Vocabulary.builtIn());
            return (file, path, wanted, outcomes) -> read(pipeline, file, path, wanted, outcomes);
        });
    }

    private static void read(
            Pipeline pipeline, Path file, String path, Predicate<String> wanted, Consumer<Outcome> outcomes) {
        String head = head(file);
        for (Plant plant : Plant.values()) {
            if (head.startsWith(PLANT + plant.name() + " ")) {
                begun(file);
                act(plant, head.strip().replaceAll(".* ", ""));
            }
        }
        pipeline.each(file, path, found -> wanted.test(found) && acted(found), outcomes);
    }

    /** What is planted in an archive is told by its name. */
    private static boolean acted(String entry) {
        Arrays.stream(Plant.values())
                .filter(plant -> entry.endsWith("!/" + plant + ".txt"))
                .forEach(plant -> act(plant, "0"));
        return true;
    }

    private static String head(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new String(bytes, 0, Math.min(40, bytes.length), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Says when a planted document was begun: nobody asks for the time of the last access. */
    private static void begun(Path file) {
        try {
            Files.setAttribute(file, "lastAccessTime", FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Instant whenBegun(Path file) {
        try {
            return ((FileTime) Files.getAttribute(file, "lastAccessTime")).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void act(Plant plant, String number) {
        switch (plant) {
            case HANG -> hang();
            case MEMORY -> fill();
            case EXIT -> System.exit(7);
            case STACK -> sink(0);
            case CRASH -> crash();
            case CHATTER -> System.out.println("what a library prints");
            case SLOW -> pause();
            case CHILDREN -> start(number);
        }
    }

    private static void hang() {
        long spins = 0;
        while (System.nanoTime() != 0) { // deaf to interrupts
            spins++;
        }
        System.err.println(spins);
    }

    private static void pause() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(String seconds) {
        try {
            String sleep = "sleep " + seconds;
            new ProcessBuilder("sh", "-c", "setsid " + sleep + " & " + sleep)
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill() {
        List<byte[]> kept = new ArrayList<>();
        while (kept.size() < Integer.MAX_VALUE) {
            kept.add(new byte[16 << 20]);
        }
    }

    private static int sink(int depth) {
        return depth < 0 ? depth : sink(depth + 1) + 1;
    }

    /** Writes where no memory is. */
    private static void crash() {
        try {
            Class<?> unsafe = Class.forName("sun.misc.Unsafe");
            Field only = unsafe.getDeclaredField("theUnsafe");
            only.setAccessible(true);
            unsafe.getMethod("putAddress", long.class, long.class).invoke(only.get(null), 1L << 40, 0L);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
