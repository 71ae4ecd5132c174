package org.shenbao.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.vocabulary.Vocabulary;

class NumberedHeadingsTest {
    /** The headings' words, each with its line. */
    private static String headings(String text) {
        List<Block> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(Line.ofText(lines.size(), line)));
        List<String> found = new ArrayList<>();
        new TreeMap<>(NumberedHeadings.of(lines, Vocabulary.builtIn()))
                .forEach((index, heading) -> found.add(index + " " + heading.label()));
        return String.join(", ", found);
    }

    @Test
    void headingsCountOnOverTextAtTwoDepths() {
        assertEquals("0 做了什么, 1 上半年, 3 下半年, 7 还差什么, 9 附件", headings("""
                        一、做了什么：
                        （一）上半年
                        开工。
                        （二）下半年
                        1.工程
                        完工。
                        2.验收：12月验收。
                        二、还差什么
                        尾款未付。
                        三、附件
                        """));
    }

    @Test
    void aTableOfContentsAndAListHoldNoHeadings() {
        assertEquals("5 甲部分, 7 乙部分", headings("""
                        目录
                        一、甲部分
                        （一）甲之一
                        二、乙部分
                        三、附件
                        一、甲部分
                        有话说。
                        二、乙部分
                        也有话说。
                        """));
        assertEquals("", headings("""
                        一、财政拨款
                        120.00
                        二、自筹资金
                        30.00
                        """));
        assertEquals("", headings("一、开工。\n完成了。\n二、完工。\n完成了。"));
        assertEquals("", headings("一、独此一条\n完成了。"));
    }

    @Test
    void classesOfIndicatorsAreNoHeadings() {
        assertEquals("0 绩效指标, 4 其他说明", headings("""
                        一、绩效指标
                        （一）产出指标
                        数量指标：建成3座。
                        （二）效益指标
                        二、其他说明
                        无。
                        """));
    }
}
