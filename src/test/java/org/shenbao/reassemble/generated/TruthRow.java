package org.shenbao.reassemble.generated;

import java.util.List;

/**
 * One row of the table that was flattened.
 *
 * @param values of the columns from {@link Heads#OPERATOR} on, "" where empty; none on a category row
 */
record TruthRow(Level level, String label, List<String> values) {
    String value(int column) {
        return values.get(column - Heads.OPERATOR);
    }
}
