package org.shenbao.ingest.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shenbao.document.Doubt;
import org.shenbao.document.Severity;
import org.shenbao.ingest.drawn.Attached;
import org.shenbao.ingest.format.UnreadableException;
import org.w3c.dom.Element;

/** One document of a container: its pages, templates, resources and annotations. */
final class OfdDocument {
    private static final double[] A4 = {0, 0, 210, 297};

    private final OfdPackage files;
    private final String root;
    private final Element document;
    private final Resources resources = new Resources();
    private final Map<String, Element> templates = new HashMap<>();
    private final Map<String, List<String>> annotations = new HashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();

    OfdDocument(OfdPackage files, String root) throws IOException, UnreadableException {
        this.files = files;
        this.root = root;
        this.document = files.xml(root);
        for (Element common : Xml.children(document, "CommonData")) {
            for (Element each : Xml.children(common)) {
                switch (Xml.name(each)) {
                    case "PublicRes", "DocumentRes" -> addResources(each.getTextContent());
                    case "TemplatePage" -> templates.put(each.getAttribute("ID").strip(), each);
                    default -> {}
                }
            }
        }
        addAnnotations();
        tellAttachments();
    }

    private void tellAttachments() throws UnreadableException {
        String path = Xml.text(document, "Attachments");
        String found = path.isEmpty() ? null : files.resolve(root, path);
        if (found == null) {
            return;
        }
        try {
            List<String> names = new ArrayList<>();
            for (Element each : Xml.children(files.xml(found), "Attachment")) {
                String name = each.getAttribute("Name").strip();
                names.add(name.isEmpty() ? Xml.text(each, "FileLoc") : name);
            }
            Attached.doubt(names).ifPresent(doubts::add);
        } catch (IOException e) {
            missing(found, e);
        }
    }

    private void addResources(String path) throws UnreadableException {
        String found = files.resolve(root, path);
        try {
            if (found == null) {
                throw new IOException("it is not in the container");
            }
            resources.add(files, found);
        } catch (IOException e) {
            missing(path.strip(), e);
        }
    }

    private void addAnnotations() throws UnreadableException {
        String path = Xml.text(document, "Annotations");
        String found = path.isEmpty() ? null : files.resolve(root, path);
        if (found == null) {
            return;
        }
        try {
            for (Element page : Xml.children(files.xml(found), "Page")) {
                String file = files.resolve(found, Xml.text(page, "FileLoc"));
                String beside = file == null ? files.resolve(root, Xml.text(page, "FileLoc")) : file;
                if (beside != null) {
                    annotations
                            .computeIfAbsent(page.getAttribute("PageID").strip(), none -> new ArrayList<>())
                            .add(beside);
                }
            }
        } catch (IOException e) {
            missing(found, e);
        }
    }

    private void missing(String path, IOException reason) {
        doubts.add(new Doubt(
                "part-missing",
                Severity.WARNING,
                "The container's " + path + " was not read: " + reason.getMessage() + ".",
                Map.of("part", path, "reason", String.valueOf(reason.getMessage()))));
    }

    List<Doubt> doubts() {
        return doubts;
    }

    List<Element> pages() {
        return Xml.child(document, "Pages")
                .map(pages -> Xml.children(pages, "Page"))
                .orElse(List.of());
    }

    /** The description of a page. */
    Element content(Element page) throws IOException, UnreadableException {
        return described(page.getAttribute("BaseLoc"));
    }

    private Element described(String path) throws IOException, UnreadableException {
        String found = files.resolve(root, path);
        String inFolder = found == null ? files.resolve(root, path + "/Content.xml") : found;
        if (inFolder == null) {
            throw new IOException(path + " is not in the container");
        }
        return files.xml(inFolder);
    }

    /** The document's resources, with those that the page names for itself. */
    Resources resources(Element content) throws UnreadableException {
        for (Element each : Xml.children(content, "PageRes")) {
            addResources(each.getTextContent());
        }
        return resources;
    }

    /** Left, top, width and height of a page, in millimetres. */
    double[] area(Element content) throws IOException, UnreadableException {
        double[] own = box(Xml.child(content, "Area").orElse(null));
        if (own.length >= 4) {
            return own;
        }
        for (Element use : Xml.children(content, "Template")) {
            Element template = templates.get(use.getAttribute("TemplateID").strip());
            if (template != null) {
                double[] its = box(Xml.child(described(template.getAttribute("BaseLoc")), "Area")
                        .orElse(null));
                if (its.length >= 4) {
                    return its;
                }
            }
        }
        double[] common = box(Xml.child(document, "CommonData")
                .flatMap(data -> Xml.child(data, "PageArea"))
                .orElse(null));
        return common.length >= 4 ? common : A4;
    }

    private static double[] box(@org.jspecify.annotations.Nullable Element area) {
        if (area == null) {
            return new double[0];
        }
        double[] physical = Numbers.of(Xml.text(area, "PhysicalBox"));
        double[] box = physical.length >= 4 ? physical : Numbers.of(Xml.text(area, "ApplicationBox"));
        return box.length >= 4 && box[2] > 0 && box[3] > 0 ? box : new double[0];
    }

    /** The layers of a page in the order in which they are drawn, those of its templates among them. */
    List<Element> layers(Element content) throws IOException, UnreadableException {
        List<Element> behind = new ArrayList<>();
        List<Element> before = new ArrayList<>();
        for (Element use : Xml.children(content, "Template")) {
            Element template = templates.get(use.getAttribute("TemplateID").strip());
            if (template == null) {
                throw new IOException("its template " + use.getAttribute("TemplateID") + " is not in the document");
            }
            String order =
                    use.getAttribute("ZOrder").isBlank() ? template.getAttribute("ZOrder") : use.getAttribute("ZOrder");
            (order.strip().equals("Foreground") ? before : behind)
                    .addAll(ownLayers(described(template.getAttribute("BaseLoc"))));
        }
        List<Element> layers = new ArrayList<>(behind);
        layers.addAll(ownLayers(content));
        layers.addAll(before);
        return layers;
    }

    private static List<Element> ownLayers(Element content) {
        List<Element> layers = new ArrayList<>();
        Xml.children(content, "Content").forEach(each -> layers.addAll(Xml.children(each, "Layer")));
        layers.sort(Comparator.comparingInt(layer -> switch (layer.getAttribute("Type")) {
            case "Background" -> 0;
            case "Foreground" -> 2;
            default -> 1;
        }));
        return layers;
    }

    /** The annotations of the page of that id. */
    List<Element> annotations(String page) throws UnreadableException {
        List<Element> all = new ArrayList<>();
        for (String path : annotations.getOrDefault(page.strip(), List.of())) {
            try {
                all.addAll(Xml.children(files.xml(path), "Annot"));
            } catch (IOException e) {
                missing(path, e);
            }
        }
        return all;
    }
}
