package org.shenbao.document;

/** A document whose pages hold lines and tables in reading order; formats without geometry arrive so already. */
public record LaidOut(Document document) {}
