package org.shenbao.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.shenbao.ingest.format.UnreadableException;

/** Cuts and spoils files, and tells how reading them ends: {@code Spoil ROUNDS file...}. */
final class Spoil {
    private Spoil() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> ends = new TreeMap<>();
        Random random = new Random(7);
        long slowest = 0;
        for (int i = 1; i < arguments.length; i++) {
            byte[] whole = Files.readAllBytes(Path.of(arguments[i]));
            String ending = arguments[i].substring(arguments[i].lastIndexOf('.'));
            Path spoilt = Files.createTempFile("spoilt", ending);
            for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
                byte[] bytes =
                        round % 3 == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
                for (int k = 0; bytes.length > 0 && k < (round % 3) * 20; k++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                Files.write(spoilt, bytes);
                long start = System.nanoTime();
                String end;
                try {
                    end = ReadDrawn.content(spoilt).doubts().isEmpty() ? "read" : "read with doubts";
                } catch (UnreadableException e) {
                    end = "refused: " + shape(e.reason());
                } catch (IOException e) {
                    end = "damaged: " + shape(String.valueOf(e.getMessage()));
                } catch (RuntimeException | Error e) {
                    e.printStackTrace();
                    end = "ESCAPED " + e;
                }
                ends.merge(end, 1, Integer::sum);
                slowest = Math.max(slowest, System.nanoTime() - start);
            }
            Files.delete(spoilt);
        }
        ends.forEach((end, count) -> System.out.println(count + "  " + end));
        System.out.printf("slowest %.1f ms%n", slowest / 1e6);
    }

    private static String shape(String message) {
        return message.replaceAll("[0-9]+", "#")
                .substring(0, Math.min(90, message.replaceAll("[0-9]+", "#").length()));
    }
}
