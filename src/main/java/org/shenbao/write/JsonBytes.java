package org.shenbao.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Reads JSON byte by byte and hands on what is asked for, without the blanks between. Texts and numbers stay as they stand
 * there: none is taken apart to be put together again, which costs half as much again. What is no JSON is refused, in
 * what is passed over, too.
 */
final class JsonBytes {
    private static final int BUFFER = 64 << 10;
    /** No number and no word is so long. */
    private static final int LONGEST = 1 << 10;
    /** A record is a dozen deep. */
    private static final int DEEPEST = 100;

    private static final byte[][] WORDS = {{'t', 'r', 'u', 'e'}, {'f', 'a', 'l', 's', 'e'}, {'n', 'u', 'l', 'l'}};

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;

    private OutputStream out = OutputStream.nullOutputStream();
    private boolean handsOn;
    private final byte[] handed = new byte[BUFFER];
    private int count;

    JsonBytes(InputStream in) {
        this.in = in;
    }

    /** From here on values are handed on. */
    void begin(OutputStream to) {
        out = to;
        handsOn = true;
    }

    /** From here on they are passed over. */
    void end() throws IOException {
        flush();
        handsOn = false;
    }

    /** Hands on what stands nowhere. */
    void say(byte[] bytes) throws IOException {
        hand(bytes, 0, bytes.length);
    }

    /** The next byte that is no blank; it stays the next one. */
    int peek() throws IOException {
        while (true) {
            next = pastBlanks(buffer, next, end);
            if (next < end) {
                return buffer[next];
            }
            expect(fill());
        }
    }

    /** Most of a record is blanks, so the quick compiler gets a loop without fields. */
    private static int pastBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            byte b = bytes[at];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                break;
            }
            at++;
        }
        return at;
    }

    /** Passes the next byte that is no blank. */
    void pass(int expected) throws IOException {
        expect(peek() == expected);
        hand(buffer[next++]);
    }

    /** Whether one more member or element comes; passes what stands before it, or what ends them all. */
    boolean more(boolean first, int last) throws IOException {
        if (peek() == last) {
            pass(last);
            return false;
        }
        if (!first) {
            pass(',');
        }
        return true;
    }

    /** Passes a value. */
    void value() throws IOException {
        value(0);
    }

    private void value(int depth) throws IOException {
        expect(depth < DEEPEST);
        switch (peek()) {
            case '{' -> {
                pass('{');
                for (boolean first = true; more(first, '}'); first = false) {
                    text();
                    pass(':');
                    value(depth + 1);
                }
            }
            case '[' -> {
                pass('[');
                for (boolean first = true; more(first, ']'); first = false) {
                    value(depth + 1);
                }
            }
            case '"' -> text();
            default -> word();
        }
    }

    /** Passes a text, which must be next. */
    void text() throws IOException {
        pass('"');
        int trailing = 0;
        while (true) {
            int from = next;
            next = trailing == 0 ? pastLetters(buffer, next, end) : next;
            while (next < end) {
                byte b = buffer[next++];
                if (trailing > 0) {
                    expect((b & 0xC0) == 0x80);
                    trailing--;
                } else if (b < 0) {
                    trailing = trailing(b);
                } else if (b == '"') {
                    hand(buffer, from, next - from);
                    return;
                } else if (b == '\\') {
                    hand(buffer, from, next - from);
                    escape();
                    from = next;
                } else {
                    expect(b >= ' ');
                }
            }
            hand(buffer, from, next - from);
            expect(fill());
        }
    }

    /** Past letters of one byte, which most are. */
    private static int pastLetters(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return at;
    }

    /** How many bytes belong to the first of a letter in UTF-8. */
    private static int trailing(byte first) throws IOException {
        expect((first & 0xC0) == 0xC0 && (first & 0xF8) != 0xF8);
        return (first & 0xE0) == 0xC0 ? 1 : (first & 0xF0) == 0xE0 ? 2 : 3;
    }

    private void escape() throws IOException {
        int letter = one();
        expect("\"\\/bfnrtu".indexOf(letter) >= 0);
        for (int digits = letter == 'u' ? 4 : 0; digits > 0; digits--) {
            expect(Character.digit(one(), 16) >= 0);
        }
    }

    private int one() throws IOException {
        expect(next < end || fill());
        hand(buffer[next]);
        return buffer[next++];
    }

    /** Passes a number, or one of the three words. */
    private void word() throws IOException {
        while (end - next < LONGEST && fill()) {
            // all of it is to be there at once
        }
        int from = next;
        while (next < end && isOfWord(buffer[next])) {
            next++;
        }
        expect(next - from < LONGEST && (buffer[from] < 'a' ? isNumber(from, next) : isWord(from, next)));
        hand(buffer, from, next - from);
    }

    private static boolean isOfWord(byte b) {
        return b > ' ' && b != ',' && b != ']' && b != '}';
    }

    private boolean isWord(int from, int to) {
        for (byte[] word : WORDS) {
            if (Arrays.equals(buffer, from, to, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNumber(int from, int to) {
        int at = from < to && buffer[from] == '-' ? from + 1 : from;
        int digits = digits(at, to);
        if (digits == 0 || (digits > 1 && buffer[at] == '0')) {
            return false;
        }
        at += digits;
        if (at < to && buffer[at] == '.') {
            digits = digits(at + 1, to);
            if (digits == 0) {
                return false;
            }
            at += 1 + digits;
        }
        if (at < to && (buffer[at] == 'e' || buffer[at] == 'E')) {
            at++;
            at += at < to && (buffer[at] == '+' || buffer[at] == '-') ? 1 : 0;
            digits = digits(at, to);
            return digits > 0 && at + digits == to;
        }
        return at == to;
    }

    private int digits(int from, int to) {
        int at = from;
        while (at < to && buffer[at] >= '0' && buffer[at] <= '9') {
            at++;
        }
        return at - from;
    }

    private void hand(byte one) throws IOException {
        if (handsOn) {
            if (count == handed.length) {
                flush();
            }
            handed[count++] = one;
        }
    }

    private void hand(byte[] bytes, int from, int length) throws IOException {
        if (!handsOn) {
            return;
        }
        if (length > handed.length - count) {
            flush();
            if (length > handed.length) {
                out.write(bytes, from, length);
                return;
            }
        }
        System.arraycopy(bytes, from, handed, count, length);
        count += length;
    }

    private void flush() throws IOException {
        out.write(handed, 0, count);
        count = 0;
    }

    /** Reads on; what is not passed yet stays. False at the end. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, end - next);
        end -= next;
        next = 0;
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read > 0;
    }

    static void expect(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("not a record of this program");
        }
    }
}
