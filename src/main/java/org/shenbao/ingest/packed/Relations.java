package org.shenbao.ingest.packed;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.UnreadableException;

/** What one part of an Open XML package refers to, within the package. */
public final class Relations {
    /** @param type the last word of the relationship's type, such as {@code styles} */
    private record Relation(String type, String target) {}

    private final Map<String, Relation> byId = new LinkedHashMap<>();

    /** Those of the part, "" for the package itself. */
    public static Relations of(ZipParts zip, String part) throws UnreadableException, IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        Relations relations = new Relations();
        Optional<XmlCursor> found = zip.xml(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        if (found.isEmpty()) {
            return relations;
        }
        try (XmlCursor xml = found.get()) {
            int here = xml.depth();
            while (xml.child(here)) {
                String id = xml.attribute("Id");
                String target = xml.attribute("Target");
                if (id != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    String type = xml.attribute("Type", "");
                    relations.byId.put(
                            id, new Relation(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
                }
            }
        }
        return relations;
    }

    public Optional<String> target(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id)).map(Relation::target);
    }

    /** The target of the first relation of that type. */
    public Optional<String> ofType(String type) {
        return byId.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst();
    }

    private static String resolved(String folder, String target) {
        String path = target.replace('\\', '/');
        String full = path.startsWith("/") ? path.substring(1) : folder + path;
        Deque<String> names = new ArrayDeque<>();
        for (String name : full.split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.equals(".") && !name.isEmpty()) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }
}
