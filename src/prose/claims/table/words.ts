/** Words of rows and columns that are worked out from others and so are no part of a sum; 效率 is no rate. */
const shares = '(?<!效)率|占比|比重|比例|百分比';

export const isShare = (words: string): boolean => new RegExp(shares).test(words);

const anyOf = (...words: readonly string[]): RegExp => new RegExp([shares, ...words].join('|'));

/** Columns of which no sum is made. */
export const noPart = anyOf(
  '平均|均值|[人户亩场次件日月年生车床台班校村篇项]均|每|单价|标准|年份|年度$|时间|日期|序号|编号|排名|名次|系数|代码|电话|备注|同比|增长|增幅|价格|期限|等级|满分|权重',
);
/** Rows whose figures are worked out and not counted. */
export const noRow = anyOf('平均|均值|均分|单价|标准|排名|名次|系数|人均|户均|亩均|价格|期限|等级');
/** Rows that are worked out from the others of a table. */
export const derived = anyOf('平均|均值|增减|差额|差异|同比|增长|排名|等级');
/** Columns of which no quotient is made. */
export const noTerm = anyOf('进度|幅|序号|编号|年份|年度$|排名|名次|原因|说明|备注|等级');
/** Words that may be a total, or something else said of the whole. */
export const loose = /^(?:全部|全年|总体|全市|全县|全区|全省|整体|总量|总数|总额|总金额|总投资)$/;
