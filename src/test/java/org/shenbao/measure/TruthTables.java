package org.shenbao.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The competition's truth of one document, {@code X-str.xml}: each region of a table is one grid. */
final class TruthTables {
    private TruthTables() {}

    static List<GridTable> read(Path file) throws IOException {
        List<GridTable> tables = new ArrayList<>();
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList regions = factory.newDocumentBuilder()
                    .parse(Files.newInputStream(file))
                    .getElementsByTagName("region");
            for (int i = 0; i < regions.getLength(); i++) {
                tables.add(region((Element) regions.item(i)));
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return tables;
    }

    private static GridTable region(Element region) {
        int page = number(region, "page", 1);
        List<GridTable.GridCell> cells = new ArrayList<>();
        NodeList each = region.getElementsByTagName("cell");
        for (int i = 0; i < each.getLength(); i++) {
            Element cell = (Element) each.item(i);
            int row = number(cell, "start-row", 0);
            int column = number(cell, "start-col", 0);
            NodeList content = cell.getElementsByTagName("content");
            cells.add(new GridTable.GridCell(
                    row,
                    column,
                    number(cell, "end-row", row) - row + 1,
                    number(cell, "end-col", column) - column + 1,
                    content.getLength() == 0 ? "" : content.item(0).getTextContent(),
                    page));
        }
        return new GridTable(cells);
    }

    private static int number(Element element, String name, int otherwise) {
        String value = element.getAttribute(name).strip();
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }
}
