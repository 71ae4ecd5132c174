package org.shenbao.ingest.ofd;

import java.io.IOException;
import java.util.List;
import java.util.zip.ZipException;
import org.shenbao.document.Unit;
import org.shenbao.ingest.drawn.Refusal;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;
import org.w3c.dom.Element;

/**
 * Reads OFD files, the national format of fixed pages. A container may hold several documents: their pages follow one
 * another.
 */
public final class OfdReader implements Reader {
    private static final String MEDIA_TYPE = "application/ofd";
    private static final String ENTRY = "OFD.xml";
    /** Where the standard of encrypted OFD files keeps its keys. */
    private static final List<String> KEYS = List.of("Encryptions.xml", "EncryptInfo.xml", "OFDEntries.xml");

    @Override
    public Content read(Raw raw) throws UnreadableException, IOException {
        try (OfdPackage files = new OfdPackage(raw.bytes(), raw.limits())) {
            if (KEYS.stream().anyMatch(files::has)) {
                throw new UnreadableException("encrypted: needs a key");
            }
            if (!files.has(ENTRY)) {
                throw new UnreadableException("damaged: the container has no OFD.xml");
            }
            OfdPages pages = new OfdPages(raw, files);
            for (Element body : Xml.children(files.xml(ENTRY), "DocBody")) {
                pages.readDocument(files.resolve(ENTRY, Xml.text(body, "DocRoot")));
            }
            pages.throwIfNothing();
            return new Content(MEDIA_TYPE, Unit.POINT, true, pages.pages(), List.of(), pages.doubts());
        } catch (ZipException e) {
            throw new UnreadableException("damaged: not a whole container: " + e.getMessage(), e);
        } catch (Refusal e) {
            throw e.reason();
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("the file's structure cannot be followed: " + e, e);
        }
    }
}
