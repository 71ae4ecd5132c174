package org.shenbao.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A point in time: a day (2026-01-31), an instant (2026-01-31T02:00:00Z), or so long ago (7d). */
final class Since implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException noDay) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException noInstant) {
                return ago(text);
            }
        }
    }

    private static Instant ago(String text) {
        try {
            return Instant.now().minus(new Span().convert(text));
        } catch (TypeConversionException e) {
            throw new TypeConversionException("'" + text + "' is no day (2026-01-31), instant or span of time (7d)");
        }
    }
}
