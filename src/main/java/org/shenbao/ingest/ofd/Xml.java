package org.shenbao.ingest.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements by their local names, whatever namespace a writer put them in. */
final class Xml {
    private Xml() {}

    static String name(Element element) {
        String local = element.getLocalName();
        return local == null ? element.getTagName() : local;
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static List<Element> children(Element element, String name) {
        return children(element).stream()
                .filter(child -> name(child).equals(name))
                .toList();
    }

    static Optional<Element> child(Element element, String name) {
        return children(element, name).stream().findFirst();
    }

    /** The text of the child, stripped; "" where there is none. */
    static String text(Element element, String child) {
        return child(element, child).map(each -> each.getTextContent().strip()).orElse("");
    }

    static double number(Element element, String attribute, double otherwise) {
        double[] numbers = Numbers.of(element.getAttribute(attribute));
        return numbers.length == 0 ? otherwise : numbers[0];
    }

    static boolean flag(Element element, String attribute, boolean otherwise) {
        String value = element.getAttribute(attribute).strip();
        return value.isEmpty() ? otherwise : value.equals("true") || value.equals("1");
    }
}
