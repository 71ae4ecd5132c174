package org.shenbao.write;

import static org.shenbao.write.Words.word;
import static org.shenbao.write.Words.wordOrNull;

import org.jspecify.annotations.Nullable;
import org.shenbao.project.Citation;
import org.shenbao.project.Execution;
import org.shenbao.project.Funding;
import org.shenbao.project.Goal;
import org.shenbao.project.Group;
import org.shenbao.project.Indicator;
import org.shenbao.project.LabelledText;
import org.shenbao.project.Money;
import org.shenbao.project.Organization;
import org.shenbao.project.Quantity;
import org.shenbao.project.Section;
import org.shenbao.project.Value;

/** The parts of a project, each with its keys in the schema's order. */
final class ProjectParts {
    private ProjectParts() {}

    static void organization(Json json, Organization organization) {
        json.text("name", organization.name());
        json.text("code", organization.code());
        json.text("address", organization.address());
        json.text("phone", organization.phone());
        json.text("legalRepresentative", organization.legalRepresentative());
        json.text("contact", organization.contact());
        json.text("profile", organization.profile());
    }

    static void labelled(Json json, LabelledText field) {
        json.text("label", field.label());
        json.text("text", field.text());
    }

    static void section(Json json, Section section) {
        json.text("kind", wordOrNull(section.kind()));
        json.text("heading", section.heading());
        json.text("text", section.text());
    }

    static void citation(Json json, Citation citation) {
        json.text("number", citation.number());
        json.text("title", citation.title());
    }

    static void funding(Json json, Funding funding) {
        json.object("total", funding.total(), ProjectParts::money);
        json.objects("items", funding.items(), (inner, item) -> {
            inner.text("label", item.label());
            inner.object("amount", item.amount(), ProjectParts::money);
        });
    }

    static void execution(Json json, Execution row) {
        json.text("label", row.label());
        json.object("initial", row.initial(), ProjectParts::money);
        json.object("revised", row.revised(), ProjectParts::money);
        json.object("executed", row.executed(), ProjectParts::money);
        quantity(json, "weight", row.weight());
        quantity(json, "rate", row.rate());
        quantity(json, "score", row.score());
        json.objects("other", row.other(), ProjectParts::labelled);
    }

    static void goal(Json json, Goal goal) {
        json.text("horizon", word(goal.horizon()));
        json.number("startYear", goal.startYear());
        json.number("endYear", goal.endYear());
        json.text("expected", goal.expected());
        json.text("actual", goal.actual());
    }

    static void group(Json json, Group group) {
        json.number("goal", group.goal());
        json.text("level1", group.level1());
        json.text("level2", group.level2());
        quantity(json, "weight", group.weight());
        quantity(json, "score", group.score());
    }

    static void indicator(Json json, Indicator indicator) {
        json.number("goal", indicator.goal());
        json.text("horizon", wordOrNull(indicator.horizon()));
        json.text("level1", indicator.level1());
        json.text("level2", indicator.level2());
        json.text("name", indicator.name());
        json.object("target", indicator.target(), ProjectParts::value);
        json.object("actual", indicator.actual(), ProjectParts::value);
        json.objects("history", indicator.history(), (inner, earlier) -> {
            inner.number("yearsBefore", earlier.yearsBefore());
            inner.object("value", earlier.value(), ProjectParts::value);
        });
        json.text("attribute", wordOrNull(indicator.attribute()));
        quantity(json, "weight", indicator.weight());
        quantity(json, "score", indicator.score());
        json.text("scoring", indicator.scoring());
        json.text("content", indicator.content());
        json.text("basis", indicator.basis());
        json.text("origin", indicator.origin());
        json.text("deviation", indicator.deviation());
        json.objects("other", indicator.other(), ProjectParts::labelled);
    }

    static void quantity(Json json, String name, @Nullable Quantity quantity) {
        json.object(name, quantity, (inner, value) -> {
            inner.text("text", value.text());
            inner.number("number", value.number());
        });
    }

    private static void value(Json json, Value value) {
        json.text("text", value.text());
        json.text("operator", value.operator() == null ? null : value.operator().sign());
        json.number("number", value.number());
        json.text("unit", value.unit());
    }

    private static void money(Json json, Money money) {
        json.text("text", money.text());
        json.number("yuan", money.yuan());
    }
}
