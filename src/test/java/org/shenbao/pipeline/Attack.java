package org.shenbao.pipeline;

/**
 * A file that was made to hurt.
 *
 * @param name what it does
 * @param file its name, extension included
 * @param told "read" where it is harmless and to be read, "" where reading and refusing are both right, else what the
 *     refusal says
 */
record Attack(String name, String file, String told, Making making) {
    /** Makes the bytes; not before they are needed. */
    interface Making {
        byte[] bytes() throws Exception;
    }
}
