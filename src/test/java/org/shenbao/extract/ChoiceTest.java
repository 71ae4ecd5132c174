package org.shenbao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "经常性项目（ ）　　一次性项目（√）|一次性项目",
                "（√）新增 （ ）延续|新增",
                "是[√] 否[ ]|是",
                "（✓）1.上级下达（）2.本级安排（✓）3.自筹|上级下达、自筹",
                "新增□延续√|延续",
                "1、持续性项目 □ √　　2、新增性项目 □|持续性项目",
                "1.基建类 □ 其中：新建□扩建□ 2.专项类 √|专项类",
                "行政类√（其中：采购类√ 修缮类□）|行政类、采购类",
                "基建类√ 其中：新建 扩建|基建类",
                "在下列相应的位置划（√）：1、开发补助（√）；2、贷款贴息（　）；3、以奖代补（　）。|开发补助",
                "（请在□内打“√”）□新建 ☑改建 □扩建|改建",
                "新建□ 改建√ 请在相应方框内打√|改建",
                "在建规划（√） 竣工（ ）|在建规划",
                "新增□延续√|延续"
            })
    void theTickedOptionAloneIsTheText(String printed, String ticked) {
        assertEquals(
                Optional.of(new Choice(
                        ticked, true, Choice.in(printed).orElseThrow().options())),
                Choice.in(printed));
    }

    @Test
    void bracketsThatNobodyTickedChooseNothing() {
        assertEquals(Optional.of(new Choice("", true, 2)), Choice.in("是（ ）否（　）"));
    }

    @Test
    void oneEmptyPairOfBracketsIsNoBox() {
        assertEquals(Optional.empty(), Choice.in("清溪县公路局（ ）"));
    }
}
