package org.shenbao.reassemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenbao.document.Block;
import org.shenbao.document.Cell;
import org.shenbao.document.Line;
import org.shenbao.document.Table;
import org.shenbao.vocabulary.Vocabulary;

/** Small flattened tables and what they were: each case holds its lines, the table, and why it is there. */
class ReassemblyCasesTest {
    private static final Vocabulary WORDS = Vocabulary.builtIn();

    record Case(String name, String why, List<String> lines, List<String> table) {
        @Override
        public String toString() {
            return name + " (" + why + ")";
        }
    }

    static Stream<Case> cases() throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        List<Case> all = new ArrayList<>();
        for (String file : List.of("tab-rows", "cell-lines", "pipe-rows", "rows-then-labels", "spaced-rows")) {
            try (InputStream in = Objects.requireNonNull(
                    ReassemblyCasesTest.class.getResourceAsStream("cases/" + file + ".yaml"), file)) {
                all.addAll(yaml.readValue(in, new TypeReference<List<Case>>() {}));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTableComesBack(Case each) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < each.lines().size(); i++) {
            blocks.add(Line.ofText(i + 1, each.lines().get(i)));
        }
        List<String> rows = Reassembling.blocks(WORDS, blocks).stream()
                .filter(Table.class::isInstance)
                .flatMap(block -> rows((Table) block).stream())
                .toList();
        assertEquals(String.join("\n", each.table()), String.join("\n", rows), each.name());
    }

    /** Each row's cells by column, parted by pipes, empty ones at the end left out. */
    private static List<String> rows(Table table) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            StringBuilder text = new StringBuilder();
            int column = 0;
            for (Cell cell : table.row(row)) {
                while (column < cell.column()) {
                    text.append('|');
                    column++;
                }
                text.append(cell.text());
            }
            rows.add(text.toString());
        }
        return rows;
    }
}
