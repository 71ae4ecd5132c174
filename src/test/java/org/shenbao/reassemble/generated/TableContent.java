package org.shenbao.reassemble.generated;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Throws the rows of a table: 1 to 4 first levels, each of 1 to 4 second ones, each of 1 to 8 indicators. */
final class TableContent {
    private final Dice dice;
    private final Phrases phrases;
    private final RowContent texts;
    private final boolean unheard;

    TableContent(Dice dice, Form form) {
        this.dice = dice;
        phrases = new Phrases(dice);
        texts = new RowContent(dice, form);
        unheard = dice.perCent(15);
    }

    List<TruthRow> rows() {
        List<TruthRow> rows = new ArrayList<>();
        Set<String> firsts = new HashSet<>();
        int count = dice.between(1, 4);
        while (firsts.size() < count) {
            boolean strange = unheard && dice.perCent(50);
            String first = dice.of(Words.ALL.of(strange ? "level1.unheard" : "level1"));
            if (!firsts.add(first)) {
                continue;
            }
            rows.add(new TruthRow(Level.FIRST, first, List.of()));
            addSeconds(rows, strange ? "level2.unheard" : "level2." + first);
        }
        return rows;
    }

    private void addSeconds(List<TruthRow> rows, String key) {
        List<String> common = Words.ALL.of(key);
        int count = unheard ? dice.between(1, 4) : Math.min(dice.between(1, 4), common.size());
        List<String> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            boolean strange = unheard && (chosen.containsAll(common) || dice.perCent(30));
            String second = dice.of(strange ? Words.ALL.of("level2.unheard") : common);
            if (!chosen.contains(second)) {
                chosen.add(second);
            }
        }
        chosen.sort(java.util.Comparator.comparingInt(common::indexOf));
        for (String second : chosen) {
            rows.add(new TruthRow(Level.SECOND, second, List.of()));
            addIndicators(rows);
        }
    }

    private void addIndicators(List<TruthRow> rows) {
        int count = dice.between(1, 8);
        for (int i = 0; i < count; i++) {
            int wanted =
                    switch (dice.weighted(8, 42, 33, 11, 6)) {
                        case 0 -> dice.between(2, 4);
                        case 1 -> dice.between(5, 12);
                        case 2 -> dice.between(13, 24);
                        case 3 -> dice.between(25, 40);
                        default -> dice.between(41, 60);
                    };
            Phrases.Name name = phrases.name(wanted);
            rows.add(new TruthRow(Level.INDICATOR, name.text(), texts.row(name)));
        }
    }
}
