package org.shenbao.pipeline;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Compound files, metafiles and pictures whose numbers lie. */
final class HostileBinaries {
    private HostileBinaries() {}

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        all.add(new Attack("storages within storages, 3 000 deep", "a.doc", "", () -> {
            try (POIFSFileSystem file = new POIFSFileSystem()) {
                DirectoryEntry folder = file.getRoot();
                for (int i = 0; i < 3_000; i++) {
                    folder = folder.createDirectory("d");
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                file.writeFilesystem(out);
                return out.toByteArray();
            }
        }));
        for (String ending : List.of(".doc", ".xls")) {
            all.add(new Attack(
                    "a chain of sectors that ends in itself, in a " + ending,
                    "a" + ending,
                    "",
                    () -> looped(HostilePackages.example(ending), true)));
            all.add(new Attack(
                    "sectors that all lead to the next, in a " + ending,
                    "a" + ending,
                    "",
                    () -> looped(HostilePackages.example(ending), false)));
            all.add(new Attack("a compound file that claims two milliard sectors, " + ending, "a" + ending, "", () -> {
                byte[] bytes = HostilePackages.example(ending).clone();
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(0x2C, Integer.MAX_VALUE)
                        .putInt(0x48, Integer.MAX_VALUE);
                return bytes;
            }));
        }
        for (int size : new int[] {0, 4, 8, Integer.MAX_VALUE, Integer.MIN_VALUE, -8}) {
            all.add(new Attack("an emf record of " + size + " bytes", "a.emf", "", () -> {
                byte[] bytes = HostilePackages.example(".emf").clone();
                ByteBuffer emf = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
                emf.putInt(emf.getInt(4) + 4, size);
                return bytes;
            }));
        }
        all.add(new Attack("an emf that counts two milliard points", "a.emf", "", () -> emfs(3, 24)));
        all.add(new Attack("an emf that saves two milliard states", "a.emf", "", () -> emfs(33, 8)));
        all.add(new Attack(
                "a png of 100 000 × 100 000",
                "a.png",
                "",
                () -> changed(HostilePackages.example(".png"), 16, 100_000)));
        all.add(new Attack("a tiff of 100 000 × 100 000", "a.tif", "", HostileBinaries::tiff));
        all.add(new Attack("a jpeg of 65 500 × 65 500", "a.jpg", "", () -> {
            byte[] bytes = HostilePackages.example(".jpg").clone();
            for (int i = 2; i < bytes.length - 9; i++) {
                if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == 0xC0) {
                    Arrays.fill(bytes, i + 5, i + 9, (byte) 0xFF);
                    break;
                }
            }
            return bytes;
        }));
        return all;
    }

    /** Every record of one kind claims as much as it can hold. */
    private static byte[] emfs(int kind, int at) {
        ByteBuffer emf = ByteBuffer.allocate(108 + 40 * 20_000 + 20).order(ByteOrder.LITTLE_ENDIAN);
        emf.putInt(1).putInt(108);
        emf.putInt(16, 1000)
                .putInt(20, 1000)
                .putInt(32, 20_000)
                .putInt(36, 20_000)
                .putInt(40, 0x464D4520);
        emf.putInt(44, 0x10000)
                .putInt(48, emf.capacity())
                .putInt(52, 20_002)
                .putInt(72, 1000)
                .putInt(76, 1000)
                .putInt(80, 200)
                .putInt(84, 200);
        for (int i = 0; i < 20_000; i++) {
            emf.putInt(108 + i * 40, kind).putInt(112 + i * 40, 40).putInt(108 + i * 40 + at, Integer.MAX_VALUE);
        }
        emf.putInt(emf.capacity() - 20, 14).putInt(emf.capacity() - 16, 20).putInt(emf.capacity() - 4, 20);
        return emf.array();
    }

    private static byte[] tiff() {
        ByteBuffer tiff = ByteBuffer.allocate(300).order(ByteOrder.LITTLE_ENDIAN);
        tiff.putInt(0x002A4949).putInt(8).putShort((short) 8);
        int[][] tags = {
            {256, 100_000}, {257, 100_000}, {258, 8}, {259, 1}, {262, 1}, {273, 200}, {278, 100_000}, {279, 50}
        };
        for (int[] tag : tags) {
            tiff.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
        }
        return tiff.putInt(8).array(); // the next page is this one again
    }

    private static byte[] changed(byte[] whole, int at, int value) {
        byte[] bytes = whole.clone();
        ByteBuffer.wrap(bytes).putInt(at, value).putInt(at + 4, value);
        return bytes;
    }

    /** The first table of sectors, rewritten: each leads to the first, or to the next. */
    private static byte[] looped(byte[] whole, boolean toFirst) {
        byte[] bytes = whole.clone();
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int table = (file.getInt(0x4C) + 1) * 512;
        for (int i = 0; i < 128; i++) {
            file.putInt(table + i * 4, toFirst ? i : (i + 1) % 128);
        }
        return bytes;
    }
}
