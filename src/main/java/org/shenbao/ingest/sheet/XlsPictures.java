package org.shenbao.ingest.sheet;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ddf.DefaultEscherRecordFactory;
import org.apache.poi.ddf.EscherBSERecord;
import org.apache.poi.ddf.EscherBlipRecord;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherMetafileBlip;
import org.apache.poi.ddf.EscherRecord;
import org.jspecify.annotations.Nullable;

/** The drawing layer of a BIFF8 workbook: its pictures, and where the shapes of a sheet are anchored. */
final class XlsPictures {
    private static final int PROPERTIES = 0xF00B;
    private static final int CLIENT_ANCHOR = 0xF010;
    private static final int PICTURE_SHOWN = 260;
    private static final int WMF = 3;

    private final ByteArrayOutputStream group = new ByteArrayOutputStream();
    private @Nullable List<EscherBSERecord> entries;
    private Anchor anchor = Anchor.NOWHERE;

    /**
     * Where a shape stands.
     *
     * @param picture 1-based number of the picture that it shows, 0 for none
     */
    record Anchor(int row, int column, int picture) {
        static final Anchor NOWHERE = new Anchor(-1, -1, 0);
    }

    /** Takes a piece of the workbook's store of pictures. */
    void add(byte[] bytes) {
        group.writeBytes(bytes);
    }

    /** Takes the drawing of the shape that the next object record is about. */
    void drawing(byte[] bytes) {
        int row = -1;
        int column = -1;
        int picture = 0;
        int at = 0;
        while (at + 8 <= bytes.length) {
            int version = word(bytes, at) & 0xF;
            int type = word(bytes, at + 2);
            long length = word(bytes, at + 4) | (long) word(bytes, at + 6) << 16;
            int from = at + 8;
            if (version == 0xF) {
                at = from;
                continue;
            }
            if (from + length > bytes.length) {
                break;
            }
            int end = (int) (from + length);
            if (type == CLIENT_ANCHOR && length >= 8) {
                column = word(bytes, from + 2);
                row = word(bytes, from + 6);
            } else if (type == PROPERTIES) {
                for (int i = from; i + 6 <= end; i += 6) {
                    picture = (word(bytes, i) & 0x3FFF) == PICTURE_SHOWN ? word(bytes, i + 2) : picture;
                }
            }
            at = end;
        }
        anchor = new Anchor(row, column, picture);
    }

    Anchor takeAnchor() {
        Anchor taken = anchor;
        anchor = Anchor.NOWHERE;
        return taken;
    }

    /** Puts the picture of that number on the sheet; a picture of pixels that only previews an object is left. */
    void attach(Sheet sheet, int number, boolean preview) {
        List<EscherBSERecord> all = entries();
        if (number < 1 || number > all.size()) {
            return;
        }
        EscherBlipRecord blip = all.get(number - 1).getBlipRecord();
        if (blip == null) {
            return;
        }
        boolean metafile = blip instanceof EscherMetafileBlip;
        byte[] bytes = blip.getPicturedata();
        if (bytes != null && (metafile || !preview)) {
            String suffix = !metafile ? "img" : all.get(number - 1).getBlipTypeWin32() == WMF ? "wmf" : "emf";
            sheet.attach("pictures/" + number + "." + suffix, bytes, !metafile);
        }
    }

    private List<EscherBSERecord> entries() {
        if (entries == null) {
            List<EscherBSERecord> found = new ArrayList<>();
            byte[] bytes = group.toByteArray();
            if (bytes.length >= 8) {
                EscherRecord record = new DefaultEscherRecordFactory().createRecord(bytes, 0);
                record.fillFields(bytes, 0, new DefaultEscherRecordFactory());
                find(record, found);
            }
            entries = found;
        }
        return entries;
    }

    private static void find(EscherRecord record, List<EscherBSERecord> found) {
        if (record instanceof EscherBSERecord entry) {
            found.add(entry);
        } else if (record instanceof EscherContainerRecord container) {
            container.forEach(child -> find(child, found));
        }
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
    }
}
