package org.shenbao.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.text.ControlCharacters;

/**
 * What kind of file it is, by Tika's registry. A text is shown to the registry in UTF-8, whatever it was encoded in:
 * its signatures are of bytes, and a UTF-16 text would be a picture to them.
 */
final class MediaTypes {
    private static final String TEXT = "text/plain";
    private static final int HEAD = 64 << 10;
    /** Texts whose lines are not what a reader sees. */
    private static final Set<String> MARKED_UP =
            Set.of("text/html", "text/xml", "text/rtf", "text/calendar", "text/vcard", "text/x-vcard", "text/troff");

    /** The media type of a file that is no text in any encoding we know. */
    String ofBytes(byte[] bytes, String path) {
        String type = detect(bytes, path);
        return isLines(type) ? "application/octet-stream" : type; // by the name only, then
    }

    /** Whether the bytes, in no encoding at all, look like a text. */
    boolean looksLikeText(byte[] bytes) {
        return isLines(detect(bytes, null));
    }

    /** The media type of a text. The name only refines what the content says. */
    String ofText(String text, String path) {
        String extension = extension(path);
        if ((extension.isEmpty() || extension.equals("txt")) && opensInChinese(text)) {
            return TEXT; // a quarter of a second of reading the registry, saved
        }
        byte[] head = undeclared(printed(text.substring(0, Math.min(text.length(), HEAD))))
                .getBytes(StandardCharsets.UTF_8);
        String byContent = detect(head, null);
        if (byContent.startsWith("application/vnd.oasis.opendocument")) {
            return flat(text).mediaType();
        }
        if (!byContent.equals(TEXT)) {
            return byContent.equals(FileKind.MAIL.mediaType()) && webArchive(text)
                    ? FileKind.MHTML.mediaType()
                    : byContent;
        }
        String byName = detect(head, path);
        return isLines(byName) ? byName : TEXT;
    }

    /** Which document an OpenDocument is that one XML file holds. */
    private static FileKind flat(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        return head.contains(FileKind.ODS.mediaType()) ? FileKind.ODS : FileKind.ODT;
    }

    /** Whether a file that begins as a mail does is a web page with its pictures, which nobody sent to anybody. */
    private static boolean webArchive(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD)).toLowerCase(Locale.ROOT);
        int end = head.indexOf("\n\n");
        int otherEnd = head.indexOf("\r\n\r\n");
        String headers = head.substring(0, Math.max(end, otherEnd) < 0 ? head.length() : Math.max(end, otherEnd));
        return headers.contains("multipart/related") && !headers.contains("\nto:") && !headers.contains("\nreceived:");
    }

    boolean isLines(String mediaType) {
        return mediaType.startsWith("text/") && !MARKED_UP.contains(mediaType);
    }

    /** No signature of the registry begins with a Chinese character, be there blanks, digits, # or brackets before it. */
    private static boolean opensInChinese(String text) {
        int at = 0;
        while (at < text.length() && opener(text.charAt(at))) {
            at++;
        }
        return at < text.length() && Character.isIdeographic(text.codePointAt(at));
    }

    private static boolean opener(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || ('0' <= c && c <= '9')
                || "#()[].,-*".indexOf(c) >= 0
                || (0x3001 <= c && c <= 0x301F)
                || (0xFF01 <= c && c <= 0xFF5E);
    }

    /** Without the entities that a document type declares: the registry's parser of XML would work on them, and complain. */
    private static String undeclared(String text) {
        int type = text.indexOf("<!DOCTYPE");
        int open = type < 0 ? -1 : text.indexOf('[', type);
        int end = type < 0 ? -1 : text.indexOf('>', type);
        if (open < 0 || (end >= 0 && end < open)) {
            return text;
        }
        int close = text.indexOf("]>", open);
        return text.substring(0, open) + (close < 0 ? ">" : text.substring(close + 1));
    }

    /** Without control characters, of which many a signature is made: a line's end and a zero byte are a picture's. */
    private static String printed(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        text.chars().filter(c -> !ControlCharacters.is((char) c)).forEach(c -> printed.append((char) c));
        return printed.toString();
    }

    private static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(name.lastIndexOf('.') + 1 == 0 ? name.length() : name.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT);
    }

    private static String detect(byte[] head, @Nullable String path) {
        Metadata metadata = new Metadata();
        if (path != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, path.substring(path.lastIndexOf('/') + 1));
        }
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(head), metadata)
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
