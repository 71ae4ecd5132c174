package org.shenbao.project;

import org.jspecify.annotations.Nullable;

/** Printed totals of weights and scores, and the grade. */
public record Evaluation(
        @Nullable Quantity weight,
        @Nullable Quantity score,
        @Nullable String grade) {}
