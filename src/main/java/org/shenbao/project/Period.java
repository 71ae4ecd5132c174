package org.shenbao.project;

import org.jspecify.annotations.Nullable;

/** 项目起止时间, ISO 8601 to the precision printed: 2023, 2023-01 or 2023-01-05. */
public record Period(@Nullable String start, @Nullable String end) {}
