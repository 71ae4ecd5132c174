package org.shenbao.document;

/** One thing in reading order: a line, a table, an embedded part, or something set aside with its reason. */
public sealed interface Block permits Line, Table, Embedded, Aside {}
