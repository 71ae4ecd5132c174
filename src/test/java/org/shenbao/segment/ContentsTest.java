package org.shenbao.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Block;
import org.shenbao.document.Line;

class ContentsTest {
    /** The lines that stay, those aside as {@code -}. */
    private static String kept(String... lines) {
        List<Block> blocks =
                Stream.of(lines).<Block>map(line -> Line.ofText(1, line)).collect(Collectors.toList());
        return Contents.aside(blocks).stream()
                .map(block -> block instanceof Line line ? line.text() : "-")
                .collect(Collectors.joining("|"));
    }

    @Test
    void headingsWithDotsAndPagesAreAside() {
        assertEquals("自评报告|-|-||-|一、基本情况", kept("自评报告", "目　录", "一、基本情况…………………2", "", "（一）资金情况.........12", "一、基本情况"));
    }

    @Test
    void tabsBeforePagesAreContentsBelowTheirTitleAlone() {
        assertEquals("-|-|-|一、概况", kept("目录", "一、概况\t1", "二、依据\t2", "一、概况"));
        assertEquals("办公费\t1|差旅费\t2", kept("办公费\t1", "差旅费\t2"));
    }

    @Test
    void oneLineWithDotsMayBeAnything() {
        assertEquals("预算资金……12|一、概况", kept("预算资金……12", "一、概况"));
        assertEquals("目录|一、概况", kept("目录", "一、概况"));
    }
}
