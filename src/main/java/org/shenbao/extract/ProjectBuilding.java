package org.shenbao.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shenbao.project.Attribute;
import org.shenbao.project.Citation;
import org.shenbao.project.Evaluation;
import org.shenbao.project.Evidence;
import org.shenbao.project.Execution;
import org.shenbao.project.Finding;
import org.shenbao.project.Form;
import org.shenbao.project.Funding;
import org.shenbao.project.Goal;
import org.shenbao.project.Group;
import org.shenbao.project.Horizon;
import org.shenbao.project.Indicator;
import org.shenbao.project.LabelledText;
import org.shenbao.project.Money;
import org.shenbao.project.Operator;
import org.shenbao.project.Organization;
import org.shenbao.project.Period;
import org.shenbao.project.Project;
import org.shenbao.project.Quantity;
import org.shenbao.project.Section;
import org.shenbao.project.SectionKind;
import org.shenbao.project.Value;

/** Puts the standing leaves into the record's shape. */
final class ProjectBuilding {
    private static final RowKey ONE = RowKey.SINGLE;

    private final Leaves leaves;

    ProjectBuilding(Leaves leaves) {
        this.leaves = leaves;
    }

    Project project(String id, List<Evidence> provenance, List<Finding> findings) {
        return new Project(
                id,
                Objects.requireNonNullElse(leaves.one(Form.class, Field.FORM, ONE), Form.DECLARATION),
                leaves.text(Field.TITLE, ONE),
                leaves.text(Field.NAME, ONE),
                leaves.text(Field.CODE, ONE),
                leaves.text(Field.CATEGORY, ONE),
                leaves.integer(Field.FISCAL_YEAR, ONE),
                period(),
                organization(Field.DEPARTMENT_NAME, Field.DEPARTMENT_PROFILE),
                organization(Field.IMPLEMENTER_NAME, Field.IMPLEMENTER_PROFILE),
                leaves.text(Field.FUNDING_SOURCE, ONE),
                labelled(leaves.rows(Field.OTHER_LABEL), Field.OTHER_LABEL, Field.OTHER_TEXT),
                leaves.rows(Field.SECTION_TEXT).stream().map(this::section).toList(),
                leaves.rows(Field.CITATION_NUMBER).stream()
                        .map(row -> new Citation(
                                leaves.text(Field.CITATION_NUMBER, row), leaves.text(Field.CITATION_TITLE, row)))
                        .toList(),
                funding(),
                leaves.rows(Field.EXECUTION_LABEL).stream().map(this::execution).toList(),
                leaves.rows(Field.GOAL_HORIZON).stream().map(this::goal).toList(),
                leaves.rows(Field.GROUP_LEVEL1).stream().map(this::group).toList(),
                leaves.rows(Field.INDICATOR_NAME).stream().map(this::indicator).toList(),
                evaluation(),
                provenance,
                findings);
    }

    private @Nullable Period period() {
        return leaves.has(Field.PERIOD_START, ONE) || leaves.has(Field.PERIOD_END, ONE)
                ? new Period(leaves.text(Field.PERIOD_START, ONE), leaves.text(Field.PERIOD_END, ONE))
                : null;
    }

    /** The organisation whose fields stand from the first to the last in the record's order. */
    private @Nullable Organization organization(Field first, Field last) {
        List<@Nullable String> texts = new ArrayList<>();
        EnumSet.range(first, last).forEach(field -> texts.add(leaves.text(field, ONE)));
        return texts.stream().allMatch(Objects::isNull)
                ? null
                : new Organization(
                        texts.get(0),
                        texts.get(1),
                        texts.get(2),
                        texts.get(3),
                        texts.get(4),
                        texts.get(5),
                        texts.get(6));
    }

    private List<LabelledText> labelled(List<RowKey> rows, Field label, Field text) {
        return rows.stream()
                .map(row -> new LabelledText(leaves.must(label, row), leaves.must(text, row)))
                .toList();
    }

    private Section section(RowKey row) {
        return new Section(
                leaves.one(SectionKind.class, Field.SECTION_KIND, row),
                leaves.text(Field.SECTION_HEADING, row),
                leaves.must(Field.SECTION_TEXT, row));
    }

    private @Nullable Funding funding() {
        @Nullable Money total = money(Parts.FUNDING_TOTAL, ONE);
        List<Funding.Item> items = new ArrayList<>();
        for (RowKey row : leaves.rows(Field.FUNDING_ITEM_LABEL)) {
            @Nullable Money amount = money(Parts.FUNDING_ITEM, row);
            if (amount != null) {
                items.add(new Funding.Item(leaves.must(Field.FUNDING_ITEM_LABEL, row), amount));
            }
        }
        return total == null && items.isEmpty() ? null : new Funding(total, items);
    }

    private Execution execution(RowKey row) {
        return new Execution(
                leaves.must(Field.EXECUTION_LABEL, row),
                money(Parts.INITIAL, row),
                money(Parts.REVISED, row),
                money(Parts.EXECUTED, row),
                quantity(Parts.EXECUTION_WEIGHT, row),
                quantity(Parts.EXECUTION_RATE, row),
                quantity(Parts.EXECUTION_SCORE, row),
                labelled(
                        leaves.inner(Field.EXECUTION_OTHER_LABEL, row),
                        Field.EXECUTION_OTHER_LABEL,
                        Field.EXECUTION_OTHER_TEXT));
    }

    private Goal goal(RowKey row) {
        return new Goal(
                Objects.requireNonNullElse(leaves.one(Horizon.class, Field.GOAL_HORIZON, row), Horizon.ANNUAL),
                leaves.integer(Field.GOAL_START_YEAR, row),
                leaves.integer(Field.GOAL_END_YEAR, row),
                leaves.text(Field.GOAL_EXPECTED, row),
                leaves.text(Field.GOAL_ACTUAL, row));
    }

    private Group group(RowKey row) {
        return new Group(
                goalIndex(Field.GROUP_GOAL, row),
                leaves.text(Field.GROUP_LEVEL1, row),
                leaves.text(Field.GROUP_LEVEL2, row),
                quantity(Parts.GROUP_WEIGHT, row),
                quantity(Parts.GROUP_SCORE, row));
    }

    private Indicator indicator(RowKey row) {
        return new Indicator(
                goalIndex(Field.INDICATOR_GOAL, row),
                leaves.one(Horizon.class, Field.INDICATOR_HORIZON, row),
                leaves.text(Field.INDICATOR_LEVEL1, row),
                leaves.text(Field.INDICATOR_LEVEL2, row),
                leaves.text(Field.INDICATOR_NAME, row),
                value(Parts.TARGET, row),
                value(Parts.ACTUAL, row),
                history(row),
                leaves.one(Attribute.class, Field.INDICATOR_ATTRIBUTE, row),
                quantity(Parts.WEIGHT, row),
                quantity(Parts.SCORE, row),
                leaves.text(Field.INDICATOR_SCORING, row),
                leaves.text(Field.INDICATOR_CONTENT, row),
                leaves.text(Field.INDICATOR_BASIS, row),
                leaves.text(Field.INDICATOR_ORIGIN, row),
                leaves.text(Field.INDICATOR_DEVIATION, row),
                labelled(
                        leaves.inner(Field.INDICATOR_OTHER_LABEL, row),
                        Field.INDICATOR_OTHER_LABEL,
                        Field.INDICATOR_OTHER_TEXT));
    }

    private List<Indicator.Earlier> history(RowKey row) {
        List<Indicator.Earlier> history = new ArrayList<>();
        for (RowKey year : leaves.inner(Field.INDICATOR_HISTORY_TEXT, row)) {
            @Nullable Value value = value(Parts.HISTORY, year);
            if (value != null) {
                history.add(new Indicator.Earlier(-year.inner(), value));
            }
        }
        return history;
    }

    /** The claim's value is the key of the goal's row. */
    private @Nullable Integer goalIndex(Field field, RowKey row) {
        @Nullable RowKey goal = leaves.one(RowKey.class, field, row);
        int index = goal == null ? -1 : leaves.rows(Field.GOAL_HORIZON).indexOf(goal);
        return index < 0 ? null : index; // the goal itself may not have been read
    }

    private @Nullable Evaluation evaluation() {
        @Nullable Quantity weight = quantity(Parts.TOTAL_WEIGHT, ONE);
        @Nullable Quantity score = quantity(Parts.TOTAL_SCORE, ONE);
        @Nullable String grade = leaves.text(Field.EVALUATION_GRADE, ONE);
        return weight == null && score == null && grade == null ? null : new Evaluation(weight, score, grade);
    }

    private @Nullable Money money(Parts.OfMoney parts, RowKey row) {
        @Nullable String text = leaves.text(parts.text(), row);
        return text == null ? null : new Money(text, leaves.number(parts.yuan(), row));
    }

    private @Nullable Quantity quantity(Parts.OfQuantity parts, RowKey row) {
        @Nullable String text = leaves.text(parts.text(), row);
        return text == null ? null : new Quantity(text, leaves.number(parts.number(), row));
    }

    private @Nullable Value value(Parts.OfValue parts, RowKey row) {
        @Nullable String text = leaves.text(parts.text(), row);
        return text == null
                ? null
                : new Value(
                        text,
                        leaves.one(Operator.class, parts.operator(), row),
                        leaves.number(parts.number(), row),
                        leaves.text(parts.unit(), row));
    }
}
