package org.shenbao.nightly.work;

import java.io.IOException;

/** The output cannot be written: no document's fault, and no worker's. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    public OutputException(IOException cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }

    static <T> T guard(Step<T> step) throws OutputException {
        try {
            return step.take();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    interface Step<T> {
        T take() throws IOException;
    }
}
