package org.shenbao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Locale;

/** Where data goes that no file was asked for. A reader that has seen enough ({@code | head}) is no error. */
final class StandardOutput {
    private StandardOutput() {}

    static void write(byte[] bytes) throws IOException {
        try {
            FileOutputStream out = new FileOutputStream(FileDescriptor.out);
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
                throw e;
            }
        }
    }
}
