package org.shenbao.project;

import org.jspecify.annotations.Nullable;

/** A department or an implementing unit. */
public record Organization(
        @Nullable String name,
        @Nullable String code,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String legalRepresentative,
        @Nullable String contact,
        @Nullable String profile) {}
