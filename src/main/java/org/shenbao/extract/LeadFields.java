package org.shenbao.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Fields that head a column before the labels of a block of amounts, with one value beside all of its rows: 项目名称 |
 * 资金来源 | 资金计划 over the project's name, its sources and their amounts.
 */
final class LeadFields {
    private final List<Claim> claims = new ArrayList<>();
    private final Set<Cell> values = new HashSet<>();

    /** @param leads the heads before the columns of amounts; the last of them is that of the labels */
    LeadFields(FormTable table, int head, List<Cell> leads, Vocabulary vocabulary) {
        LabelCells labels = new LabelCells(vocabulary);
        for (int i = 0; i + 1 < leads.size(); i++) {
            Cell lead = leads.get(i);
            int labelled = leads.get(i + 1).column();
            if (vocabulary.match(Family.FIELD, lead.text()).isEmpty()) {
                continue;
            }
            List<Cell> below = new ArrayList<>();
            boolean beside = true;
            for (int row = table.below(head); LeadCells.within(table, row); row++) {
                for (Cell cell : table.cells(row)) {
                    boolean under = cell.column() >= lead.column() && cell.column() < labelled;
                    if (under) {
                        below.add(cell);
                    }
                    beside &= !under || cell.column() + cell.columnSpan() <= labelled;
                }
            }
            if (beside && below.size() == 1 && !LeadCells.figure(below.get(0))) {
                values.add(below.get(0));
                RowKey at = table.key(head).row((head + 1) * 100 + i);
                claims.addAll(labels.claims(lead, below.get(0), at, LabelCells.Owner.IMPLEMENTER));
            }
        }
    }

    List<Claim> claims() {
        return claims;
    }

    /** Whether the cell is such a field's value, and no label of a row. */
    boolean value(Cell cell) {
        return values.contains(cell);
    }
}
