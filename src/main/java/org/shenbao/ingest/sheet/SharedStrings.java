package org.shenbao.ingest.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.XmlCursor;

/** The texts that the cells of an xlsx package point to: rich text joined, its phonetic guides left out. */
final class SharedStrings implements XmlCursor.Listener {
    private final Limits limits;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean phonetic;

    SharedStrings(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void start(String name, XmlCursor xml) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic = true;
            case "t" -> inText = !phonetic;
            default -> {}
        }
    }

    @Override
    public void characters(XmlCursor xml) {
        if (inText) {
            xml.charactersTo(text);
        }
    }

    @Override
    public void end(String name) throws UnreadableException, IOException {
        switch (name) {
            case "t" -> inText = false;
            case "rPh" -> phonetic = false;
            case "si" -> {
                limits.checkCells(texts.size() + 1L);
                texts.add(CellText.of(CellText.unescaped(text.toString())));
            }
            default -> {}
        }
    }

    String text(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }
}
