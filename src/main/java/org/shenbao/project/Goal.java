package org.shenbao.project;

import org.jspecify.annotations.Nullable;

/** A goal of the project; its years come from its own heading only. */
public record Goal(
        Horizon horizon,
        @Nullable Integer startYear,
        @Nullable Integer endYear,
        @Nullable String expected,
        @Nullable String actual) {}
