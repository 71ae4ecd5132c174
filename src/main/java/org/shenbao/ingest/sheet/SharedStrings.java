package org.shenbao.ingest.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.shenbao.ingest.format.Limits;

/** The texts that the cells of an xlsx package point to: rich text joined, its phonetic guides left out. */
final class SharedStrings implements Markup.Listener {
    private final Limits limits;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean phonetic;

    SharedStrings(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void start(String name, XMLStreamReader xml) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic = true;
            case "t" -> inText = !phonetic;
            default -> {}
        }
    }

    @Override
    public void characters(XMLStreamReader xml) {
        if (inText) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    @Override
    public void end(String name) throws Exception {
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
