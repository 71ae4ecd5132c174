package org.shenbao.ingest.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.text.Decoded;

/** A web page saved as one mail (mht): its html parts. */
final class MailedPage {
    private MailedPage() {}

    /** Whether it begins with a mail's headers. */
    static boolean isMail(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(2048, bytes.length), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return !head.startsWith("<") && head.contains("mime-version:") && head.contains("content-type:");
    }

    /** The pages in their order; of a page of frames only the frames, and not the strip of their names. */
    static List<Decoded> texts(byte[] bytes, Limits limits) throws UnreadableException, IOException {
        List<Decoded> texts = new ArrayList<>();
        MimeConfig config = MimeConfig.custom()
                .setMaxContentLen(limits.bytes())
                .setMaxLineLen(-1)
                .setMaxHeaderCount(1000)
                .setMaxHeaderLen(100_000)
                .build();
        MimeTokenStream mail = new MimeTokenStream(config);
        mail.setRecursionMode(RecursionMode.M_RECURSE);
        mail.parse(new ByteArrayInputStream(bytes));
        try {
            int parts = 0;
            for (EntityState state = mail.getState(); state != EntityState.T_END_OF_STREAM; state = mail.next()) {
                if (state != EntityState.T_BODY) {
                    continue;
                }
                if (++parts > limits.parts()) {
                    throw new UnreadableException("more parts than the limit of " + limits.parts());
                }
                BodyDescriptor part = mail.getBodyDescriptor();
                String type = part.getMimeType();
                if ("text/html".equals(type) || "application/xhtml+xml".equals(type)) {
                    texts.add(HtmlText.of(content(mail, limits), said(part)));
                }
            }
        } catch (MimeException e) {
            throw new IOException("the mailed page is damaged: " + e.getMessage(), e);
        }
        if (texts.isEmpty()) {
            throw new UnreadableException("a mailed page without a page");
        }
        List<Decoded> frames =
                texts.stream().filter(text -> !framing(text.text())).toList();
        return frames.isEmpty() ? texts : frames;
    }

    private static boolean framing(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        return low.contains("<frameset")
                || low.contains("parent.fractivesheet")
                || low.contains("c_lts")
                || low.contains("fnupdatetabs()");
    }

    /** The charset that the header says, null where it says none: mails say us-ascii for that. */
    private static @Nullable String said(BodyDescriptor part) {
        String charset = part.getCharset();
        return charset == null || charset.equalsIgnoreCase("us-ascii") ? null : charset;
    }

    private static byte[] content(MimeTokenStream mail, Limits limits) throws UnreadableException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = mail.getDecodedInputStream()) {
            in.transferTo(out);
        }
        limits.checkBytes(out.size());
        return out.toByteArray();
    }
}
