package org.shenbao.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.shenbao.document.Document;
import org.shenbao.document.Doubt;
import org.shenbao.document.Part;
import org.shenbao.ingest.Ingest;
import org.shenbao.ingest.format.NeedsRecognitionException;
import org.shenbao.ingest.format.UnreadableException;

/** Compares the characters that metafiles draw with those that are read, and those that are told as left out. */
public final class EmfTextCount {
    private static final List<String> TOLD = List.of("text-clipped", "text-unplaced");

    private EmfTextCount() {}

    /**
     * What is read of one file.
     *
     * @param kept characters in its runs
     * @param told characters that a doubt says were left out
     */
    public record Reading(int kept, int told) {
        /** Whether all that one half of the file draws is accounted for. */
        public boolean accountsFor(EmfCharacters.Count drawn) {
            return kept + told == drawn.gdi()
                    || kept + told == drawn.plus()
                    || kept + told == drawn.gdi() + drawn.plus();
        }
    }

    public static Reading read(Path file) throws UnreadableException {
        Document document = new Ingest().read(file, String.valueOf(file.getFileName()));
        int kept = document.parts().stream()
                .map(Part::pages)
                .flatMap(List::stream)
                .flatMap(page -> page.drawn().runs().stream())
                .mapToInt(run -> run.text().length())
                .sum();
        int told = document.doubts().stream()
                .filter(doubt -> TOLD.contains(doubt.rule()))
                .map(Doubt::values)
                .mapToInt(values -> values.get("count") instanceof Integer count ? count : 0)
                .sum();
        return new Reading(kept, told);
    }

    /**
     * Prints a line for each file that does not add up, and the sums.
     *
     * @param args folders
     */
    public static void main(String[] args) throws IOException {
        int[] sums = new int[6];
        for (String folder : args) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".emf"))
                        .sorted()
                        .toList()) {
                    add(file, sums);
                }
            }
        }
        System.out.printf(
                "%d read, %d pictures without text, %d refused: %d drawn = %d kept + %d told%n",
                sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }

    private static void add(Path file, int[] sums) throws IOException {
        EmfCharacters.Count drawn = EmfCharacters.of(Files.readAllBytes(file));
        try {
            Reading reading = read(file);
            sums[0]++;
            boolean plus = reading.kept() + reading.told() == drawn.plus();
            sums[3] += plus ? drawn.plus() : drawn.gdi();
            sums[4] += reading.kept();
            sums[5] += reading.told();
            if (!reading.accountsFor(drawn)) {
                System.out.println(file.getFileName() + ": " + drawn + ", " + reading);
            }
        } catch (NeedsRecognitionException e) {
            sums[1]++;
            if (drawn.gdi() + drawn.plus() > 0) {
                System.out.println(file.getFileName() + ": " + drawn + ", none read");
            }
        } catch (UnreadableException e) {
            sums[2]++;
            System.out.println(file.getFileName() + ": " + drawn + ", refused: " + e.reason());
        }
    }
}
