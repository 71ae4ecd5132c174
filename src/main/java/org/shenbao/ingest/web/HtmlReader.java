package org.shenbao.ingest.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.shenbao.document.Doubt;
import org.shenbao.document.Page;
import org.shenbao.document.Unit;
import org.shenbao.ingest.body.BodyBlocks;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Embeddings;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.text.Decoded;

/**
 * Reads html, xhtml and mht: what a browser would print. Nothing is fetched: what stands in other files is not there.
 */
public final class HtmlReader implements Reader {
    public static final String HTML = "text/html";
    private static final int SCANS = 200;

    @Override
    public Content read(Raw raw) throws UnreadableException, IOException {
        try {
            return pages(raw);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("the page is damaged: " + e, e);
        }
    }

    private static Content pages(Raw raw) throws UnreadableException, IOException {
        List<Doubt> doubts = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        boolean mail = MailedPage.isMail(raw.bytes());
        for (Decoded text :
                mail ? MailedPage.texts(raw.bytes(), raw.limits()) : List.of(HtmlText.of(raw.bytes(), null))) {
            doubts.addAll(text.doubts());
            documents.add(parsed(text.text()));
        }
        BodyBlocks body = new BodyBlocks(raw.part(), raw.limits());
        HtmlWalk walk = new HtmlWalk(body, raw.limits());
        for (Document document : documents) {
            walk.page(document);
        }
        Embeddings embeddings = raw.embeddings();
        if (!body.hasText()) {
            for (HtmlWalk.Picture picture :
                    walk.pictures().stream().limit(SCANS).toList()) {
                body.embed(embeddings.open(picture.name(), picture.content()));
            }
        }
        doubts.addAll(walk.doubts());
        doubts.addAll(embeddings.doubts());
        Page page = body.page();
        return new Content(HTML, Unit.CHARACTER, false, List.of(page), embeddings.parts(), doubts);
    }

    private static Document parsed(String text) {
        if (text.stripLeading().startsWith("<?xml")) {
            Document strict = Jsoup.parse(text, "", Parser.xmlParser().settings(ParseSettings.htmlDefault));
            boolean loose = strict.select("br, meta, img, input, hr, col, link").stream()
                    .anyMatch(empty -> empty.childNodeSize() > 0);
            Element root = strict.selectFirst("html");
            if (!loose && root != null) {
                return strict;
            }
        }
        return Jsoup.parse(text, "", Parser.htmlParser());
    }
}
