/** Verbs before how much more there is, and how much less. */
export const up = /(?:增加|增长|延长|[增多][产收支]|多|提高|上升|上涨|扩大|追加|调增)(?:了|:)?$/;
export const down =
  /(?:减少|[减少][产收支]|下降|少|降低|压减|下调|缩减|回落|节约|压缩|缩短|核减|调减)(?:了|:)?$/;
/** What stands before a rate of growth. */
export const growth =
  /(?:增长|增加|延长|提高|上升|上涨|回升|下降|减少|降低|压减|压缩|缩短|回落|节约|增幅|降幅|涨幅|减幅|升幅|跌幅|增长率|下降率|增速)(?:为|了|达到?|约|:)*$/;
/** What a change is held against, or how often it was counted. */
export const compared =
  /(?:(?<!\d)[一二两三四五六七八九十\d]年(?:间|来|内)?(?:累计|共|合计|总体)?|同比|环比|总体|实际|累计|[比较](?:上年|去年|同期|(?:19|20)\d\d年))(?:同期|度)?/g;
