package org.shenbao.ingest.ofd;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.UnreadableException;
import org.w3c.dom.Element;

/** What the resource files of a document define, by id. */
final class Resources {
    private final Map<String, Element> units = new HashMap<>();
    private final Map<String, Element> drawParams = new HashMap<>();
    private final Map<String, String> media = new HashMap<>();

    /** Adds the definitions of one resource file. */
    void add(OfdPackage files, String path) throws IOException, UnreadableException {
        Element root = files.xml(path);
        String folder = root.getAttribute("BaseLoc");
        for (Element kind : Xml.children(root)) {
            for (Element each : Xml.children(kind)) {
                String id = each.getAttribute("ID").strip();
                switch (Xml.name(each)) {
                    case "CompositeGraphicUnit" -> units.put(id, each);
                    case "DrawParam" -> drawParams.put(id, each);
                    case "MultiMedia" -> addMedia(files, path, folder, id, Xml.text(each, "MediaFile"));
                    default -> {}
                }
            }
        }
    }

    private void addMedia(OfdPackage files, String path, String folder, String id, String file) {
        String in = files.resolve(path, folder.isBlank() ? file : folder + "/" + file);
        String found = in == null ? files.resolve(path, file) : in;
        if (found != null) {
            media.put(id, found);
        }
    }

    @Nullable
    Element unit(String id) {
        return units.get(id.strip());
    }

    /** Path of a picture in the container. */
    @Nullable
    String picture(String id) {
        return media.get(id.strip());
    }

    /** An attribute of a graphic object, or of the drawing parameters that it names. */
    String attribute(Element object, String name) {
        String own = object.getAttribute(name);
        Element params =
                own.isBlank() ? drawParams.get(object.getAttribute("DrawParam").strip()) : null;
        for (int i = 0; params != null && own.isBlank() && i < 16; i++) {
            own = params.getAttribute(name);
            params = drawParams.get(params.getAttribute("Relative").strip());
        }
        return own;
    }
}
