package org.shenbao.ingest.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Reads the shapes that lie on a sheet of an xlsx package: their texts, and which pictures they show. */
final class XlsxDrawing implements Markup.Listener {
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
    public void start(String name, XMLStreamReader xml) {
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
                String id = Markup.prefixed(xml, "embed");
                if (id != null && fallbacks == 0 && pictures.size() < 1000) {
                    pictures.add(id);
                }
            }
            default -> {}
        }
    }

    @Override
    public void characters(XMLStreamReader xml) {
        if (inText) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        } else if (inNumber) {
            number.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    @Override
    public void end(String name) throws Exception {
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
        return Markup.number(number.toString().strip(), -1);
    }
}
