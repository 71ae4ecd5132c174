package org.shenbao.project;

/** 指标属性: 定量指标 or 定性指标. */
public enum Attribute {
    QUANTITATIVE,
    QUALITATIVE
}
