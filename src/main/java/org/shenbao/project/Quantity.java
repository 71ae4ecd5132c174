package org.shenbao.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number of points or per cent: as printed, and the one number it states. */
public record Quantity(String text, @Nullable BigDecimal number) {}
