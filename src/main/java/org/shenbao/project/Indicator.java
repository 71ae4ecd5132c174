package org.shenbao.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One performance indicator.
 *
 * @param goal index into the project's goals where the table stands under one of several, else null
 * @param horizon where the table's own heading says it
 * @param level1 一级指标
 * @param level2 二级指标
 * @param name 三级指标
 * @param target 指标值
 * @param actual 实际完成值
 * @param history earlier years' values, oldest first
 * @param weight 分值, points
 * @param score 得分, points
 * @param scoring 评（扣）分标准
 * @param content 指标内容
 * @param basis 绩效指标值设定依据及数据来源
 * @param origin 绩效指标来源
 * @param deviation 偏差原因分析
 * @param other cells of the row under heads that have no place here
 */
public record Indicator(
        @Nullable Integer goal,
        @Nullable Horizon horizon,
        @Nullable String level1,
        @Nullable String level2,
        @Nullable String name,
        @Nullable Value target,
        @Nullable Value actual,
        List<Earlier> history,
        @Nullable Attribute attribute,
        @Nullable Quantity weight,
        @Nullable Quantity score,
        @Nullable String scoring,
        @Nullable String content,
        @Nullable String basis,
        @Nullable String origin,
        @Nullable String deviation,
        List<LabelledText> other) {
    public Indicator {
        history = List.copyOf(history);
        other = List.copyOf(other);
    }

    /** An earlier year's value: 上年 is one year before, 前年 two. */
    public record Earlier(int yearsBefore, Value value) {}
}
