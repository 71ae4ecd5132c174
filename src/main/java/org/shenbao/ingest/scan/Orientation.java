package org.shenbao.ingest.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** How a camera or scanner held the sheet, as the file tells it: the values of the TIFF tag, 1 to 8; 1 is upright. */
final class Orientation {
    private static final int UPRIGHT = 1;
    private static final int TAG = 274;
    private static final int EXIF_MARKER = 225;
    /** Entries of a directory of tags; more is damage. */
    private static final int MOST_TAGS = 1000;

    private Orientation() {}

    /** What the file states of one of its pictures, 1 where it states nothing. */
    static int told(ImageReader reader, int index) {
        try {
            IIOMetadata metadata = reader.getImageMetadata(index);
            String format = metadata == null ? null : metadata.getNativeMetadataFormatName();
            if (metadata == null || format == null || !(metadata.getAsTree(format) instanceof IIOMetadataNode tree)) {
                return UPRIGHT;
            }
            int told = format.contains("tiff") ? ofTiff(tree) : ofJpeg(tree);
            return told >= 1 && told <= 8 ? told : UPRIGHT;
        } catch (IOException | RuntimeException e) {
            return UPRIGHT;
        }
    }

    private static int ofTiff(IIOMetadataNode tree) {
        NodeList fields = tree.getElementsByTagName("TIFFField");
        for (int i = 0; i < fields.getLength(); i++) {
            if (fields.item(i) instanceof IIOMetadataNode field
                    && field.getAttribute("number").equals(String.valueOf(TAG))
                    && field.getElementsByTagName("TIFFShort").item(0) instanceof IIOMetadataNode value) {
                return Integer.parseInt(value.getAttribute("value"));
            }
        }
        return UPRIGHT;
    }

    private static int ofJpeg(IIOMetadataNode tree) {
        NodeList markers = tree.getElementsByTagName("unknown");
        for (int i = 0; i < markers.getLength(); i++) {
            Node marker = markers.item(i);
            if (marker instanceof IIOMetadataNode node
                    && node.getAttribute("MarkerTag").equals(String.valueOf(EXIF_MARKER))
                    && node.getUserObject() instanceof byte[] bytes) {
                return ofExif(bytes);
            }
        }
        return UPRIGHT;
    }

    /** From a camera's own remarks: a small TIFF without a picture. */
    static int ofExif(byte[] bytes) {
        if (bytes.length < 16 || !new String(bytes, 0, 4, StandardCharsets.US_ASCII).equals("Exif")) {
            return UPRIGHT;
        }
        ByteBuffer tiff = ByteBuffer.wrap(bytes, 6, bytes.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Math.min(MOST_TAGS, tiff.getShort(directory) & 0xffff);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                return tiff.getShort(entry + 8) & 0xffff;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    static boolean liesOnSide(int orientation) {
        return orientation >= 5;
    }

    /** The picture set upright. */
    static Gray upright(Gray picture, int orientation) {
        return switch (orientation) {
            case 2 -> picture.mirrored();
            case 3 -> picture.turned().turned();
            case 4 -> picture.turned().turned().mirrored();
            case 5 -> picture.turned().mirrored();
            case 6 -> picture.turned();
            case 7 -> picture.turned().turned().turned().mirrored();
            case 8 -> picture.turned().turned().turned();
            default -> picture;
        };
    }
}
