package org.shenbao.ingest.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.function.Consumer;

/**
 * Bytes read in one encoding.
 *
 * @param text U+FFFD stands for each piece that could not be read
 * @param errors how many pieces could not be read
 * @param firstError index in the text of the first of them, -1 where there is none
 */
record Attempt(Charset charset, String text, int errors, int firstError) {

    /** Characters that are decoded at a time. */
    private static final int CHUNK = 1 << 16;

    static Attempt of(byte[] bytes, int offset, Charset charset) {
        StringBuilder text = new StringBuilder((bytes.length - offset) / 2 + 16);
        Errors errors = decode(bytes, offset, charset, text::append);
        return new Attempt(charset, text.toString(), errors.count(), errors.first());
    }

    /**
     * What an encoding would make of bytes, found without keeping it.
     *
     * @param controls characters that nobody prints
     */
    record Survey(int errors, int ideographs, int controls) {
        boolean clean() {
            return errors == 0;
        }
    }

    static Survey survey(byte[] bytes, Charset charset) {
        int[] counts = new int[2];
        Errors errors = decode(bytes, 0, charset, chunk -> {
            for (int i = 0; i < chunk.length(); i++) {
                char c = chunk.charAt(i);
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < chunk.length()
                        && Character.isIdeographic(Character.toCodePoint(c, chunk.charAt(i + 1)));
                counts[0] += pair || Character.isIdeographic(c) ? 1 : 0;
                counts[1] += ControlCharacters.is(c) ? 1 : 0;
            }
        });
        return new Survey(errors.count(), counts[0], counts[1]);
    }

    /** @param first index in the text, -1 where there is none */
    private record Errors(int count, int first) {}

    private static Errors decode(byte[] bytes, int offset, Charset charset, Consumer<CharBuffer> taker) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        CharBuffer out = CharBuffer.allocate(Math.min(CHUNK, bytes.length + 16));
        int errors = 0;
        int first = -1;
        int handed = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                in.position(in.position() + skip(result, charset));
                first = errors++ == 0 ? handed + out.position() : first;
                if (!out.hasRemaining()) {
                    handed += hand(out, taker);
                }
                out.put('\uFFFD');
            } else if (result.isOverflow()) {
                handed += hand(out, taker);
            } else {
                break;
            }
        }
        decoder.flush(out);
        hand(out, taker);
        return new Errors(errors, first);
    }

    private static int hand(CharBuffer out, Consumer<CharBuffer> taker) {
        int count = out.position();
        taker.accept(out.flip());
        out.clear();
        return count;
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
}
