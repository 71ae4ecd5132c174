package org.shenbao.nightly.ledger;

/**
 * A row with its history.
 *
 * @param current whether it is what is known now
 * @param firstRead when these bytes were first noted, ISO-8601
 * @param lastRead when they were last noted
 */
public record RowVersion(Row row, boolean current, String firstRead, String lastRead) {}
