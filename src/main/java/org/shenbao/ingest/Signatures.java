package org.shenbao.ingest;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/**
 * The first bytes of the binary kinds that are read here. They are looked at before anything else: to try a picture as a
 * text in every encoding would take longer than to read it.
 */
final class Signatures {
    /** How far into a PDF its own signature may stand. */
    private static final int PDF_WITHIN = 1024;

    private static final int EMF_MARK = 40;

    private record Signature(String hex, FileKind kind) {}

    private static final List<Signature> FIRST = List.of(
            new Signature("7b5c727466", FileKind.RTF),
            new Signature("89504e470d0a1a0a", FileKind.PNG),
            new Signature("ffd8ff", FileKind.JPEG),
            new Signature("49492a00", FileKind.TIFF),
            new Signature("4d4d002a", FileKind.TIFF),
            new Signature("474946383761", FileKind.GIF),
            new Signature("474946383961", FileKind.GIF),
            new Signature("377abcaf271c", FileKind.SEVEN_ZIP),
            new Signature("d7cdc69a", FileKind.WMF),
            new Signature("010009000003", FileKind.WMF),
            new Signature("020009000003", FileKind.WMF),
            new Signature("010009000001", FileKind.WMF));

    private Signatures() {}

    /** The media type of a binary file, nothing where its first bytes are those of no kind that is read. */
    static Optional<String> mediaType(byte[] bytes, Limits limits) throws UnreadableException {
        String head = HexFormat.of().formatHex(bytes, 0, Math.min(16, bytes.length));
        if (head.startsWith("504b0304") || head.startsWith("504b0506") || head.startsWith("504b0708")) {
            return Optional.of(PackageTypes.ofZip(bytes, limits));
        }
        if (head.startsWith("d0cf11e0a1b11ae1")) {
            return Optional.of(PackageTypes.ofCompoundFile(bytes));
        }
        for (Signature signature : FIRST) {
            if (head.startsWith(signature.hex)) {
                return Optional.of(signature.kind.mediaType());
            }
        }
        if (head.startsWith("01000000") && at(bytes, EMF_MARK, " EMF")) {
            return Optional.of(FileKind.EMF.mediaType());
        }
        return pdf(bytes) ? Optional.of(FileKind.PDF.mediaType()) : Optional.empty();
    }

    private static boolean pdf(byte[] bytes) {
        for (int i = 0; i < Math.min(PDF_WITHIN, bytes.length); i++) {
            if (bytes[i] == '%' && at(bytes, i, "%PDF-")) {
                return true;
            }
        }
        return false;
    }

    private static boolean at(byte[] bytes, int offset, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length < offset + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[offset + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
