package org.shenbao.ingest.wordbin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shenbao.document.Aside;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.wordbin.RtfGroup.Ending;
import org.shenbao.ingest.wordbin.RtfGroup.Goal;

/** Follows a rich text from brace to brace. */
final class RtfWalk {
    private static final int TABLES_PER_DEPTH = 10;
    private static final int GROUPS_PER_DEPTH = 100;

    private final byte[] bytes;
    private final RtfTokens tokens;
    private final Limits limits;
    private final RtfObjects objects;
    private final Tally tally;
    private final RtfFonts fonts = new RtfFonts();
    private final RtfStory body;
    private final Deque<RtfGroup> around = new ArrayDeque<>();
    private final List<Item> notes = new ArrayList<>();
    private final Set<String> margins = new LinkedHashSet<>();
    private final StringBuilder fontName = new StringBuilder();
    private RtfGroup group;
    private int fallbackLeft;
    private int lead = -1;
    private Charset leadIn = StandardCharsets.US_ASCII;
    private int fontSet;
    private int fontPage;
    private int fontNumber;
    private RtfForm form = new RtfForm();
    private boolean cut;

    RtfWalk(byte[] bytes, int start, Limits limits, RtfObjects objects, Tally tally) {
        this.bytes = bytes;
        this.tokens = new RtfTokens(bytes, start);
        this.limits = limits;
        this.objects = objects;
        this.tally = tally;
        this.body = story();
        this.group = new RtfGroup(body);
    }

    private RtfStory story() {
        return new RtfStory(limits.depth() * TABLES_PER_DEPTH, tally);
    }

    List<Item> notes() {
        return notes;
    }

    Set<String> margins() {
        return margins;
    }

    /** Whether the text ends before its last brace. */
    boolean cut() {
        return cut;
    }

    List<Item> read() throws UnreadableException {
        RtfGroup last = group;
        loop:
        while (true) {
            switch (tokens.next()) {
                case OPEN -> open();
                case CLOSE -> {
                    if (around.size() <= 1) {
                        flush();
                        last = group;
                        break loop;
                    }
                    close();
                }
                case WORD -> word();
                case BYTE -> octet(tokens.octet());
                case BINARY -> binary();
                case END -> {
                    cut = true;
                    flush();
                    last = group;
                    while (around.size() > 1) {
                        close();
                    }
                    break loop;
                }
            }
        }
        return body.finish(last.story == body ? last : null);
    }

    private void open() throws UnreadableException {
        fallbackLeft = 0;
        around.push(group);
        if (around.size() > limits.depth() * GROUPS_PER_DEPTH) {
            throw new UnreadableException(
                    "groups nested deeper than the limit of " + limits.depth() * GROUPS_PER_DEPTH);
        }
        group = group.inner();
    }

    private void close() {
        fallbackLeft = 0;
        RtfGroup ended = group;
        if (ended.ending != Ending.NOTHING) {
            flush();
        }
        group = around.pop();
        switch (ended.ending) {
            case NOTHING -> {}
            case FIELD -> group.story.put(group.story.fields().end(), group);
            case LABEL -> ended.story.endLabel(ended.labelFrom);
            case MARGIN -> margins.add(String.join("\n", Items.texts(ended.story.finish(ended))));
            case NOTE -> notes.addAll(Items.notes(ended.story.finish(ended)));
            case REMARK -> {
                String text = String.join("\n", Items.texts(ended.story.finish(ended)));
                group.story.beside(new Item.Left(Aside.Reason.REMARK, text));
            }
            case BOX -> group.story.beside(new Item.Boxed(Items.trimmed(ended.story.finish(ended))));
            case FONT -> endFont();
            case PICTURE -> endPicture(ended);
            case OBJECT -> {
                if (ended.bytes != null) {
                    objects.object(ended.bytes.toByteArray()).ifPresent(group.story::embed);
                }
            }
            case FORM_FIELD -> group.story.fields().state(form.state());
        }
    }

    private void endPicture(RtfGroup ended) {
        Blip blip = ended.picture == null || ended.bytes == null ? null : ended.picture.file(ended.bytes.toByteArray());
        if (blip != null && !ended.hidden && !ended.deleted) {
            objects.picture(blip, ended.instead).ifPresent(group.story::embed);
        }
    }

    private void endFont() {
        String name = fontName.toString().strip();
        int end = name.indexOf(';');
        fonts.add(fontNumber, new RtfFonts.Font(end < 0 ? name : name.substring(0, end), fontSet, fontPage));
        fontName.setLength(0);
    }

    private void binary() {
        if ((group.goal == Goal.PICTURE || group.goal == Goal.OBJECT) && group.bytes != null) {
            group.bytes.write(bytes, tokens.binaryFrom(), tokens.position() - tokens.binaryFrom());
        }
    }

    private void octet(int octet) {
        if (fallbackLeft > 0) {
            fallbackLeft--;
            return;
        }
        switch (group.goal) {
            case TEXT -> text(octet);
            case FONTS -> {
                if (fontName.length() < 200) {
                    fontName.append((char) octet);
                    if (octet == ';' && group.ending != Ending.FONT) {
                        endFont();
                    }
                }
            }
            case PICTURE, OBJECT -> {
                if (group.bytes != null) {
                    hex(octet, group.bytes);
                }
            }
            default -> {}
        }
    }

    /** Two digits a byte; the first of them waits where the lead byte of a character would. */
    private void hex(int octet, ByteArrayOutputStream out) {
        int digit = Character.digit(octet, 16);
        if (digit < 0) {
            return;
        }
        if (lead < 0) {
            lead = digit;
        } else {
            out.write(lead << 4 | digit);
            lead = -1;
        }
    }

    private void text(int octet) {
        RtfFonts.Font font = fonts.font(group.font);
        if (lead >= 0) {
            int first = lead;
            lead = -1;
            if (octet >= 0x40 && octet != 0x7F) {
                print(RtfFonts.decoded(leadIn, (byte) first, (byte) octet));
                return;
            }
            print(RtfFonts.western(first));
        }
        if (font != null && font.symbolic() && octet > ' ') {
            String sign = Glyphs.of(0xF000 + octet, font.name());
            print(Glyphs.is(sign.charAt(0)) && !tokens.hex() ? String.valueOf((char) octet) : sign);
            return;
        }
        Charset charset = fonts.charset(group.font);
        if (RtfFonts.leads(charset, octet)) {
            lead = octet;
            leadIn = charset;
        } else if ((octet >= ' ' && octet < 0x7F) || octet == '\t') {
            print(String.valueOf((char) octet));
        } else if (octet > 0x7F) {
            print(RtfFonts.decoded(charset, (byte) octet));
        }
    }

    /** The first byte of a character whose second did not come. */
    private void flush() {
        if (lead >= 0 && group.goal == Goal.TEXT) {
            print(RtfFonts.western(lead));
        }
        lead = -1;
    }

    private void print(String printed) {
        group.story.put(printed, group);
    }

    private void word() {
        String word = tokens.word();
        if (word.equals("*")) {
            group.starred = true;
            return;
        }
        boolean starred = group.starred;
        group.starred = false;
        if (word.equals("ud") && group.twice != Goal.NOWHERE) {
            group.goal = group.twice;
            return;
        }
        if (group.goal == Goal.NOWHERE || enters(word, starred)) {
            return;
        }
        switch (group.goal) {
            case FONTS -> font(word);
            case FORM_FIELD -> form.take(tokens);
            case PICTURE -> {
                if (group.picture != null) {
                    group.picture.take(tokens);
                }
            }
            case TEXT -> {
                if (!property(word)) {
                    prints(word);
                }
            }
            default -> {}
        }
    }

    /** Whether the word turns the group to something else than its text. */
    private boolean enters(String word, boolean starred) {
        Ending story = RtfWords.STORIES.get(word);
        if (story != null && group.goal != Goal.PICTURE) {
            flush();
            group.story = story();
            group.goal = Goal.TEXT;
            group.ending = story;
            group.noTable();
            group.row = null;
            return true;
        }
        if (RtfWords.SILENT.contains(word)) {
            group.goal = Goal.NOWHERE;
            return true;
        }
        if (RtfWords.SHAPES.contains(word)) {
            group.goal = Goal.SHAPE;
            group.instead |= word.equals("nonshppict");
            return true;
        }
        switch (word) {
            case "fonttbl" -> group.goal = Goal.FONTS;
            case "pict" -> collect(Goal.PICTURE, Ending.PICTURE);
            case "objdata" -> collect(Goal.OBJECT, Ending.OBJECT);
            case "formfield" -> {
                form = new RtfForm();
                group.goal = Goal.FORM_FIELD;
                group.ending = Ending.FORM_FIELD;
            }
            case "field" -> {
                flush();
                group.story.fields().begin();
                group.ending = Ending.FIELD;
            }
            case "fldrslt" -> group.story.fields().separate();
            case "listtext", "pntext" -> {
                flush();
                group.ending = Ending.LABEL;
                group.labelFrom = group.story.length();
            }
            case "nesttableprops" -> group.row = new RtfRow();
            case "upr" -> {
                group.twice = group.goal;
                group.goal = Goal.NOWHERE;
            }
            default -> {
                if (starred && !RtfWords.SPEAKING.contains(word)) {
                    group.goal = Goal.NOWHERE;
                    return true;
                }
                return false;
            }
        }
        return true;
    }

    private void collect(Goal goal, Ending ending) {
        flush();
        group.goal = goal;
        group.ending = ending;
        group.bytes = new ByteArrayOutputStream();
        group.picture = goal == Goal.PICTURE ? new RtfPicture() : null;
    }

    private void font(String word) {
        switch (word) {
            case "f" -> {
                fontNumber = tokens.number(0);
                fontSet = 0;
                fontPage = 0;
                fontName.setLength(0);
                group.ending = around.peek() != null && around.peek().goal == Goal.FONTS ? Ending.FONT : group.ending;
            }
            case "fcharset" -> fontSet = tokens.number(0);
            case "cpg" -> fontPage = tokens.number(0);
            default -> {}
        }
    }

    /** Whether the word says how text is meant, and prints nothing. */
    private boolean property(String word) {
        switch (word) {
            case "f" -> group.font = tokens.number(0);
            case "plain" -> group.plain(fonts.byDefault());
            case "v" -> group.hidden = tokens.on();
            case "deleted" -> group.deleted = tokens.on();
            case "revised" -> group.inserted = tokens.on();
            case "uc" -> group.fallback = Math.max(0, Math.min(8, tokens.number(1)));
            case "pard" -> group.noTable();
            case "intbl" -> group.inTable = true;
            case "itap" -> group.tableLevel = Math.max(0, tokens.number(1));
            case "ansicpg" -> fonts.codePage(tokens.number(1252));
            case "mac" -> fonts.codePage(10000);
            case "pc" -> fonts.codePage(437);
            case "pca" -> fonts.codePage(850);
            case "deff" -> {
                fonts.byDefault(tokens.number(0));
                group.font = fonts.byDefault();
            }
            default -> {
                boolean row = (group.row == null ? group.story.row() : group.row).take(tokens);
                if (row && word.equals("trowd") && group.row == null) {
                    group.story.defineRow();
                }
                return row;
            }
        }
        return true;
    }

    private void prints(String word) {
        String printed = RtfWords.PRINTED.get(word);
        if (printed != null) {
            if (fallbackLeft > 0) {
                fallbackLeft--;
                return;
            }
            flush();
            print(printed);
            return;
        }
        switch (word) {
            case "u" -> {
                flush();
                char c = (char) tokens.number(0);
                RtfFonts.Font font = fonts.font(group.font);
                print(Glyphs.is(c) ? Glyphs.of(c, font == null ? null : font.name()) : c == 0 ? "" : String.valueOf(c));
                fallbackLeft = group.fallback;
            }
            case "par", "cell", "nestcell", "row", "nestrow", "sect" -> {
                flush();
                ends(word);
            }
            case "page", "column" -> group.story.breakPage();
            default -> {}
        }
    }

    private void ends(String word) {
        RtfStory story = group.story;
        switch (word) {
            case "par" -> story.endParagraph(group);
            case "sect" -> story.endSection(group);
            case "cell" -> story.endCell(group, false);
            case "nestcell" -> story.endCell(group, true);
            case "row" -> story.endRow(group, false);
            default -> story.endRow(group, true);
        }
    }
}
