package org.shenbao.ingest.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.document.Box;
import org.shenbao.document.Doubt;
import org.shenbao.document.Drawn;
import org.shenbao.document.Ruling;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.NeedsRecognitionException;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Recogniser;
import org.shenbao.ingest.format.UnreadableException;

/** Pictures of pages as files. */
class PictureReaderTest {
    /** Reads nothing but the picture's size and resolution, as one ruling. */
    private static final Recogniser MEASURE = new Recogniser() {
        @Override
        public Mode mode() {
            return Mode.AUTO;
        }

        @Override
        public Drawn recognise(BufferedImage image, double dotsPerInch) {
            return new Drawn(List.of(), List.of(new Ruling(true, dotsPerInch, 0, image.getWidth(), 0)));
        }
    };

    private static Content read(byte[] bytes, Recogniser recogniser, Limits limits) throws Exception {
        Raw raw = new Raw(
                bytes,
                "",
                0,
                limits,
                inner -> {
                    throw new UnreadableException("nothing is embedded in a picture");
                },
                recogniser);
        return new PictureReader().read(raw);
    }

    private static Content read(byte[] bytes) throws Exception {
        return read(bytes, MEASURE, Limits.DEFAULT);
    }

    private static byte[] written(String format, String compression, double dotsPerInch, int... widths)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (!compression.isEmpty()) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(compression);
            }
            if (widths.length > 1) {
                writer.prepareWriteSequence(null);
            }
            for (int width : widths) {
                BufferedImage image = new BufferedImage(width, 1000, BufferedImage.TYPE_BYTE_BINARY);
                IIOImage page = new IIOImage(image, null, metadata(writer, param, image, dotsPerInch));
                if (widths.length > 1) {
                    writer.writeToSequence(page, param);
                } else {
                    writer.write(null, page, param);
                }
            }
            if (widths.length > 1) {
                writer.endWriteSequence();
            }
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadata metadata(
            ImageWriter writer, ImageWriteParam param, BufferedImage image, double dotsPerInch) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
        if (dotsPerInch > 0) {
            IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
            IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
            for (String name : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
                IIOMetadataNode size = new IIOMetadataNode(name);
                // The PNG writer of the JDK takes the reciprocal.
                boolean png =
                        writer.getOriginatingProvider().getFormatNames()[0].equalsIgnoreCase("png");
                size.setAttribute("value", String.valueOf(png ? dotsPerInch / 25.4 : 25.4 / dotsPerInch));
                dimension.appendChild(size);
            }
            root.appendChild(dimension);
            metadata.mergeTree("javax_imageio_1.0", root);
        }
        return metadata;
    }

    private static List<String> rules(Content content) {
        return content.doubts().stream().map(Doubt::rule).toList();
    }

    @Test
    void everyPageOfAFacsimileIsAPage() throws Exception {
        Content content = read(written("tiff", "CCITT T.6", 300, 1200, 1000, 800));
        assertTrue(content.paged());
        assertEquals("image/tiff", content.mediaType());
        assertEquals(
                List.of(1, 2, 3),
                content.pages().stream().map(page -> page.number()).toList());
        assertEquals(1000 * 72 / 300.0, content.pages().get(1).box().width(), 0.1);
        assertEquals(300, content.pages().get(2).drawn().rulings().get(0).at(), 0.5);
    }

    @Test
    void aPicturesOwnResolutionGivesItsSize() throws Exception {
        Content content = read(written("png", "", 200, 1654));
        assertFalse(content.paged());
        assertEquals(1654 * 72 / 200.0, content.pages().get(0).box().width(), 0.5);
        assertEquals(List.of(), rules(content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp"})
    void withoutOneItIsTakenForASheet(String format) throws Exception {
        Content content = read(written(format, "", 0, 708));
        Box box = content.pages().get(0).box();
        assertEquals(842, box.height(), 2);
        assertEquals(List.of("resolution-guessed"), rules(content));
        assertEquals("image/" + format, content.mediaType());
    }

    @Test
    void tooManyPagesAreRefused() throws Exception {
        byte[] bytes = written("tiff", "CCITT T.6", 300, 100, 100, 100);
        Limits few = new Limits(1 << 20, 1 << 20, 10, 10, 2, 10, 10, 2, 2, 10);
        assertThrows(UnreadableException.class, () -> read(bytes, MEASURE, few));
    }

    @Test
    void aPictureTooLargeIsNotUnpacked() throws Exception {
        byte[] bytes = written("png", "", 300, 50_000);
        UnreadableException refusal = assertThrows(UnreadableException.class, () -> read(bytes));
        assertTrue(refusal.reason().contains("50000000 pixels"), refusal.reason());
    }

    @Test
    void withoutRecognitionTheReasonIsKept() throws Exception {
        byte[] bytes = written("png", "", 300, 100);
        NeedsRecognitionException refusal = assertThrows(
                NeedsRecognitionException.class,
                () -> read(bytes, Recogniser.none("it is switched off"), Limits.DEFAULT));
        assertTrue(refusal.reason().endsWith("it is switched off"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 20, 40, 60})
    void damageIsSaidAndNothingElse(int length) throws Exception {
        byte[] whole = written("tiff", "CCITT T.6", 300, 1200);
        byte[] cut = java.util.Arrays.copyOf(whole, length);
        Exception refusal = assertThrows(Exception.class, () -> read(cut));
        assertTrue(refusal instanceof IOException || refusal instanceof UnreadableException, refusal.toString());
    }
}
