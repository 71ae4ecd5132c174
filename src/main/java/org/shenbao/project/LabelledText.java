package org.shenbao.project;

/** A value under a label that has no place of its own in the record. */
public record LabelledText(String label, String text) {}
