package org.shenbao.write;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The schema's words for our constants: {@code SELF_EVALUATION} is {@code self-evaluation}. */
final class Words {
    private Words() {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable String wordOrNull(@Nullable Enum<?> constant) {
        return constant == null ? null : word(constant);
    }
}
