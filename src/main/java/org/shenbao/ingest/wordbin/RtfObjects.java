package org.shenbao.ingest.wordbin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Doubt;
import org.shenbao.document.Embedded;
import org.shenbao.ingest.format.Embeddings;

/** The objects and pictures of a rich text, opened as they come. */
final class RtfObjects {
    private final Embeddings embeddings;
    private final List<Blip> pixels = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private @Nullable Blip before;
    private int objects;
    private int pictures;

    RtfObjects(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** An object as it is stored: the form of OLE 1 around a file or around one of OLE 2. */
    Optional<Embedded> object(byte[] bytes) {
        String name = "object" + ++objects;
        try {
            byte[] own = nativeBytes(bytes);
            Optional<byte[]> file = OleParts.isOle(own) ? OleParts.file(own) : OleParts.packed(own);
            return file.isEmpty() ? Optional.empty() : embeddings.open(name, file.get());
        } catch (IOException | RuntimeException e) {
            doubts.add(DocObjects.unread(name, e));
            return Optional.empty();
        }
    }

    /** What the head of OLE 1 stands before ([MS-OLEDS] 2.2.5): three strings, then the length of the object's own bytes. */
    private static byte[] nativeBytes(byte[] bytes) throws IOException {
        if (OleParts.isOle(bytes)) {
            return bytes;
        }
        int at = 8;
        for (int i = 0; i < 3; i++) {
            if (at > bytes.length - 4) {
                throw new IOException("the embedded object is cut off");
            }
            int length = LittleEndian.getInt(bytes, at);
            if (length < 0 || length > bytes.length - at - 4) {
                throw new IOException("the embedded object's head is damaged");
            }
            at += 4 + length;
        }
        if (at > bytes.length - 4) {
            throw new IOException("the embedded object is cut off");
        }
        int length = LittleEndian.getInt(bytes, at);
        int end = length < 0 || length > bytes.length - at - 4 ? bytes.length : at + 4 + length;
        return Arrays.copyOfRange(bytes, at + 4, end);
    }

    /** @param instead whether it stands in for the picture before it: then it is only read where it says more */
    Optional<Embedded> picture(Blip blip, boolean instead) {
        if (instead && (before == null || before.drawn() || !blip.speaks())) {
            return Optional.empty();
        }
        if (instead) {
            pixels.remove(before);
        }
        before = blip;
        if (blip.drawn()) {
            return embeddings.open("picture" + ++pictures, blip.bytes());
        }
        pixels.add(blip);
        return Optional.empty();
    }

    /** The pictures of pixels, for a document that has no text. */
    List<Embedded> pixels() {
        List<Embedded> opened = new ArrayList<>();
        for (Blip each : pixels) {
            embeddings.open("picture" + ++pictures, each.bytes()).ifPresent(opened::add);
        }
        return opened;
    }
}
