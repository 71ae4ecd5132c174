package org.shenbao.nightly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.ledger.Version;
import org.shenbao.pipeline.Ocr;

/**
 * What tells one program from another: its number, and a piece of its hash, as two builds of one number may read
 * differently. The jar names its libraries, so another library is another program, too.
 */
public final class ProgramVersion {
    private static final int SHOWN = 12;

    private ProgramVersion() {}

    /** The version that documents are read with now. */
    public static Version of(@Nullable Path vocabulary, Ocr ocr) throws IOException {
        String words = vocabulary == null ? "built-in" : hash(List.of(vocabulary));
        boolean canRead = ocr != Ocr.NEVER && hasTesseract();
        String pictures = ocr.name().toLowerCase(java.util.Locale.ROOT) + (canRead ? "+tesseract" : "");
        return new Version(program(), words + ", ocr " + pictures);
    }

    private static String program() throws IOException {
        String number = Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
        return number + "+" + hash(own());
    }

    private static List<Path> own() throws IOException {
        try {
            Path code = Path.of(ProgramVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(code)) {
                return List.of(code);
            }
            try (Stream<Path> all = Files.walk(code)) {
                return all.filter(Files::isRegularFile).sorted().toList();
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String hash(List<Path> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 << 10];
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        digest.update(buffer, 0, read);
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it comes or goes, pictures are read otherwise. */
    private static boolean hasTesseract() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(java.util.regex.Pattern.quote(java.io.File.pathSeparator), -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tesseract"))
                        || Files.isExecutable(Path.of(folder, "tesseract.exe")));
    }
}
