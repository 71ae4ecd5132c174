package org.shenbao.ingest.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.XmlCursor;

/** Reads the shapes that lie on a sheet of an xlsx package: their texts, and which pictures they show. */
final class XlsxDrawing implements XmlCursor.Listener {
    private final Sheet sheet;
    private final List<String> pictures = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder number = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private boolean inFrom;
    private boolean inBody;
    private boolean inText;
    private boolean inNumber;
    private int fallbacks;

    XlsxDrawing(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Ids of the relations to pictures. */
    List<String> pictures() {
        return pictures;
    }

    @Override
    public void start(String name, XmlCursor xml) {
        switch (name) {
            case "Fallback" -> fallbacks++;
            case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor" -> {
                row = -1;
                column = -1;
            }
            case "from" -> inFrom = true;
            case "col", "row" -> {
                inNumber = inFrom;
                number.setLength(0);
            }
            case "txBody" -> {
                inBody = fallbacks == 0;
                text.setLength(0);
            }
            case "t" -> inText = inBody;
            case "br" -> text.append(inBody ? "\n" : "");
            case "blip" -> {
                String id = xml.prefixed("embed");
                if (id != null && fallbacks == 0 && pictures.size() < 1000) {
                    pictures.add(id);
                }
            }
            default -> {}
        }
    }

    @Override
    public void characters(XmlCursor xml) {
        if (inText) {
            xml.charactersTo(text);
        } else if (inNumber) {
            xml.charactersTo(number);
        }
    }

    @Override
    public void end(String name) throws UnreadableException, IOException {
        switch (name) {
            case "Fallback" -> fallbacks--;
            case "from" -> inFrom = false;
            case "row" -> row = inNumber ? at() : row;
            case "col" -> column = inNumber ? at() : column;
            case "t" -> inText = false;
            case "p" -> text.append(inBody ? "\n" : "");
            case "txBody" -> {
                if (inBody) {
                    sheet.shape(row, column, CellText.of(text.toString()));
                }
                inBody = false;
            }
            default -> {}
        }
    }

    private int at() {
        inNumber = false;
        return Attributes.number(number.toString().strip(), -1);
    }
}
