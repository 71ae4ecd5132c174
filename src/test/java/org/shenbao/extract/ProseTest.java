package org.shenbao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.project.Funding;
import org.shenbao.project.Money;
import org.shenbao.project.Project;
import org.shenbao.vocabulary.Vocabulary;

/** Funding and citations told in sentences. */
class ProseTest {
    private static final Vocabulary VOCABULARY = Vocabulary.builtIn();

    private static Project project(String heading, String text) {
        List<String> lines = new ArrayList<>(List.of("项目名称", "某项目", "项目实施内容", "内容。", heading));
        lines.addAll(Arrays.asList(text.split("/")));
        return new Extract(VOCABULARY)
                .extract(PrintedForm.rebuilt(lines, VOCABULARY))
                .extraction()
                .projects()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    财政经费安排660000元，其中：考核绩效奖650000元，管理经费10000元。 | 660000元 | 考核绩效奖 650000元; 管理经费 10000元
                    总投入53.46万元。                                        | 53.46万元 | ''
                    市级财政资金30万元，区级配套20万元，共计50万元。          | 50万元   | 市级财政资金 30万元; 区级配套 20万元
                    申请资金50万元，用于培训费30万元、会议费20万元。          | 50万元   | 培训费 30万元; 会议费 20万元
                    人民币叁拾万元整（¥300,000.00元）。                       | 叁拾万元整 | ''
                    其中：财政拨款为12万元；单位自筹3万元。                   | -        | 财政拨款 12万元; 单位自筹 3万元
                    上年安排40万元。2025年申请60万元。                        | 60万元   | ''
                    2024年执行45万元，2025年预算安排50万元。                  | 50万元   | ''
                    按每人每年1200元标准，共500人，合计60万元。               | 60万元   | ''
                    市级财政安排100万元，较上年增加20万元。                   | 100万元  | ''
                    共需23.5万元。其中：1.培训费10万元；2.资料费13.5万元。    | 23.5万元 | 培训费 10万元; 资料费 13.5万元
                    资金来源为省级补助300万元、县级配套100万元，共400万元。   | 400万元  | 省级补助 300万元; 县级配套 100万元
                    上年结转资金10万元，本年申请20万元。                      | -        | 上年结转资金 10万元; 本年申请 20万元
                    按照实际需要安排。                                        | -        | ''
                    """)
    void fundingIsTheWholeAndItsBreakdown(String text, @Nullable String total, String items) {
        @Nullable Funding funding = project("资金安排情况", text).funding();
        @Nullable Money whole = funding == null ? null : funding.total();
        assertEquals(total, whole == null ? null : whole.text());
        List<String> parts = funding == null
                ? List.of()
                : funding.items().stream()
                        .map(item -> item.label() + " " + item.amount().text())
                        .toList();
        assertEquals(items, String.join("; ", parts));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    呈办通〔2021〕44 号关于印发《实施方案》的通知         | 呈办通〔2021〕44号 实施方案
                    3、人社部发【2021】112号关于印发，《管理服务规定》    | 人社部发〔2021〕112号 管理服务规定
                    根据《条例》和《办法》（某政办发[2019]4号）要求。     | 某政办发〔2019〕4号 办法
                    《甲办法》（甲发〔2020〕1号）。依据乙发〔2021〕2号。  | 甲发〔2020〕1号 甲办法; 乙发〔2021〕2号 null
                    上级党委、政府文件                                    | ''
                    """)
    void citationsAreNumbersWithTheNearestTitle(String text, String citations) {
        List<String> found = project("立项依据", text).citations().stream()
                .map(citation -> citation.number() + " " + citation.title())
                .toList();
        assertEquals(citations, String.join("; ", found));
    }
}
