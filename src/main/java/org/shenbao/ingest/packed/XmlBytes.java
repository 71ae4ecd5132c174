package org.shenbao.ingest.packed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML stream, in the encoding that its first bytes tell. The parser is not given the bytes: what is
 * damaged among them it would print on standard error, whatever reporter it was given.
 */
final class XmlBytes {
    private static final int HEAD = 256;
    private static final Pattern DECLARED =
            Pattern.compile("\\A<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    private XmlBytes() {}

    static Reader decoded(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        int mark = mark(head);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in) {
            @Override
            public void close() throws IOException {
                in.close();
            }
        };
        return new InputStreamReader(
                all,
                encoding(head)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset encoding(byte[] head) throws IOException {
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16; // its decoder takes the mark
        }
        if (startsWith(head, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(head, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (mark(head) > 0 || !declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset named = Charset.forName(declared.group(1));
            return switch (named.name()) {
                case "UTF-16", "UTF-16LE", "UTF-16BE" -> StandardCharsets.UTF_8; // it is not: '<' is one byte
                case "GB2312", "GBK" -> Charset.forName("GB18030"); // which has all of theirs, and what else is written
                default -> named;
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException("an encoding that is not known: " + declared.group(1), e);
        }
    }

    /** Length of the byte order mark of UTF-8. */
    private static int mark(byte[] head) {
        return startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
