package org.shenbao.reassemble.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreakerTest {
    @Test
    void withoutRulesALineTakesWhatFits() {
        assertEquals(
                List.of("开展“两新”党组织", "、社区党校”培训场", "次"),
                breaker(Ruler.WIDE_SIGNS, false, 18).lines("开展“两新”党组织、社区党校”培训场次"));
        assertEquals(
                List.of("2021年11", "月30日前"), breaker(Ruler.WIDE_SIGNS, false, 9).lines("2021年11月30日前"));
    }

    @Test
    void quotesAreAsWideAsTheRulerSays() {
        assertEquals(List.of("“一老一", "小”"), breaker(Ruler.WIDE_SIGNS, false, 8).lines("“一老一小”"));
        assertEquals(
                List.of("“一老一", "小”"), breaker(Ruler.NARROW_SIGNS, false, 8).lines("“一老一小”"));
        assertEquals(List.of("“一老一小”"), breaker(Ruler.NARROW_SIGNS, false, 10).lines("“一老一小”"));
    }

    @Test
    void noClosingSignStartsALineAndNoOpeningSignEndsOne() {
        assertEquals(List.of("覆盖率达", "标。"), breaker(Ruler.WIDE_SIGNS, true, 10).lines("覆盖率达标。"));
        assertEquals(List.of("覆盖率", "（一期）"), breaker(Ruler.WIDE_SIGNS, true, 8).lines("覆盖率（一期）"));
    }

    @Test
    void wordsAndFiguresStayTogetherUnlessLongerThanTheLine() {
        assertEquals(List.of("每日扣", "0.25分"), breaker(Ruler.WIDE_SIGNS, true, 8).lines("每日扣0.25分"));
        assertEquals(
                List.of("编号", "ABCDEFGH", "IJ号"),
                breaker(Ruler.WIDE_SIGNS, true, 8).lines("编号ABCDEFGHIJ号"));
    }

    private static LineBreaker breaker(Ruler ruler, boolean chinese, int width) {
        return new LineBreaker(ruler, chinese, width);
    }
}
