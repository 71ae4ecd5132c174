package org.shenbao.ingest.sheet;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** Reads the stream of records of a BIFF5 or BIFF8 workbook: first what holds for the whole, then sheet after sheet. */
final class XlsRecords {
    private static final int BIFF8 = 0x600;
    private static final int BIFF5 = 0x500;
    private static final int BEGIN = 0x809;
    private static final int END = 0x0A;
    private static final int WORKSHEET = 0x10;
    private static final int MACRO_SHEET = 0x40;
    private static final int PICTURES = 0xEB;
    private static final int CONTINUED = 0x3C;
    private static final int FILE_PASS = 0x2F;
    /** Records in front of which a workbook says that it is encrypted. */
    private static final int FIRST_RECORDS = 20;

    private final byte[] stream;
    private final @Nullable DirectoryNode root;
    private final Limits limits;
    private final List<Listed> listed = new ArrayList<>();
    private final XlsStyles styles = new XlsStyles();
    private final XlsPictures pictures = new XlsPictures();
    private @Nullable SSTRecord strings;
    private @Nullable XlsSheet cells;
    private boolean begun;
    private boolean eight = true;
    private int level;
    private int before;
    private int substreams;

    XlsRecords(byte[] stream, @Nullable DirectoryNode root, Limits limits) {
        this.stream = stream;
        this.root = root;
        this.limits = limits;
    }

    /** A sheet by the order of its tab, and where its records begin. */
    private static final class Listed {
        final Sheet sheet;
        final int position;

        Listed(Sheet sheet, int position) {
            this.sheet = sheet;
            this.position = position;
        }
    }

    /** The sheets in the order of their tabs. */
    List<Sheet> read() throws Exception {
        RecordInputStream in = open();
        while (in.hasNextRecord()) {
            in.nextRecord();
            int sid = in.getSid() & 0xFFFF;
            if (sid == BEGIN) {
                begin(in.readUShort(), in.readUShort());
            } else if (sid == END) {
                level--;
                if (level == 0 && cells != null) {
                    cells.close();
                    cells = null;
                }
            } else if (cells != null && level == 1) {
                cells.record(sid, in);
            } else if (substreams == 0) {
                global(sid, in);
            }
            if (in.remaining() > 0) {
                in.readRemainder();
            }
        }
        return listed.stream().map(each -> each.sheet).toList();
    }

    /** Substreams within a sheet, such as a chart's, are passed over. */
    private void begin(int version, int type) throws UnreadableException {
        if (level++ > 0) {
            return;
        }
        if (!begun) {
            begun = true;
            eight = version(version);
            return;
        }
        List<Listed> byPosition = new ArrayList<>(listed);
        byPosition.sort(Comparator.comparingInt(each -> each.position));
        int at = substreams++;
        cells = at < byPosition.size() && (type == WORKSHEET || type == MACRO_SHEET)
                ? new XlsSheet(byPosition.get(at).sheet, eight, styles, strings, pictures, root)
                : null;
    }

    private static boolean version(int version) throws UnreadableException {
        if (version != BIFF8 && version != BIFF5) {
            throw new UnreadableException("a workbook older than Excel 5: save it as xlsx");
        }
        return version == BIFF8;
    }

    private void global(int sid, RecordInputStream in) throws Exception {
        switch (sid) {
            case 0x85 -> {
                limits.checkCells(listed.size() + 1L);
                int position = in.readInt();
                int state = in.readUByte();
                in.readUByte();
                String name = styles.shortText(in, eight);
                listed.add(new Listed(new Sheet(name, (state & 3) != 0, limits), position));
            }
            case 0xFC -> strings = new SSTRecord(in);
            case 0x42 -> styles.codePage(in.readUShort());
            case 0x22 -> styles.since1904(in.readUShort() == 1);
            case 0x41E -> styles.format(in.readUShort(), eight ? styles.longText(in) : styles.shortText(in, false));
            case 0xE0 -> styles.cellFormat(in, eight);
            case PICTURES -> pictures.add(in.readRemainder());
            case CONTINUED -> {
                if (before == PICTURES) {
                    pictures.add(in.readRemainder());
                }
            }
            default -> {}
        }
        before = sid == CONTINUED ? before : sid;
    }

    /** The stream, decrypted where the password is the one that Excel itself tries. */
    private RecordInputStream open() throws Exception {
        int at = 0;
        for (int i = 0; i < FIRST_RECORDS && at + 4 <= stream.length; i++) {
            int sid = (stream[at] & 0xFF) | ((stream[at + 1] & 0xFF) << 8);
            if (sid == FILE_PASS) {
                return new RecordInputStream(new ByteArrayInputStream(decrypted()));
            }
            at += 4 + ((stream[at + 2] & 0xFF) | ((stream[at + 3] & 0xFF) << 8));
        }
        return new RecordInputStream(new ByteArrayInputStream(stream));
    }

    private byte[] decrypted() throws Exception {
        if (root == null) {
            throw new UnreadableException("encrypted: needs a password");
        }
        try (HSSFWorkbook workbook = new HSSFWorkbook(root, false)) {
            return workbook.getBytes();
        } catch (EncryptedDocumentException | OldExcelFormatException e) {
            throw new UnreadableException("encrypted: needs a password", e);
        }
    }
}
