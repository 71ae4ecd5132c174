package org.shenbao.ingest.wordbin;

import java.io.ByteArrayOutputStream;
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
    private final RtfProperties properties;
    private final RtfStory body;
    private final Deque<RtfGroup> around = new ArrayDeque<>();
    private final List<Item> notes = new ArrayList<>();
    private final Set<String> margins = new LinkedHashSet<>();
    private final RtfFontEntry font = new RtfFontEntry();
    private final RtfOctets octets = new RtfOctets(fonts);
    private RtfGroup group;
    private int fallbackLeft;
    private RtfForm form = new RtfForm();
    private boolean cut;

    RtfWalk(byte[] bytes, int start, Limits limits, RtfObjects objects, Tally tally) {
        this.bytes = bytes;
        this.tokens = new RtfTokens(bytes, start);
        this.properties = new RtfProperties(tokens, fonts);
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
            case MARGIN -> margins.add(told(ended));
            case NOTE -> notes.addAll(Items.notes(ended.story.finish(ended)));
            case REMARK -> group.story.beside(new Item.Left(Aside.Reason.REMARK, told(ended)));
            case BOX -> group.story.beside(new Item.Boxed(Items.trimmed(ended.story.finish(ended))));
            case FONT -> font.end(fonts);
            case PICTURE -> endPicture(ended);
            case OBJECT -> {
                if (ended.bytes != null) {
                    objects.object(ended.bytes.toByteArray()).ifPresent(group.story::embed);
                }
            }
            case FORM_FIELD -> group.story.fields().state(form.state());
        }
    }

    private static String told(RtfGroup ended) {
        return String.join("\n", Items.texts(ended.story.finish(ended)));
    }

    private void endPicture(RtfGroup ended) {
        Blip blip = ended.picture == null || ended.bytes == null ? null : ended.picture.file(ended.bytes.toByteArray());
        if (blip != null && !ended.hidden && !ended.deleted) {
            objects.picture(blip, ended.instead).ifPresent(group.story::embed);
        }
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
            case TEXT -> print(octets.text(octet, group.font, tokens.hex()));
            case FONTS -> {
                if (font.name(octet) && group.ending != Ending.FONT) {
                    font.end(fonts);
                }
            }
            case PICTURE, OBJECT -> octets.digit(octet, group.bytes);
            default -> {}
        }
    }

    /** The first byte of a character whose second did not come. */
    private void flush() {
        String rest = octets.rest();
        if (group.goal == Goal.TEXT) {
            print(rest);
        }
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
            case FONTS -> {
                if (font.take(tokens)) {
                    RtfGroup outer = around.peek();
                    group.ending = outer != null && outer.goal == Goal.FONTS ? Ending.FONT : group.ending;
                }
            }
            case FORM_FIELD -> form.take(tokens);
            case PICTURE -> {
                if (group.picture != null) {
                    group.picture.take(tokens);
                }
            }
            case TEXT -> {
                if (!properties.take(word, group)) {
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
                print(octets.unit((char) tokens.number(0), group.font));
                fallbackLeft = group.fallback;
            }
            case "par", "cell", "nestcell", "row", "nestrow", "sect" -> {
                flush();
                group.story.end(word, group);
            }
            case "page", "column" -> group.story.breakPage();
            default -> {}
        }
    }
}
