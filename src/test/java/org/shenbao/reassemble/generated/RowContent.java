package org.shenbao.reassemble.generated;

import java.util.List;
import java.util.function.Supplier;

/** Throws what stands in a value row, from the operator to the basis. */
final class RowContent {
    private static final int LONGEST = 60;

    private final Dice dice;
    private final Form form;
    private final Words words = Words.ALL;

    RowContent(Dice dice, Form form) {
        this.dice = dice;
        this.form = form;
    }

    List<String> row(Phrases.Name name) {
        boolean counted = name.kind().counted();
        boolean wraps = form.wanted() != Form.Wraps.NONE;
        String unit = unit(name, counted);
        return List.of(
                operator(name.kind()),
                fitting(Heads.VALUE, form.wanted() == Form.Wraps.VALUE, () -> value(name.kind(), unit), "提升"),
                unit,
                counted ? "定量指标" : "定性指标",
                fitting(Heads.SCORING, wraps, this::scoring, "10分"),
                dice.perCent(8) ? "" : fitting(Heads.CONTENT, wraps, () -> content(name), "完成情况"),
                dice.perCent(8) ? "" : fitting(Heads.BASIS, wraps, this::basis, "实施方案"));
    }

    private String operator(Phrases.Kind kind) {
        return switch (kind) {
            case COUNT, RATE, SATISFACTION -> dice.of(List.of(">=", ">=", ">=", "=", "=", "<=", ">", "<"));
            case TIME -> dice.of(List.of("=", "=", "<=", ""));
            case STATE -> dice.of(List.of("=", "=", ""));
        };
    }

    private String unit(Phrases.Name name, boolean counted) {
        if (!counted) {
            return name.kind() == Phrases.Kind.TIME && dice.perCent(30) ? dice.of(words.of("unit.time")) : "";
        }
        if (name.units().isEmpty() || dice.perCent(8)) {
            return "";
        }
        return dice.of(List.of(name.units().split(",", -1)));
    }

    private String value(Phrases.Kind kind, String unit) {
        return switch (kind) {
            case COUNT ->
                switch (dice.weighted(70, 15, 15)) {
                    case 0 -> Integer.toString(dice.between(1, dice.perCent(50) ? 60 : 30000));
                    case 1 -> dice.between(1, 900) + "." + dice.between(1, 99);
                    default -> String.format(java.util.Locale.ROOT, "%,d", dice.between(1000, 2_000_000));
                };
            case RATE, SATISFACTION ->
                (dice.perCent(80) ? Integer.toString(dice.between(80, 100)) : dice.between(80, 99) + ".5")
                        + (unit.isEmpty() ? "%" : "")
                        + (dice.perCent(5) ? "以上" : "");
            case TIME -> dice.of(words.of("value.time"));
            case STATE -> dice.of(words.of("value.state"));
        };
    }

    private String scoring() {
        if (dice.perCent(35)) {
            return dice.of(words.of("scoring.short"));
        }
        String head = (dice.perCent(40) ? dice.between(2, 20) + "分，" : "") + dice.of(words.of("scoring.head"));
        String tail = dice.perCent(60) ? "，" + dice.of(words.of("scoring.tail")) : "";
        return head + tail + (!tail.isEmpty() && dice.perCent(40) ? "；" + dice.of(words.of("scoring.tail")) + "。" : "");
    }

    private String content(Phrases.Name name) {
        if (dice.perCent(25)) {
            return dice.of(words.of("content.short"));
        }
        String text = dice.of(words.of("content.head"))
                + (form.retold() ? name : new Phrases(dice).name(dice.between(6, 24))).text();
        return text + dice.of(words.of(dice.perCent(20) ? "content.formula" : "content.tail"));
    }

    private String basis() {
        if (dice.perCent(35)) {
            return dice.of(words.of("basis.short"));
        }
        boolean brackets = dice.perCent(70);
        String number = dice.of(words.of("basis.organ"))
                + (brackets ? "〔" : "[")
                + dice.between(2019, 2025)
                + (brackets ? "〕" : "]")
                + dice.between(1, 300)
                + (dice.perCent(4) ? "  号 " : "号");
        String title = "《" + new Phrases(dice).object() + dice.of(words.of("basis.body")) + "》";
        return (dice.perCent(70) ? number : dice.of(words.of("basis.organ.plain")))
                + dice.of(words.of("basis.kind"))
                + title
                + (dice.perCent(70) ? dice.of(words.of("basis.close")) : "");
    }

    /** A text of 2 to 60 characters that fits its column, or one that may be wrapped there. */
    private String fitting(int column, boolean wraps, Supplier<String> text, String least) {
        LineBreaker breaker = form.breaker(column);
        for (int tries = 0; tries < 30; tries++) {
            String thrown = text.get();
            boolean fits = breaker.fits(thrown);
            if (thrown.length() <= LONGEST
                    && (fits ? wraps || thrown.indexOf(' ') < 0 : wraps)
                    && !(fits && thrown.indexOf(' ') >= 0)) {
                return thrown;
            }
        }
        return least;
    }
}
