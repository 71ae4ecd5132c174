package org.shenbao.ingest.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** A mail as a file ({@code .eml}): its text is an entry, and so is everything attached to it. */
public final class MailContainer implements Container {
    private static final int LONGEST_HEADER = 1 << 20;

    @Override
    public void each(byte[] bytes, Limits limits, Budget budget, Entries entries)
            throws UnreadableException, IOException {
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxContentLen(-1)
                .build();
        MimeTokenStream stream = new MimeTokenStream(config);
        stream.setRecursionMode(org.apache.james.mime4j.stream.RecursionMode.M_RECURSE);
        stream.parse(new ByteArrayInputStream(bytes));
        try {
            String named = "";
            int depth = 0;
            int texts = 0;
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                switch (state) {
                    case T_START_HEADER -> named = "";
                    case T_FIELD -> named = named.isEmpty() ? name(stream.getField()) : named;
                    case T_START_MULTIPART, T_START_MESSAGE -> checkDepth(++depth, limits);
                    case T_END_MULTIPART, T_END_MESSAGE -> depth--;
                    case T_BODY -> {
                        budget.enter();
                        BodyDescriptor body = stream.getBodyDescriptor();
                        String name = named;
                        if (name.isEmpty()) {
                            texts++;
                            name = "body" + (texts > 1 ? "-" + texts : "") + extension(body.getMimeType());
                        }
                        one(name, stream, budget, entries);
                        named = "";
                    }
                    default -> {}
                }
            }
        } catch (MimeException e) {
            throw new UnreadableException("damaged mail: " + e.getMessage(), e);
        }
    }

    private static void checkDepth(int depth, Limits limits) throws UnreadableException {
        if (depth > limits.depth() * 10) {
            throw new UnreadableException("mail nested deeper than the limit of " + limits.depth() * 10);
        }
    }

    private static void one(String name, MimeTokenStream stream, Budget budget, Entries entries)
            throws UnreadableException, IOException {
        byte[] content;
        try (InputStream in = stream.getDecodedInputStream()) {
            content = budget.read(in, -1);
        } catch (Budget.TooLargeException e) {
            entries.refused(name, e);
            return;
        }
        boolean blank = new String(
                        content, 0, Math.min(content.length, 4096), java.nio.charset.StandardCharsets.ISO_8859_1)
                .isBlank();
        if (!blank) {
            entries.entry(name, content);
        }
    }

    /** The file name that a header field gives, "" where it gives none. */
    private static String name(Field field) {
        String header = field.getName().toLowerCase(Locale.ROOT);
        if (!header.equals("content-disposition") && !header.equals("content-type")) {
            return "";
        }
        String body = field.getBody();
        String name = parameter(body, header.equals("content-type") ? "name" : "filename");
        return name == null ? "" : DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT);
    }

    private static @Nullable String parameter(@Nullable String body, String wanted) {
        return body == null ? null : MailParameters.of(body).get(wanted);
    }

    private static String extension(@Nullable String mimeType) {
        if (mimeType == null) {
            return ".txt";
        }
        return switch (mimeType) {
            case "text/html" -> ".html";
            case "text/plain" -> ".txt";
            case "message/rfc822" -> ".eml";
            default -> "." + mimeType.substring(mimeType.indexOf('/') + 1).replaceAll("[^A-Za-z0-9]", "");
        };
    }
}
