package org.shenbao.ingest.metafile;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.apache.poi.hwmf.usermodel.HwmfPicture;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;

/** Reads Windows metafiles of 16 bits, with or without the header that tells their size. */
public final class WmfReader implements Reader {
    private static final String MEDIA_TYPE = "image/wmf";

    @Override
    public Content read(Raw raw) throws UnreadableException {
        byte[] bytes = raw.bytes();
        raw.limits().checkBytes(bytes.length);
        Slice file = new Slice(bytes, 0, bytes.length);
        Optional<byte[]> wrapped = WrappedPicture.of(file, WmfHeader.of(file).start());
        if (wrapped.isPresent()) {
            return new EmfReader().read(raw.unwrapped(wrapped.get()));
        }
        return play(bytes, raw.limits())
                .content(
                        MEDIA_TYPE,
                        raw,
                        (graphics, bounds) -> new HwmfPicture(new ByteArrayInputStream(bytes)).draw(graphics, bounds));
    }

    static Played play(byte[] bytes, Limits limits) throws UnreadableException {
        Slice file = new Slice(bytes, 0, bytes.length);
        WmfHeader header = WmfHeader.of(file);
        Canvas canvas = new Canvas(limits, bytes.length);
        new WmfPlayer(file, header, canvas).play();
        return new Played(header.width(), header.height(), canvas);
    }
}
