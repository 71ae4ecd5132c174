package org.shenbao.ingest.sheet;

import javax.xml.stream.XMLStreamReader;

/** Reads the remarks to the cells of a sheet of an xlsx package. */
final class XlsxRemarks implements Markup.Listener {
    private final Sheet sheet;
    private final StringBuilder text = new StringBuilder();
    private String cell = "";
    private boolean inText;
    private boolean phonetic;

    XlsxRemarks(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void start(String name, XMLStreamReader xml) {
        switch (name) {
            case "comment" -> {
                String at = Markup.attribute(xml, "ref");
                cell = at == null ? "" : at;
                text.setLength(0);
            }
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
