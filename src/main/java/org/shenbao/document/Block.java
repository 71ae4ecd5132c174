package org.shenbao.document;

/** One thing in reading order: a line, a table, or something set aside with its reason. */
public sealed interface Block permits Line, Table, Aside {}
