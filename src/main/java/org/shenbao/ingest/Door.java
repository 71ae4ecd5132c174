package org.shenbao.ingest;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.container.Container;
import org.shenbao.ingest.container.MailContainer;
import org.shenbao.ingest.container.OutlookContainer;
import org.shenbao.ingest.container.SevenZipContainer;
import org.shenbao.ingest.container.ZipContainer;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.metafile.EmfReader;
import org.shenbao.ingest.metafile.WmfReader;
import org.shenbao.ingest.ofd.OfdReader;
import org.shenbao.ingest.pdf.PdfReader;
import org.shenbao.ingest.scan.PictureReader;
import org.shenbao.ingest.sheet.OdsReader;
import org.shenbao.ingest.sheet.XlsReader;
import org.shenbao.ingest.sheet.XlsxReader;
import org.shenbao.ingest.text.Decoded;
import org.shenbao.ingest.text.EncodingDoor;
import org.shenbao.ingest.text.TextReader;
import org.shenbao.ingest.web.HtmlReader;
import org.shenbao.ingest.word.DocxReader;
import org.shenbao.ingest.word.OdtReader;
import org.shenbao.ingest.wordbin.DocReader;
import org.shenbao.ingest.wordbin.RtfReader;

/** Knows what a file is and who reads it; whole files and what is embedded in them enter here alike. */
final class Door {
    private final EncodingDoor encodings = new EncodingDoor();
    private final MediaTypes types = new MediaTypes();
    private final TextReader texts = new TextReader();
    private final Map<String, Reader> readers;
    private final Map<String, Container> containers = Map.of(
            FileKind.ZIP.mediaType(), new ZipContainer(),
            FileKind.SEVEN_ZIP.mediaType(), new SevenZipContainer(),
            FileKind.MAIL.mediaType(), new MailContainer(),
            FileKind.OUTLOOK.mediaType(), new OutlookContainer());

    Door() {
        this.readers = Map.ofEntries(
                Map.entry(ObjectStream.MEDIA_TYPE, new ObjectStream(this::open)),
                Map.entry(FileKind.DOC.mediaType(), new DocReader()),
                Map.entry(FileKind.DOCX.mediaType(), new DocxReader()),
                Map.entry(FileKind.XLS.mediaType(), new XlsReader()),
                Map.entry(FileKind.XLSX.mediaType(), new XlsxReader()),
                Map.entry(FileKind.ODT.mediaType(), new OdtReader()),
                Map.entry(FileKind.ODS.mediaType(), new OdsReader()),
                Map.entry(FileKind.RTF.mediaType(), new RtfReader()),
                Map.entry(FileKind.HTML.mediaType(), new HtmlReader()),
                Map.entry("application/xhtml+xml", new HtmlReader()),
                Map.entry("application/vnd.ms-wordml", new DocxReader()),
                Map.entry("application/vnd.ms-word2006ml", new DocxReader()),
                Map.entry(FileKind.MHTML.mediaType(), new HtmlReader()),
                Map.entry(FileKind.PDF.mediaType(), new PdfReader()),
                Map.entry(FileKind.OFD.mediaType(), new OfdReader()),
                Map.entry(FileKind.PNG.mediaType(), new PictureReader()),
                Map.entry(FileKind.JPEG.mediaType(), new PictureReader()),
                Map.entry(FileKind.TIFF.mediaType(), new PictureReader()),
                Map.entry(FileKind.BMP.mediaType(), new PictureReader()),
                Map.entry(FileKind.GIF.mediaType(), new PictureReader()),
                Map.entry(FileKind.EMF.mediaType(), new EmfReader()),
                Map.entry(FileKind.WMF.mediaType(), new WmfReader()));
    }

    /** Who unpacks the file, null where it is no container. */
    @Nullable
    Container container(byte[] bytes, String path, Limits limits) {
        try {
            Optional<String> binary = Signatures.mediaType(bytes, limits);
            return containers.get(binary.isPresent() ? binary.get() : headed(bytes) ? textType(bytes, path) : "");
        } catch (UnreadableException e) {
            return null; // opening it as a document says why
        }
    }

    /** Whether the bytes begin as a mail does: with a word and a colon. Nothing else need be decoded to see that it is none. */
    private static boolean headed(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && (bytes[at] == '-' || Character.isLetterOrDigit((char) (bytes[at] & 0x7F)))) {
            at++;
        }
        return at > 0 && at < bytes.length && bytes[at] == ':';
    }

    private String textType(byte[] bytes, String path) {
        return encodings
                .open(bytes)
                .map(decoded -> types.ofText(decoded.text(), path))
                .orElse("");
    }

    /** Opens what is embedded in another file. */
    Content open(Raw raw) throws UnreadableException {
        return open(raw, "");
    }

    /**
     * Opens a file.
     *
     * @param path its name, which only refines what the content says
     */
    Content open(Raw raw, String path) throws UnreadableException {
        if (raw.depth() > 2 * raw.limits().depth()) {
            throw new UnreadableException(
                    "nested deeper than the limit of " + raw.limits().depth());
        }
        Optional<String> binary = Signatures.mediaType(raw.bytes(), raw.limits());
        if (binary.isPresent()) {
            return read(raw, binary.get());
        }
        Decoded decoded = encodings
                .open(raw.bytes())
                .filter(text -> !text.guessed() || types.looksLikeText(raw.bytes()))
                .orElse(null);
        String type = decoded == null ? types.ofBytes(raw.bytes(), path) : types.ofText(decoded.text(), path);
        return decoded != null && types.isLines(type) ? texts.read(raw, decoded, type) : read(raw, type);
    }

    private Content read(Raw raw, String type) throws UnreadableException {
        Reader reader = readers.get(type);
        if (reader == null) {
            throw new UnreadableException("not a format that is read (" + type + ")");
        }
        try {
            return reader.read(raw);
        } catch (IOException e) {
            throw new UnreadableException("damaged (" + type + "): " + e.getMessage(), e);
        }
    }
}
