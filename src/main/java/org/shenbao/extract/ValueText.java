package org.shenbao.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.shenbao.project.Operator;

/**
 * What the words of one value say.
 *
 * @param sign the operator printed at its head
 * @param word the operator that its own words mean, such as 以上; counts only where no sign stands anywhere
 * @param number the one quantity that it states
 * @param unit behind the number
 */
record ValueText(
        @Nullable Operator sign,
        @Nullable Operator word,
        @Nullable BigDecimal number,
        @Nullable String unit) {}
