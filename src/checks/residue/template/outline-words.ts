/**
 * The general words of the field, of which instructions to a writer consist. A sentence that a writer filled in
 * has others as well: places, names, things that were done.
 */
const general =
  '绩效评价 绩效目标 绩效指标 指标体系 评价 评分 自评 绩效 目标 指标 项目 资金 预算 财政 支出 收入 投入 产出 效益 效果 成效 过程 决策 管理 实施 组织 执行 完成 设定 设置 构成 分值 权重 原因 情况 分析 说明 问题 建议 措施 改进 经验 教训 做法 结论 结果 应用 等级 得分 标准 方法 依据 原则 对象 范围 目的 背景 内容 计划 进度 质量 数量 时效 成本 经济 社会 生态 政治 环境 可持续性 可持续 影响 满意度 满意 服务 单位 部门 主管 职能 职责 机构 人员 编制 制度 建设 规范 安全 合规 使用 到位 分配 拨付 来源 结构 规模 总额 年度 预期 总体 阶段性 阶段 长期 中长期 中期 短期 具体 主要 重点 重要 相关 有关 其他 其它 需要 存在 采取 开展 工作 步骤 程序 流程 方案 安排 调整 偏差 偏离 实际 未完成 完成率 比较 对比 变化 趋势 因素 方面 水平 程度 能力 作用 意义 立项 申报 批复 论证 审批 可行性 必要性 合理性 规范性 及时性 有效性 真实性 完整性 准确性 科学性 公益性 明确性 相符性 可行 合理 科学 真实 完整 准确 明确 合同 采购 招标 验收 监督 检查 监控 考核 公示 公开 整改 落实 政策 法规 文件 规定 要求 资产 资源 配置 利用 效率 收益 覆盖 受益 群众 公众 调查 问卷 数据 资料 表格 附件 附表 文字 简要 详细 逐项 分别 综合 全面 客观 报告 撰写 描述 阐述 奖惩 问责 量化 细化 分解 汇总 统计 截止 截至 时点 时间 考评 分项 条件 考虑 方式 支持 渠道 自筹 配套 筹措 名称 性质 用途 类型 期限 负责人 基本 概况 现状 特点 功能 任务 要点 思路 理由 责任 后续 下一步 今后 发展 未来 符合 是否 能否 如何 哪些 应当 必须 不得 出现 现象 逻辑 清晰 因果 关系 勾稽 严密 条理 简明 扼要 篇幅 层级 层次 各项 各级 各类 本级 以及 或者 上述 以上 以下 上年 往年 当年 本年 历年 同类 行业 历史 经费 收支 结转 结余 财务 会计 核算 凭证 票据 制定 建立 健全 完善 执行率 到位率 使用率 业务 运行 运转 维护 推进 推广 加强 提高 提升 改善 促进 保障 增加 减少 节约 控制 工程 设备 现场 调研 核查 评审 专家 意见 反馈 应用性 前期 准备 总结 归纳 梳理 取得 达到 实现 反映 体现 围绕 针对 根据 结合 对照 按照 依据 通过 进行 作出 做出 予以 加以 包括 涉及 关于 对于';

const letters =
  '的和与及或对从由为以在中等各本该应需要可将所其并于上下内外前后时期间性率度量间项个类者就按向把被使用有无不未已';

const word = new RegExp(
  `${general
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|')}|[${letters}]`,
  'gu',
);

const chinese = /\p{Script=Han}/gu;

/** What part of a text's Chinese characters belongs to general words, 0–1. */
export function generality(text: string): number {
  const all = text.match(chinese)?.length ?? 0;
  return all === 0 ? 0 : 1 - (text.replace(word, '').match(chinese)?.length ?? 0) / all;
}

/** What outlines call the parts of a section. */
const part =
  /^(?:项目|立项|主要|基本|实施|组织|资金|投入|来源|使用|到位|分配|支出|预算|安排|执行|总体|阶段性|年度|长期|中长期|绩效|预期|前期|准备|评价|自评|分析|总结|管理|部门|单位|机构|设置|人员|编制|职能|职责|财务|制度|背景|依据|内容|情况|概况|目标|指标|过程|程序|步骤|方法|原则|标准|范围|对象|目的|意义|问题|原因|建议|经验|做法|措施|结论|结果|应用|进度|质量|计划|完成|效益|效果|成效|产出|构成|体系|工作|开展|相关|有关|政策|偏差|差异|偏离|变化|调整|改进|存在|产生|下一步|任务|的|等|其|各|方面)+$/u;

/** What a writer can be asked to tell; a list without one of these names what a section is about. */
const askable = /情况|原因|背景|依据|内容|概况|目标|职能|步骤|问题|经验|做法|措施|建议|结论/u;

/** Whether a list names only parts of an outline, and so says what to write: 项目背景、主要内容及实施情况等. */
export function namesPartsOnly(list: string): boolean {
  const items = list.replace(/等(?:内容|方面|情况)?$/u, '').split(/[、，；,;]|以及|[和及与]/u);
  return (
    items.length > 1 &&
    items.every((item) => part.test(item)) &&
    askable.test(list) &&
    /等(?:内容|方面|情况)?$|情况.*情况|目标.*目标/u.test(list)
  );
}
