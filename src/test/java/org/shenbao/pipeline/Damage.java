package org.shenbao.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Damages a file as disks, networks and ill will do: its bytes, or what is packed in it, whose packing stays whole. */
final class Damage {
    private static final long[] EXTREMES = {
        0, 1, -1, 2, 255, 65_535, 65_536, 1_000_000, Integer.MAX_VALUE, 1L << 31, 1L << 40
    };
    private static final int LONGEST_CHUNK = 4096;

    private final Random random;

    Damage(long seed) {
        this.random = new Random(seed);
    }

    /** The file damaged; never the same twice. */
    byte[] of(byte[] whole) {
        boolean inside = random.nextInt(4) > 0;
        try {
            if (inside && starts(whole, 'P', 'K', 3, 4)) {
                return zip(whole);
            }
            if (inside && starts(whole, 0xD0, 0xCF, 0x11, 0xE0)) {
                return compound(whole);
            }
            if (inside && starts(whole, '%', 'P', 'D', 'F')) {
                return pdf(whole);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return several(whole);
    }

    private static boolean starts(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private byte[] zip(byte[] whole) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        String victim = any(List.copyOf(entries.keySet()));
        if (random.nextInt(12) == 0) {
            entries.remove(victim);
        } else {
            entries.compute(victim, (name, bytes) -> of(bytes == null ? new byte[0] : bytes));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private byte[] compound(byte[] whole) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(whole))) {
            List<DocumentEntry> streams = new ArrayList<>();
            collect(file.getRoot(), streams);
            DocumentEntry victim = any(streams);
            byte[] bytes;
            try (DocumentInputStream in = new DocumentInputStream(victim)) {
                bytes = in.readAllBytes();
            }
            DirectoryNode folder = (DirectoryNode) victim.getParent();
            String name = victim.getName();
            victim.delete();
            if (random.nextInt(12) > 0) {
                folder.createDocument(name, new ByteArrayInputStream(several(bytes)));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void collect(DirectoryNode folder, List<DocumentEntry> streams) {
        for (Entry entry : folder) {
            if (entry instanceof DirectoryNode inner) {
                collect(inner, streams);
            } else if (entry instanceof DocumentEntry stream) {
                streams.add(stream);
            }
        }
    }

    private byte[] pdf(byte[] whole) throws IOException {
        try (PDDocument document = Loader.loadPDF(whole)) {
            List<COSStream> streams = new ArrayList<>();
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object.getObject() instanceof COSStream stream) {
                    streams.add(stream);
                }
            }
            COSStream victim = any(streams);
            boolean picture = COSName.IMAGE.equals(victim.getDictionaryObject(COSName.SUBTYPE));
            byte[] bytes;
            try (var in = picture ? victim.createRawInputStream() : victim.createInputStream()) {
                bytes = in.readAllBytes();
            }
            try (var out = picture ? victim.createRawOutputStream() : victim.createOutputStream()) {
                out.write(several(bytes));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private byte[] several(byte[] whole) {
        byte[] damaged = whole;
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            damaged = damaged.length < 8 ? new byte[] {1, 2, 3, 4, 5, 6, 7, 8} : once(damaged);
        }
        return damaged;
    }

    private byte[] once(byte[] whole) {
        int at = random.nextInt(whole.length);
        int to = Math.min(whole.length, at + 1 + random.nextInt(Math.min(LONGEST_CHUNK, whole.length)));
        int from = random.nextInt(whole.length);
        return switch (random.nextInt(11)) {
            case 0 -> Arrays.copyOf(whole, at);
            case 1 -> spliced(whole, at, at, whole, at, to, 1 + random.nextInt(20));
            case 2 -> spliced(whole, at, to, whole, 0, 0, 1);
            case 3 -> spliced(whole, at, at, whole, from, Math.min(whole.length, from + to - at), 1);
            case 4 -> zeroed(whole, at, to);
            case 5, 6 -> flipped(whole);
            case 7, 8 -> extreme(whole, at);
            default -> text(whole, at);
        };
    }

    private static byte[] zeroed(byte[] whole, int from, int to) {
        byte[] zeroed = whole.clone();
        Arrays.fill(zeroed, from, to, (byte) 0);
        return zeroed;
    }

    private byte[] flipped(byte[] whole) {
        byte[] flipped = whole.clone();
        for (int count = 1 + random.nextInt(10); count > 0; count--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** A number of two or four bytes becomes one at the edge of what it may be. */
    private byte[] extreme(byte[] whole, int at) {
        ByteBuffer bytes = ByteBuffer.wrap(whole.clone())
                .order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long value = EXTREMES[random.nextInt(EXTREMES.length)];
        int place = Math.min(at, whole.length - 4);
        if (random.nextBoolean()) {
            bytes.putInt(place, (int) value);
        } else {
            bytes.putShort(place, (short) value);
        }
        return bytes.array();
    }

    /** In a text: the next number becomes an extreme one, or the next mark of the markup is lost, doubled or another. */
    private byte[] text(byte[] whole, int at) {
        boolean number = random.nextBoolean();
        int start = at;
        while (start < whole.length && !(number ? digit(whole[start]) : mark(whole[start]))) {
            start++;
        }
        if (start == whole.length) {
            return flipped(whole);
        }
        int end = start + 1;
        while (number && end < whole.length && digit(whole[end])) {
            end++;
        }
        byte[] instead = number
                ? String.valueOf(EXTREMES[random.nextInt(EXTREMES.length)]).getBytes(StandardCharsets.US_ASCII)
                : any(List.of("", "<", ">", "\"", "/", "{", "}", "[", "]", "(", "&", "\\", "<<", ">>"))
                        .getBytes(StandardCharsets.US_ASCII);
        return spliced(whole, start, end, instead, 0, instead.length, 1);
    }

    private static boolean digit(byte b) {
        return '0' <= b && b <= '9';
    }

    private static boolean mark(byte b) {
        return b >= 0 && "<>\"/{}[]()&\\=".indexOf(b) >= 0;
    }

    private static byte[] spliced(byte[] whole, int start, int end, byte[] other, int from, int to, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(whole, 0, start);
        for (int i = 0; i < times; i++) {
            out.write(other, from, to - from);
        }
        out.write(whole, end, whole.length - end);
        return out.toByteArray();
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
