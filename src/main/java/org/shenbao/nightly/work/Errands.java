package org.shenbao.nightly.work;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where workers get their errands; asked and told by many threads. */
public interface Errands {
    /** The next one; null where there is none and will be none. */
    @Nullable
    Errand next() throws InterruptedException;

    /**
     * What became of it.
     *
     * @return whether that is all; else it is sent for again
     */
    boolean done(Errand errand, Answer answer) throws IOException, InterruptedException;

    /** Nothing can go on: nobody is to wait for an answer. */
    void broken();
}
