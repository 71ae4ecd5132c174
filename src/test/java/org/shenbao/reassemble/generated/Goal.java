package org.shenbao.reassemble.generated;

/** A goal above the indicators; its paragraphs are parted by line breaks. */
record Goal(String heading, String text) {}
