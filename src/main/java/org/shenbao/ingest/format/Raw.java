package org.shenbao.ingest.format;

/** The bytes of a file or of an embedded part, and all that a reader may use besides. */
public final class Raw {
    private final byte[] bytes;
    private final String part;
    private final int depth;
    private final Limits limits;
    private final Opener opener;
    private final Recogniser recogniser;

    /**
     * @param bytes nobody writes to them
     * @param part "" for the file itself, else the path of the embedded part
     * @param depth 0 for the file itself
     */
    public Raw(byte[] bytes, String part, int depth, Limits limits, Opener opener, Recogniser recogniser) {
        this.bytes = bytes;
        this.part = part;
        this.depth = depth;
        this.limits = limits;
        this.opener = opener;
        this.recogniser = recogniser;
    }

    /** The bytes themselves, not a copy: to be read only. */
    public byte[] bytes() {
        return bytes;
    }

    /** What every {@link org.shenbao.document.Place} of this file names as its part. */
    public String part() {
        return part;
    }

    public int depth() {
        return depth;
    }

    public Limits limits() {
        return limits;
    }

    public Recogniser recogniser() {
        return recogniser;
    }

    /** A new collection for what is embedded in this file. */
    public Embeddings embeddings() {
        return new Embeddings(this, opener);
    }

    /** An embedded file, one level deeper. */
    Raw within(String path, byte[] inner) {
        return new Raw(inner, path, depth + 1, limits, opener, recogniser);
    }

    /** The file that these bytes only wrap: the same part, one level deeper. */
    public Raw unwrapped(byte[] inner) {
        return new Raw(inner, part, depth + 1, limits, opener, recogniser);
    }

    /** Opens files of every format: the door itself, as embedded files meet it. */
    public interface Opener {
        Content open(Raw raw) throws UnreadableException;
    }
}
