package org.shenbao.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes {@code corpus/formats} and {@code golden/formats/*}{@code /tables.json} from {@code src/corpus/declarations}, and
 * {@code corpus/forms} from {@code src/corpus/forms}, whose tables are not written down. Run by hand in the project's folder,
 * with the numbers of the declarations to make, or with none for all; it needs LibreOffice and two fonts, see
 * {@code src/corpus/README.md}.
 */
public final class MakeCorpus {
    private MakeCorpus() {}

    /**
     * Makes what is asked for.
     *
     * @param wanted beginnings of names of declarations
     */
    public static void main(String[] wanted) throws IOException, InterruptedException {
        Path scratch = Path.of(System.getProperty("corpus.scratch", "target/corpus"));
        Office office = new Office(scratch.toAbsolutePath());
        for (Path file : files(Path.of("src/corpus/declarations"), wanted)) {
            Declaration declaration = DeclarationFile.read(file);
            writeTables(declaration);
            make(declaration, Path.of("corpus/formats"), office);
        }
        for (Path file : files(Path.of("src/corpus/forms"), wanted)) {
            make(DeclarationFile.read(file), Path.of("corpus/forms"), office);
        }
    }

    private static List<Path> files(Path folder, String... wanted) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(each -> each.toString().endsWith(".yaml"))
                    .filter(each -> wanted.length == 0
                            || Stream.of(wanted)
                                    .anyMatch(folder.relativize(each).toString()::startsWith))
                    .sorted()
                    .toList();
        }
    }

    private static void writeTables(Declaration declaration) throws IOException {
        Path golden = Files.createDirectories(Path.of("golden/formats", declaration.name()));
        if (declaration.members().isEmpty()) {
            Files.write(golden.resolve("tables.json"), Truth.ofCells(declaration));
            if (declaration.isWorkbook()) {
                Files.write(golden.resolve("tables.drawn.json"), Truth.ofDrawing(declaration));
            }
        }
    }

    private static void make(Declaration declaration, Path below, Office office)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(below.resolve(declaration.name()));
        Outputs outputs = new Outputs(declaration, office);
        for (String output : declaration.outputs()) {
            byte[] bytes = outputs.make(output);
            Files.write(folder.resolve(declaration.name() + "." + output), bytes);
            System.out.printf("%s.%s %,d bytes%n", declaration.name(), output, bytes.length);
        }
    }
}
