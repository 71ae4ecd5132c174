package org.shenbao.project;

import org.jspecify.annotations.Nullable;

/** Points printed at a level or a parent row of the indicator table, not at an indicator. */
public record Group(
        @Nullable Integer goal,
        @Nullable String level1,
        @Nullable String level2,
        @Nullable Quantity weight,
        @Nullable Quantity score) {}
