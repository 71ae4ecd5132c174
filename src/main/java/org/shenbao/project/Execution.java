package org.shenbao.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the budget-execution block (项目资金).
 *
 * @param label without the lead-in 其中：
 * @param initial 年初预算数
 * @param revised 全年预算数
 * @param executed 全年执行数
 * @param weight 分值, points
 * @param rate 执行率, in per cent as printed
 * @param score 得分, points
 */
public record Execution(
        String label,
        @Nullable Money initial,
        @Nullable Money revised,
        @Nullable Money executed,
        @Nullable Quantity weight,
        @Nullable Quantity rate,
        @Nullable Quantity score,
        List<LabelledText> other) {
    public Execution {
        other = List.copyOf(other);
    }
}
