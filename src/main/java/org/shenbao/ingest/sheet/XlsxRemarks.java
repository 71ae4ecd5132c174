package org.shenbao.ingest.sheet;

import java.io.IOException;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.XmlCursor;

/** Reads the remarks to the cells of a sheet of an xlsx package. */
final class XlsxRemarks implements XmlCursor.Listener {
    private final Sheet sheet;
    private final StringBuilder text = new StringBuilder();
    private String cell = "";
    private boolean inText;
    private boolean phonetic;

    XlsxRemarks(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void start(String name, XmlCursor xml) {
        switch (name) {
            case "comment" -> {
                String at = xml.attribute("ref");
                cell = at == null ? "" : at;
                text.setLength(0);
            }
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
            case "rPh" -> phonetic = false;
            case "t" -> inText = false;
            case "comment" ->
                sheet.remark(
                        CellAddress.row(cell),
                        CellAddress.column(cell),
                        CellText.of(CellText.unescaped(text.toString())));
            default -> {}
        }
    }
}
