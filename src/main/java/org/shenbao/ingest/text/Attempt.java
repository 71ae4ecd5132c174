package org.shenbao.ingest.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes read in one encoding.
 *
 * @param text U+FFFD stands for each piece that could not be read
 * @param errors how many pieces could not be read
 * @param firstError index in the text of the first of them, -1 where there is none
 */
record Attempt(Charset charset, String text, int errors, int firstError) {

    static Attempt of(byte[] bytes, int offset, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        CharBuffer out = CharBuffer.allocate((int) ((bytes.length - offset) * (double) decoder.maxCharsPerByte()) + 16);
        int errors = 0;
        int firstError = -1;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            in.position(in.position() + skip(result, charset));
            firstError = errors++ == 0 ? out.position() : firstError;
            out.put('\uFFFD');
        }
        decoder.flush(out);
        return new Attempt(charset, out.flip().toString(), errors, firstError);
    }

    /** As little as can be: a line's end or a sound character may follow the broken one. */
    private static int skip(CoderResult error, Charset charset) {
        String name = charset.name();
        int least = name.startsWith("UTF-16") ? 2 : name.startsWith("UTF-") ? error.length() : 1;
        return error.isMalformed() ? Math.min(error.length(), least) : error.length();
    }

    boolean clean() {
        return errors == 0;
    }

    /** 1-based line of the first piece that could not be read. */
    int firstErrorLine() {
        int line = 1;
        for (int i = 0; i < firstError; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && text.charAt(i + 1) != '\n')) {
                line++;
            }
        }
        return line;
    }

    int ideographs() {
        return (int) text.codePoints().filter(Character::isIdeographic).count();
    }
}
