package org.shenbao.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target, an actual or an earlier value of an indicator.
 *
 * @param text the cell as printed, line wraps joined
 * @param operator from the cell itself or from the operator column
 * @param number the one number that the cell states, null where it states none, several or a date
 * @param unit from the cell itself or from the unit column, as printed
 */
public record Value(
        String text,
        @Nullable Operator operator,
        @Nullable BigDecimal number,
        @Nullable String unit) {}
