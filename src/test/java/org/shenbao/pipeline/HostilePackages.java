package org.shenbao.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shenbao.corpus.CorpusFiles;

/** Zip bombs and what is like them. */
final class HostilePackages {
    private static final long GIGABYTE = 1L << 30;
    private static final String SHORT = "项目名称：村道硬化\n";

    private HostilePackages() {}

    /** The first file of the corpus with that ending. */
    static byte[] example(String ending) throws IOException {
        Path first = CorpusFiles.in(CorpusFiles.FORMATS).stream()
                .filter(file -> file.toString().endsWith(ending))
                .findFirst()
                .orElseThrow();
        return Files.readAllBytes(first);
    }

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        all.add(blown("docx", "word/document.xml", "<w:document xmlns:w=\"http://w\"><w:body><w:p><w:r><w:t>"));
        all.add(blown("xlsx", "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>"));
        all.add(blown("xlsx", "xl/sharedStrings.xml", "<sst><si><t>"));
        all.add(blown("odt", "content.xml", "<d xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><t:p>"));
        all.add(blown("ods", "content.xml", "<d>"));
        all.add(blown("ofd", "OFD.xml", "<OFD><DocBody><DocRoot>"));
        all.add(new Attack(
                "an archive with a gigabyte of zeros",
                "a.zip",
                "limit of",
                () -> new RawZip().blown("大.txt", "", '\0', GIGABYTE, "").bytes()));
        all.add(new Attack("archives in archives, forty deep", "a.zip", "nested deeper than the limit", () -> {
            byte[] bytes = SHORT.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 40; i++) {
                bytes = new RawZip().stored(i == 0 ? "a.txt" : "a.zip", bytes).bytes();
            }
            return bytes;
        }));
        all.add(new Attack("archives in archives, sixteen wide at each depth", "a.zip", "limit of", () -> wide("", 0)));
        all.add(new Attack("archives in archives of large files", "a.zip", "limit of", () -> wide("\0", 1 << 20)));
        all.add(new Attack(
                "an archive that names tens of thousands of entries", "a.zip", "more entries", () -> million(60_000)));
        all.add(new Attack("a document that names tens of thousands of entries", "a.docx", "more entries", () -> {
            RawZip zip = RawZip.without(example(".docx"), "");
            for (int i = 0; i < 60_000; i++) {
                zip.again("n" + i, 0, 0, 0, 0, 0);
            }
            return zip.bytes();
        }));
        all.add(new Attack("entries that lie on each other", "a.zip", "limit of", () -> {
            RawZip zip = new RawZip().blown("a.bin", "", 'x', 60 << 20, "");
            int packed = zip.size() - 35;
            for (int i = 0; i < 15_000; i++) {
                zip.again("a" + i + ".bin", 8, packed, 0, 60 << 20, 0);
            }
            return zip.bytes();
        }));
        for (String name : List.of(
                "长".repeat(100) + ".txt",
                "../../../../etc/passwd.txt",
                "/etc/passwd.txt",
                "C:\\窗\\a.txt",
                "a\0b.txt",
                "..")) {
            all.add(new Attack(
                    "an entry named " + name.replace('\0', '0').substring(0, Math.min(20, name.length())),
                    "a.zip",
                    "read",
                    () -> new RawZip()
                            .stored(name, SHORT.getBytes(StandardCharsets.UTF_8))
                            .bytes()));
        }
        return all;
    }

    private static byte[] wide(String unit, int times) {
        byte[] bytes = times == 0
                ? new RawZip().bytes()
                : new RawZip()
                        .deflated("a.bin", unit.repeat(times).getBytes(StandardCharsets.UTF_8))
                        .bytes();
        for (int depth = 0; depth < 4; depth++) {
            RawZip outer = new RawZip();
            for (int i = 0; i < 16; i++) {
                outer.deflated(i + ".zip", bytes);
            }
            bytes = outer.bytes();
        }
        return bytes;
    }

    private static byte[] million(int count) {
        RawZip zip = new RawZip().stored("a.txt", SHORT.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < count; i++) {
            zip.again("n" + i, 0, SHORT.length(), 0, SHORT.length(), 0);
        }
        return zip.bytes();
    }

    private static Attack blown(String kind, String part, String start) {
        return new Attack(
                "a " + kind + " whose " + part + " is a gigabyte",
                "a." + kind,
                "more than",
                () -> RawZip.without(example("." + kind), part)
                        .blown(part, start, ' ', GIGABYTE, "")
                        .bytes());
    }
}
