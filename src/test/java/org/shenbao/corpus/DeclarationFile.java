package org.shenbao.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shenbao.corpus.Declaration.Item;
import org.shenbao.corpus.Declaration.Kind;
import org.shenbao.corpus.Declaration.Member;
import org.shenbao.corpus.Declaration.PageSetup;
import org.shenbao.corpus.Declaration.Sheet;

/** Reads a declaration from its YAML file; {@code src/corpus/README.md} says what may stand there. */
final class DeclarationFile {
    private static final PageSetup PLAIN = new PageSetup(false, 1, 22, "", "", 10.5);

    private DeclarationFile() {}

    static Declaration read(Path file) throws IOException {
        JsonNode root = new YAMLMapper().readTree(file.toFile());
        String name = String.valueOf(file.getFileName()).replace(".yaml", "");
        try {
            PageSetup page = page(root.path("page"), PLAIN);
            List<String> outputs = new ArrayList<>();
            root.path("outputs").forEach(each -> outputs.add(each.asText()));
            List<Member> members = new ArrayList<>();
            root.path("members")
                    .forEach(each -> members.add(new Member(
                            each.path("path").asText(), each.path("called").asText())));
            return new Declaration(
                    name, page, flow(root.path("flow"), page), sheets(root.path("sheets")), outputs, members);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static PageSetup page(JsonNode node, PageSetup usual) {
        return new PageSetup(
                node.path("landscape").asBoolean(usual.landscape()),
                node.path("columns").asInt(1),
                node.path("margin").asInt(usual.margin()),
                node.path("header").asText(usual.header()),
                node.path("footer").asText(usual.footer()),
                node.path("size").asDouble(usual.size()));
    }

    private static List<Item> flow(JsonNode list, PageSetup page) {
        List<Item> flow = new ArrayList<>();
        for (JsonNode each : list) {
            Map.Entry<String, JsonNode> entry = each.properties().iterator().next();
            flow.add(item(entry.getKey(), entry.getValue(), page));
        }
        return flow;
    }

    private static Item item(String key, JsonNode value, PageSetup page) {
        return switch (key) {
            case "table" -> new Item.Grid(TableText.read(value));
            case "section" ->
                new Item.Section(page(value, page), value.path("new-page").asBoolean(true));
            case "worksheet" -> new Item.Worksheet(sheet(value));
            default -> new Item.Words(Kind.valueOf(key.toUpperCase(Locale.ROOT)), value.asText());
        };
    }

    private static List<Sheet> sheets(JsonNode list) {
        List<Sheet> sheets = new ArrayList<>();
        list.forEach(each -> sheets.add(sheet(each)));
        return sheets;
    }

    private static Sheet sheet(JsonNode node) {
        return new Sheet(
                node.path("name").asText(),
                TableText.read(node),
                node.path("hidden").asBoolean(),
                node.path("landscape").asBoolean());
    }
}
