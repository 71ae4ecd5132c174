package org.shenbao.reassemble.generated;

import java.util.List;

/** Puts names of indicators together from words of the domain. */
final class Phrases {
    private static final int LONGEST = 60;

    private final Dice dice;
    private final Words words = Words.ALL;
    private String lastWord = "";

    Phrases(Dice dice) {
        this.dice = dice;
    }

    /** What an indicator measures. */
    enum Kind {
        COUNT,
        RATE,
        SATISFACTION,
        TIME,
        STATE;

        /** Whether its value is a figure. */
        boolean counted() {
            return this == COUNT || this == RATE || this == SATISFACTION;
        }
    }

    /**
     * An indicator's name.
     *
     * @param units that its value may have, parted by commas
     */
    record Name(String text, Kind kind, String units) {}

    /** A name of about so many characters, 2 to 60. */
    Name name(int wanted) {
        while (true) {
            Name name = wanted <= 4 && dice.perCent(70) ? shortName() : longName(wanted);
            if (name.text().length() >= 2
                    && name.text().length() <= LONGEST
                    && !words.categories().contains(name.text())) {
                return name;
            }
        }
    }

    private Name shortName() {
        String word = dice.of(words.of("short"));
        lastWord = word;
        Kind kind = word.endsWith("率") ? Kind.RATE : word.endsWith("满意度") ? Kind.SATISFACTION : Kind.STATE;
        return new Name(word, kind, kind == Kind.STATE ? "" : "%");
    }

    private Name longName(int wanted) {
        Kind kind = Kind.values()[dice.weighted(38, 28, 12, 10, 12)];
        String metric = metric(kind);
        String units = kind == Kind.RATE || kind == Kind.SATISFACTION ? "%" : "";
        int slash = metric.indexOf('/');
        if (slash > 0) {
            units = metric.substring(slash + 1);
            metric = metric.substring(0, slash);
        }
        StringBuilder name = new StringBuilder();
        if (!lastWord.isEmpty() && dice.perCent(7)) {
            name.append(lastWord);
        } else if (dice.perCent(7)) {
            name.append(dice.of(words.of("lure")));
        } else if (dice.perCent(wanted > 9 ? 50 : 15)) {
            name.append(dice.of(words.of("modifier")));
        }
        name.append(object());
        while (name.length() + metric.length() + 5 < wanted) {
            name.append(
                    dice.perCent(45) ? dice.of(words.of("action")) : dice.of(List.of("、", "及", "和", "与")) + object());
        }
        if (dice.perCent(5)) {
            name.append(dice.of(words.of("lure")));
        }
        name.append(metric);
        lastWord = metric;
        if (dice.perCent(7)) {
            name.append(dice.of(words.of("bracket")));
        }
        return new Name(name.toString(), kind, units);
    }

    String object() {
        String object = dice.of(words.of("object"));
        return dice.perCent(6) && object.length() < 9 && "“《\"".indexOf(object.charAt(0)) < 0
                ? "“" + object + "”"
                : object;
    }

    private String metric(Kind kind) {
        return switch (kind) {
            case COUNT -> dice.of(words.of("count"));
            case RATE -> dice.of(words.of("rate"));
            case SATISFACTION -> dice.of(words.of("satisfied")) + "满意度";
            case TIME -> dice.of(words.of("time"));
            case STATE -> dice.of(words.of("state"));
        };
    }
}
