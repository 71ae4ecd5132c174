package org.shenbao.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Block;
import org.shenbao.document.Box;
import org.shenbao.document.Document;
import org.shenbao.document.LaidOut;
import org.shenbao.document.Line;
import org.shenbao.document.Outline;
import org.shenbao.document.Page;
import org.shenbao.document.Part;
import org.shenbao.document.Source;
import org.shenbao.document.Unit;
import org.shenbao.vocabulary.Vocabulary;

class CountedProjectsTest {
    private static final Segmenter SEGMENTER = new Segmenter(Vocabulary.builtIn());

    /** Each project's title, its name and the headings with their lines, then what belongs to none. */
    private static String outline(String text) {
        List<Block> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(Line.ofText(lines.size() + 1, line)));
        Part part = new Part("", "text/plain", Unit.CHARACTER, false, List.of(Page.of(1, new Box(0, 0, 0, 0), lines)));
        Source source = new Source("a.txt", "0".repeat(64), 1, "text/plain", null, null);
        Outline outline = SEGMENTER.segment(new LaidOut(new Document(source, List.of(part), List.of())));
        StringBuilder told = new StringBuilder();
        for (Outline.Entry entry : outline.entries()) {
            Outline.Heading name = entry.name();
            told.append("# ").append(lines(List.copyOf(entry.title())));
            told.append(name == null ? "" : "\n[" + name.number() + "] " + name.text());
            for (Outline.Passage passage : entry.passages()) {
                Outline.Heading heading = passage.heading();
                told.append("\n").append(heading == null ? "-" : heading.text()).append("= ");
                told.append(lines(passage.blocks()));
            }
            told.append("\n");
        }
        return told + "outside " + lines(outline.outside()) + "\n";
    }

    private static String lines(List<Block> blocks) {
        return blocks.stream()
                .map(block -> ((Line) block).text().strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" / "));
    }

    @Test
    void theSameLeadsBelowEachNumberedLineMakeItAName() {
        assertEquals("""
                # 某局2023年项目情况
                [1.] 戏曲传承
                项目概述= 组织展演。
                立项依据= 条例。
                保障措施= 专人负责。
                项目内容= 1.展演周；2.进校园。
                # 某局2023年项目情况
                [2.] 图书采购
                项目概述= 采购图书。
                立项依据= 图书馆法。
                保障措施= 招标。
                项目内容= 采购4万册。
                outside\s
                """, outline("""
                        某局2023年项目情况
                        1.戏曲传承
                        1）项目概述。组织展演。
                        2）立项依据。条例。
                        3）保障措施。专人负责。
                        4）项目内容。1.展演周；2.进校园。
                        2.图书采购。
                        1）项目概述。采购图书。
                        2）立项依据。图书馆法。
                        3）保障措施。招标。
                        4）项目内容。采购4万册。
                        """));
    }

    @Test
    void whatCountsOnOutsideEndsTheLastOfThem() {
        assertEquals("""
                #\s
                [（一）] 河长制
                项目概述= 巡查。
                立项依据= 意见。
                实施方案= （1）招标； / （2）巡查。
                #\s
                [（二）] 移民扶持
                项目概述= 扶持。
                立项依据= 条例。
                实施方案= 发放。
                outside 九、绩效目标情况说明 / 十、其他事项 / 机关运行经费：60万元。
                """, outline("""
                        九、绩效目标情况说明
                        （一）河长制
                        1.项目概述：巡查。
                        2.立项依据：意见。
                        3.实施方案：
                        （1）招标；
                        （2）巡查。
                        （二）移民扶持
                        1.项目概述：扶持。
                        2.立项依据：条例。
                        3.实施方案：发放。
                        十、其他事项
                        机关运行经费：60万元。
                        """));
    }

    @Test
    void otherLeadsMakeNoNames() {
        assertEquals("""
                #\s
                项目基本情况= （一）项目概况。饮水工程。 / （二）立项依据。办法。 / （三）项目内容。维修。
                项目绩效情况= （一）项目概况。完成。 / （二）项目效益。良好。
                outside\s
                """, outline("""
                        一、项目基本情况
                        （一）项目概况。饮水工程。
                        （二）立项依据。办法。
                        （三）项目内容。维修。
                        二、项目绩效情况
                        （一）项目概况。完成。
                        （二）项目效益。良好。
                        """));
    }

    @Test
    void whatAPageOfTheWebPrintsBelowIsNoText() {
        assertEquals("""
                #\s
                项目概况= 饮水工程。
                立项依据= 办法。
                项目内容= 维修。
                -= 打印本页 / 关闭窗口
                outside\s
                """, outline("""
                        一、项目概况
                        饮水工程。
                        二、立项依据
                        办法。
                        三、项目内容
                        维修。
                        打印本页
                        关闭窗口
                        """));
    }
}
