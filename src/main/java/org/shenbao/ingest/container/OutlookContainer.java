package org.shenbao.ingest.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** A mail as Outlook stores it ({@code .msg}): its text is an entry, and so is everything attached to it. */
public final class OutlookContainer implements Container {
    @Override
    public void each(byte[] bytes, Limits limits, Budget budget, Entries entries)
            throws UnreadableException, IOException {
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(bytes))) {
            message.setReturnNullOnMissingChunk(true);
            String text = message.getTextBody();
            String html = message.getHtmlBody();
            if (text != null && !text.isBlank()) {
                one("body.txt", text.getBytes(StandardCharsets.UTF_8), budget, entries);
            } else if (html != null && !html.isBlank()) {
                one("body.html", html.getBytes(StandardCharsets.UTF_8), budget, entries);
            }
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                attachment(attachment, budget, entries);
            }
        } catch (ChunkNotFoundException e) {
            throw new UnreadableException("damaged mail: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new IOException("damaged mail: " + e.getMessage(), e);
        }
    }

    private static void attachment(AttachmentChunks attachment, Budget budget, Entries entries)
            throws UnreadableException, IOException {
        String name = attachment.getAttachLongFileName() != null
                ? attachment.getAttachLongFileName().getValue()
                : attachment.getAttachFileName() != null
                        ? attachment.getAttachFileName().getValue()
                        : "attachment";
        byte[] content = attachment.getEmbeddedAttachmentObject();
        if (content == null) {
            entries.refused(name, new UnreadableException("an attachment that is no file"));
        } else {
            one(name, content, budget, entries);
        }
    }

    private static void one(String name, byte[] content, Budget budget, Entries entries)
            throws UnreadableException, IOException {
        budget.enter();
        byte[] read;
        try {
            read = budget.read(new ByteArrayInputStream(content), -1);
        } catch (Budget.TooLargeException e) {
            entries.refused(name, e);
            return;
        }
        entries.entry(name, read);
    }
}
