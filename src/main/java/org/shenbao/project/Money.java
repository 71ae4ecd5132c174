package org.shenbao.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount.
 *
 * @param text as printed, without the unit where a header states it
 * @param yuan exact
 */
public record Money(String text, @Nullable BigDecimal yuan) {}
