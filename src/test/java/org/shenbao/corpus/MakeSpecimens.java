package org.shenbao.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs one small document of each format from the corpus into the program's own {@code specimens.zip}. Run by hand in the
 * project's folder.
 */
public final class MakeSpecimens {
    private static final Path TARGET = Path.of("src/main/resources/org/shenbao/pipeline/specimens.zip");
    private static final Path FORMATS = Path.of("corpus/formats");
    /** Each is the smallest of its format. */
    private static final List<String> DOCUMENTS = List.of(
            "09-tj-goal/09-tj-goal.docx",
            "09-tj-goal/09-tj-goal.ofd",
            "09-tj-goal/09-tj-goal.web.html",
            "06-yn-self/06-yn-self.xls",
            "04-sh-narr/04-sh-narr.md",
            "04-sh-narr/04-sh-narr.rtf",
            "../forms/23-sh-water/23-sh-water.uming.pdf",
            "../forms/31-pov-tea/31-pov-tea.gb18030.txt",
            "../forms/32-sh-narr-culture/32-sh-narr-culture.doc",
            "../forms/41-nx-school/41-nx-school.ods",
            "../forms/67-ah-list-farming/67-ah-list-farming.xlsx",
            "../forms/84-own-terraces/84-own-terraces.odt");

    private MakeSpecimens() {}

    public static void main(String[] args) throws IOException {
        List<Declaration.Member> page = List.of(new Declaration.Member("09-tj-goal/09-tj-goal.web.html", "page.html"));
        try (OutputStream out = Files.newOutputStream(TARGET);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String document : DOCUMENTS) {
                Path file = FORMATS.resolve(document);
                String name = String.valueOf(file.getFileName());
                put(zip, "specimen" + name.substring(name.lastIndexOf('.')), Files.readAllBytes(file));
            }
            put(zip, "specimens.7z", Containers.make("7z", page));
            put(zip, "specimens.eml", Containers.make("eml", page));
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2025, 3, 1, 9, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
