package org.shenbao.pipeline;

import java.util.Arrays;
import java.util.stream.Collectors;

/** One line on an exception that nobody foresaw: what, and where in our own code. */
final class Mishap {
    private static final String OURS = "org.shenbao.";
    private static final int FRAMES = 3;

    private Mishap() {}

    static String describe(Throwable thrown) {
        String where = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .limit(FRAMES)
                .map(frame -> frame.getClassName().substring(OURS.length()) + ":" + frame.getLineNumber())
                .collect(Collectors.joining(", "));
        return where.isEmpty() ? thrown.toString() : thrown + " at " + where;
    }
}
