package org.shenbao.evaluate;

import java.util.List;
import java.util.stream.Collectors;

/** The figures as plain text. */
public final class FiguresText {
    private FiguresText() {}

    public static String of(Figures figures) {
        List<FigureTable> tables = FigureTables.of(figures);
        return tables.stream().map(FigureTable::text).collect(Collectors.joining("\n"));
    }
}
