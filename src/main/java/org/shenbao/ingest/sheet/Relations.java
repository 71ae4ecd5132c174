package org.shenbao.ingest.sheet;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a part of an Office package points to.
 *
 * @param byId internal targets only, in their order
 */
record Relations(Map<String, Relation> byId) {

    /**
     * One of them.
     *
     * @param type last word of its type, such as {@code worksheet}
     * @param target name of the part in the package
     */
    record Relation(String type, String target) {}

    /** @param part "" for the package itself */
    static Relations of(ZipParts zip, Markup markup, String part) throws Exception {
        int slash = part.lastIndexOf('/');
        String folder = slash < 0 ? "" : part.substring(0, slash + 1);
        Map<String, Relation> byId = new LinkedHashMap<>();
        Optional<InputStream> in = zip.open(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        if (in.isPresent()) {
            markup.read(in.get(), new Markup.Listener() {
                @Override
                public void start(String name, XMLStreamReader xml) {
                    String id = Markup.attribute(xml, "Id");
                    String type = Markup.attribute(xml, "Type");
                    String target = Markup.attribute(xml, "Target");
                    if (id != null
                            && type != null
                            && target != null
                            && !"External".equals(Markup.attribute(xml, "TargetMode"))) {
                        String word = type.substring(type.lastIndexOf('/') + 1);
                        byId.put(id, new Relation(word, resolve(folder, target)));
                    }
                }

                @Override
                public void end(String name) {}
            });
        }
        return new Relations(byId);
    }

    @Nullable
    String target(@Nullable String id) {
        Relation relation = id == null ? null : byId.get(id);
        return relation == null ? null : relation.target;
    }

    /** The first target of a type. */
    @Nullable
    String first(String type) {
        for (Relation relation : byId.values()) {
            if (relation.type.equals(type)) {
                return relation.target;
            }
        }
        return null;
    }

    private static String resolve(String folder, String target) {
        String whole = target.replace('\\', '/');
        whole = whole.startsWith("/") ? whole : folder + whole;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
