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

    /** Characters that are decoded at a time. */
    private static final int CHUNK = 1 << 16;

    static Attempt of(byte[] bytes, int offset, Charset charset) {
        StringBuilder text = new StringBuilder((bytes.length - offset) / 2 + 16);
        int[] first = {-1};
        int errors = decode(bytes, offset, charset, new Taker() {
            @Override
            public void take(CharBuffer chunk) {
                text.append(chunk);
            }

            @Override
            public void broken(int before) {
                first[0] = first[0] < 0 ? text.length() + before : first[0];
            }
        });
        return new Attempt(charset, text.toString(), errors, first[0]);
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
        int errors = decode(bytes, 0, charset, chunk -> {
            for (int i = 0; i < chunk.length(); i++) {
                char c = chunk.charAt(i);
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < chunk.length()
                        && Character.isIdeographic(Character.toCodePoint(c, chunk.charAt(i + 1)));
                counts[0] += pair || Character.isIdeographic(c) ? 1 : 0;
                counts[1] += ControlCharacters.is(c) ? 1 : 0;
            }
        });
        return new Survey(errors, counts[0], counts[1]);
    }

    /** Is handed what is decoded. */
    private interface Taker {
        void take(CharBuffer chunk);

        /** A piece cannot be read; so many characters come before it that were not handed on yet. */
        default void broken(int before) {}
    }

    private static int decode(byte[] bytes, int offset, Charset charset, Taker taker) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        CharBuffer out = CharBuffer.allocate(Math.min(CHUNK, bytes.length + 16));
        int errors = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                in.position(in.position() + skip(result, charset));
                errors++;
                taker.broken(out.position());
                if (!out.hasRemaining()) {
                    hand(out, taker);
                }
                out.put('\uFFFD');
            } else if (result.isOverflow()) {
                hand(out, taker);
            } else {
                break;
            }
        }
        decoder.flush(out);
        hand(out, taker);
        return errors;
    }

    private static void hand(CharBuffer out, Taker taker) {
        taker.take(out.flip());
        out.clear();
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
