package org.shenbao.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Lines for standard output, printed in pieces that are neither small nor large. */
final class StandardLines {
    private static final int PIECE = 1 << 20;

    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private boolean empty = true;
    private boolean broken;

    void add(String line) {
        empty = false;
        waiting.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        if (waiting.size() > PIECE && !broken) {
            try {
                print();
            } catch (IOException e) {
                broken = true; // told by the last print
            }
        }
    }

    boolean isEmpty() {
        return empty;
    }

    void print() throws IOException {
        StandardOutput.write(waiting.toByteArray());
        waiting.reset();
    }
}
