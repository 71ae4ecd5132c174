package org.shenbao.corpus;

import java.util.List;
import java.util.Optional;

/**
 * One declaration as written down: what is printed, where, and into which files it goes.
 *
 * @param name number and short name, which name its files too
 * @param page of the first section
 * @param flow what stands one below the other; empty for a workbook
 * @param sheets of a workbook; empty for a text
 * @param outputs what is said behind the name of each file to be made
 * @param members files of other declarations that its containers hold
 */
record Declaration(
        String name, PageSetup page, List<Item> flow, List<Sheet> sheets, List<String> outputs, List<Member> members) {
    Declaration {
        flow = List.copyOf(flow);
        sheets = List.copyOf(sheets);
        outputs = List.copyOf(outputs);
        members = List.copyOf(members);
    }

    boolean isWorkbook() {
        return !sheets.isEmpty();
    }

    /** The sheet that the text holds as an object. */
    Optional<Sheet> embedded() {
        return flow.stream()
                .filter(Item.Worksheet.class::isInstance)
                .map(each -> ((Item.Worksheet) each).sheet())
                .findFirst();
    }

    /**
     * @param landscape lying page of A4
     * @param columns of prose
     * @param margin on every side, in millimetres
     * @param header printed on every page; empty for none
     * @param footer printed on every page; page and pages in braces stand for the numbers
     * @param size of the letters, in points
     */
    record PageSetup(boolean landscape, int columns, int margin, String header, String footer, double size) {}

    /**
     * @param path below the corpus
     * @param called its name in the container
     */
    record Member(String path, String called) {}

    /**
     * @param table with what is printed in every cell
     * @param hidden the sheet itself is hidden
     * @param landscape lying page when printed
     */
    record Sheet(String name, Table table, boolean hidden, boolean landscape) {}

    /** What stands in the flow. */
    sealed interface Item {
        /** A paragraph of some kind. */
        record Words(Kind kind, String text) implements Item {}

        record Grid(Table table) implements Item {}

        /** A new section, from a new page on unless its columns alone change. */
        record Section(PageSetup setup, boolean newPage) implements Item {}

        /** An embedded sheet with its preview. */
        record Worksheet(Sheet sheet) implements Item {}
    }

    /** Of a paragraph. */
    enum Kind {
        TITLE,
        SUBTITLE,
        HEADING,
        /** Numbered 一、 二、 by the word processor. */
        NUMBERED,
        /** Numbered 1. 2. by the word processor, from 1 after every other kind. */
        ITEM,
        PARA,
        /** Without an indent. */
        PLAIN,
        RIGHT,
        /** A page break, without words. */
        BREAK,
        /** In a text box at the right. */
        BOX
    }
}
