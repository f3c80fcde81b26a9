import { meant, type Placeholder, signed } from './patterns.ts';

/** What a field of a form is called. */
const field =
  '(?:项目|单位|部门|委托方|委托单位|实施单位|评价机构|第三方机构|主管部门|填报单位|街道|公司)(?:名称|全称|简称)|姓名|联系人|具体(?:数字|数值|金额|数量|时间|日期|内容|名称)|填数字|年份|日期|地点';

/** A rule or a formula: 每超过X万元扣1分, 得分=X×分值. */
const ofRule = /[=＝≥≤÷+＋<>]|每|扣|若|如果|假设|设(?:为|定)/u;
const inRule = (before: string, after: string): boolean =>
  ofRule.test(before) || ofRule.test(after.slice(0, 8));

const unit = '(?:万元|亿元|元|个(?!性|别)|人次?|户|分(?!别)|[%％]|项|公里|平方米)';

/** Marks, names of fields and notes to oneself that hold the place of something, besides XX, ** and ____. */
export const fillIns: readonly Placeholder[] = [
  // ○○街道, △△公司, 〇〇万元, but no 二○○五年.
  {
    pattern:
      /(?<![一二三四五六七八九〇○零\d★☆○●△▲◯※◎])(?:○{2,}|●{2,}|△{2,}|▲{2,}|◯{2,}|※{2,}|◎{2,}|〇{2,})(?![一二三四五六七八九〇○零\d★☆○●△▲◯※◎])/gu,
    unless: meant,
  },
  // □□万元.
  { pattern: new RegExp(`[□☐]{2,}(?=\\s*${unit})`, 'gu') },
  // 【】, 【　】万元, 【项目名称】 inside a sentence; at the head of a line it is a label.
  { pattern: /【[ \u00a0\u3000]*】|〖[ \u00a0\u3000]*〗/gu },
  {
    pattern: new RegExp(`[【［[<＜{｛](?:${field})[】］\\]>＞}｝]`, 'gu'),
    unless: (before, after) => before.trim() === '' || inRule(before.slice(-6), after),
  },
  // 投入X万元, 得分为X分, X.X%: a single letter beside a unit.
  {
    pattern: new RegExp(
      `(?<=(?:投入|到位|支出|拨付|完成|共计|合计|总计|得分|覆盖|惠及|服务|共|约|为|达到?|资金|安排|金额|占)\\s*)[XxＸｘ×]\\s*(?=${unit}(?!以|的|及以))`,
      'gu',
    ),
    unless: inRule,
  },
  { pattern: /(?<![A-Za-z0-9.])[XxＸｘ]\.[XxＸｘ](?![A-Za-z0-9.])/gu, unless: inRule },
  // 详见附件X, 见表X, 第X届.
  {
    pattern:
      /(?<=附件|附表|附图|[见如][表图])\s*[XxＸｘ×](?![A-Za-z0-9×Ｘｘ])|(?<=第)[XxＸｘ×](?=届|次会议|号文)/gu,
  },
  // 二〇二×年, 二〇二X年.
  { pattern: /(?<=[一二][〇○零][一二三])[XxＸｘ×](?=\s*年)/gu },
  // 2024年 月底, 2024年5月 日.
  {
    pattern:
      /(?<=\d[ \u00a0\u3000]*)年[ \u00a0\u3000]+月(?=[底初末份])|(?<=\d[ \u00a0\u3000]*)月[ \u00a0\u3000]+日(?![均常报期程间历志照])/gu,
    unless: (before) => signed(before),
  },
  // （数据待补充）, 数据待补充。
  {
    pattern:
      /[（(【［[](?:数据|数字|金额|内容|图片?|照片|图表|表格|此处|具体[^（）()【】]{0,4})(?:尚)?[待需](?:补充|补录|补填|填写?|填报|替换|插入|录入|核实|核对|确认|更新)[^（）()【】［］[\]]{0,4}[）)】］\]]|(?:此处|数据|数字|金额)(?:尚)?待(?:补充|补录|补填|填写?|填报|录入)(?=[。；，、）)]|$)/gu,
  },
  // （请核实）, 【请补充数据】: notes among those who wrote the report.
  {
    pattern:
      /[（(【［[]请(?:各?(?:单位|科室|部门)|财务|业务|再次?|进一步|尽快)?(?:核实|核对|确认|补充|提供|更新|核)[^（）()【】［］[\]]{0,10}[）)】］\]]/gu,
  },
  // [批注1：…].
  { pattern: /[（(【［[]批注[^（）()【】［］[\]]{0,30}[）)】］\]]/gu },
  // （插入图表）, 此处为正文, 示例文字.
  {
    pattern:
      /[（(【［[]插入(?:图|表|照片)[^（）()【】［］[\]]{0,10}[）)】］\]]|示例文[字本]|此处为(?:正文|内容|文字)|lorem ipsum/giu,
  },
  // 投入？？万元, ???.
  { pattern: new RegExp(`[?？]{3,}|[?？]{2,}(?=\\s*${unit})`, 'gu') },
  // 得分为    分: a blank wide enough to be filled in by hand.
  {
    pattern: new RegExp(`(?<=[为共计约达入付出成：:])(?:[ \u00a0]{3,}|\u3000{2,})(?=${unit})`, 'gu'),
  },
  // 共投入……万元.
  { pattern: new RegExp(`(?<=[为共计入达成约]\\s*)(?:…+|\\.{3,})(?=\\s*${unit})`, 'gu') },
  // NaN%, undefined, null in a cell.
  {
    pattern: new RegExp(
      `(?<![A-Za-z])(?:NaN|undefined|null|None)(?=\\s*${unit})|^\\s*(?:NaN|undefined|null)\\s*$`,
      'gu',
    ),
  },
];

/** 《》, “ ”, in which nothing stands: looked for before quotations are blanked out. */
export const emptyQuotes = /《[ \u00a0\u3000]*》|“[ \u00a0\u3000]*”|「[ \u00a0\u3000]*」/gu;

/** Without one of these letters a text holds none of them. */
export const fillInHint =
  /[○●△▲◯※◎〇□☐]{2}|【|〖|[［[<＜{｛][项单部委实评第主填街公姓联具年日地]|[XxＸｘ×]|[年月][ \u00a0\u3000]+[月日]| {3}|\u3000{2}|待[补填录替插核确更]|需[核补]|请|批注|插入|示例文|此处为|lorem|[?？]{2}|…|\.{3}|NaN|undefined|null|None|《[ \u00a0\u3000]*》|“[ \u00a0\u3000]*”|「[ \u00a0\u3000]*」/iu;
