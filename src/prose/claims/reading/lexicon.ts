/**
 * What a word does in a sentence that states points. Words that are not listed are opaque: nothing is
 * claimed across them, so the list may stay short and a text of unknown language is left alone.
 */
export type WordClass =
  /** May stand between a subject, its predicate and its figure. */
  | 'filler'
  /** As filler; the whole evaluation is spoken of unless an indicator is named. */
  | 'overall'
  /** The evaluated whole as a subject. */
  | 'whole'
  | 'weight'
  | 'score'
  | 'loss'
  /** 不扣分, 不得分: all or nothing, in words. */
  | 'full'
  | 'none'
  | 'rate'
  /** 总分: the whole's points, or an indicator's where one is named. */
  | 'total'
  | 'grade'
  | 'among'
  | 'each'
  | 'and'
  /** 最低, 其次. */
  | 'most'
  /** 该指标: the one that was spoken of. */
  | 'this'
  /** 故, 因此: what follows concludes. */
  | 'hence'
  /** 上年: what follows is not this evaluation. */
  | 'past'
  /** 平均: the scores of several units together. */
  | 'mean'
  | 'now'
  | 'self';

const words: Readonly<Record<WordClass, string>> = {
  filler:
    '为 是 即 共 共计 合计 计 达 达到 仅 仅为 只 只有 均 均为 都 实际 最终 最后 指标 类 类指标 方面 情况 部分 维度 一级指标 二级指标 三级指标 四级指标 ' +
    '一项 两个年度 三个年度 两年 三年 按比例 按照比例 依比例 按完成比例 按实际完成比例 按比例计算 按比例折算 折算 折合 经折算 按权重折算 ' +
    '的 则 也 从 看 来看 在 对 因 由 经 按 与 以 其 各 各为 各占 各计 均占 本 该 类别 评价组 认为 给予 评议 计算 核算 根据评分标准 按照评分标准 依据评分标准 按评分标准 ' +
    '根据评分细则 按照评分细则 依据评分细则 对照评分标准 经计算 经测算 显示 应 酌情 相应 分析 指标分析 完成情况 得分情况 执行情况 具体 首先 其中的 分项 ' +
    '年度 全年 本年度 包括 包含 分为 涵盖 设 设置 设有 构成 表明 反映 结合 根据 按照 依据 通过 确定 评定 认定 评定为 评为 评为了 属于 属 定为 确定为 进入 最终评定为 截至目前 一级 二级 三级 四级',
  overall:
    '综合 总体 整体 评价 绩效 综合评价 绩效评价 综合绩效 综合绩效评价 总体绩效 整体绩效 项目绩效 绩效考评 综合评定 综合评审 经综合评价 经评价 经绩效评价 ' +
    '经综合评定 经综合评分 经评定 经评审 绩效评价工作组 综上 综上所述 总体来看 整体来看 总体而言 评价结果 评价结论 综合评价结果 综合评价结论 本次评价 本次绩效评价 此次评价 此次绩效评价',
  whole:
    '本项目 该项目 项目 本专项 该专项 本专项资金 该专项资金 专项资金 本资金 该资金 该项资金 该类资金 该笔资金 资金项目 项目资金 专项资金项目 该项目资金 该项政策 此项目 此项政策 该工程 被评价项目 被评价单位 政策 本政策 该政策 本部门 该部门 我部门 本单位 该单位 我单位 我局 本局 我委 我办 我中心 我院 我校 我所 我镇 我街 ' +
    '部门整体支出 部门整体 整体支出 项目整体 项目总体 全部指标 所有指标 全部三级指标 所有三级指标',
  weight:
    '满分 满分值 分值 总分值 标准分 标准分值 权重 权重分值 分值权重 指标分值 指标权重 设定分值 占 占比 占比为 占总分 权数 应得分 基准分',
  score:
    '得分 得 对应得分 相应得分 各得 均得 都得 均得满分 都得满分 各得满分 全部得满分 实得 实得分 评得 获得 得到 实际得分 评价得分 最终得分 指标得分 得满分 评估得分 评审得分 打分 计得 计分 计为 共得 合计得 评分',
  loss: '扣 各扣 均扣 都扣 扣分 扣减 扣除 扣了 扣掉 失分 失 丢分 共扣 合计扣 累计扣 共扣分 合计扣分 扣分合计 酌扣 减分 共失分',
  full: '不扣分 未扣分 未失分 没有扣分 无扣分 无失分 均未扣分 均不扣分',
  none: '不得分 未得分 得零分 均不得分',
  rate: '得分率 指标得分率 综合得分率 总得分率 总体得分率 占该项分值的 占该指标分值的 占分值的 占满分的 占该项满分的 占标准分的 占其分值的 占该指标总分的 占该项总分的 占该指标满分的 占权重的 占该项权重的 占指标分值的 占其满分的 得分比例 得分比率 得分百分比',
  total:
    '总分 合计得分 得分合计 得分总计 总计得分 绩效评分 综合绩效评分 绩效评价评分 评价评分 绩效评价分数 评价分值 综合考评得分 总得分 总评分 总分数 总成绩 综合得分 综合评分 综合总分 总体得分 整体得分 评价总分 评价总得分 绩效总分 绩效总得分 综合总得分 合计总分 综合评价得分 绩效评价得分 绩效得分 绩效评价总分 ' +
    '绩效评价总得分 评价分数 综合分数 综合评价分数 综合评价总分 综合评价总得分 总体评分 最终评分 总体绩效得分 整体绩效得分 项目得分 总评得分 绩效评价综合得分 综合评价评分 评价综合得分',
  grade:
    '等级 评价等级 评级 绩效等级 绩效评价等级 综合评价等级 综合等级 评定等级 绩效评级 综合评级 评价结果等级 评价级别 绩效级别 等次 评价等次 绩效等次 级别 总体评价等级 综合评定等级 评级结果 ' +
    '评定结果 绩效评价结果 绩效评价结论 评价档次 档次 结果等级 评价结果为 评价结论为 综合评价结果为',
  among: '其中 其中包括',
  each: '分别 分别为 分别是 分别得 分别得分 分别达 分别达到 依次 依次为 依次是',
  and: '和 及 以及 并 且 或',
  most: '最低 最高 其次 其次为 其次是 最低的是 最高的是 最低的为 最高的为',
  this: '该指标 此指标 本指标 该项 此项 本项 该项指标 此项指标 本项指标 该类指标 这一指标 该二级指标 该三级指标 该一级指标 该部分 本部分',
  hence: '故 因此 因而 所以 据此 由此 故此 从而 故该指标 故此项 故该项',
  past: '上年 去年 上年度 上一年度 上一年 往年 以前年度 前年 上期 同期 较上年 比上年 同比 历年',
  mean: '平均 平均分 均分',
  now: '今年 本年',
  self: '自评 单位自评 部门自评 自评价 自评分',
};

export const lexicon: ReadonlyMap<string, WordClass> = new Map(
  (Object.entries(words) as [WordClass, string][]).flatMap(([kind, list]) =>
    list.split(' ').map((word) => [word, kind] as const),
  ),
);

/** Units that may follow a figure. A multiple (万, 亿) may stand before any of them. */
export const units: ReadonlySet<string> = new Set(
  (
    '个百分点 百分点 百分比 百万元 平方公里 平方千米 平方米 立方米 个工作日 工作日 个小时 小时 分钟 个月 季度 人次 场次 家次 批次 车次 架次 件次 户次 台次 条次 剂次 ' +
    '课时 学时 人天 人日 千元 元 公里 千米 公顷 公斤 千克 平米 ㎡ 分 个 项 篇 人 名 位 户 家 场 次 份 件 条 套 台 辆 所 处 座 米 亩 天 日 年 月 号 岁 周 支 期 批 类 级 ' +
    '组 对 间 张 块 株 头 只 吨 克 起 宗 笔 单 本 册 幅 版 部 集 届 轮 栋 幢 层 床 盏 根 面 棵 口 眼 片 例 种 款 门 节 班 秒 时 倍 % ‰ 千瓦时 兆瓦时 千瓦 兆瓦 尾 羽 箱 袋 瓶 剂 卷 斤 艘 枚 顶 桶'
  ).split(' '),
);
