/** Surnames before which ×× stands for a name that is hidden on purpose: 李××, 欧阳××. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';

/** A pattern of text that stands for what was never filled in. */
export type Placeholder = {
  readonly pattern: RegExp;
  /** Where a match is meant: judged by the text before and after it. */
  readonly unless?: (before: string, after: string) => boolean;
  /** Whether it is a unit whose figure is missing. */
  readonly bare?: true;
};

/** 李××, 张**、某××: a person whose name is hidden, unless a unit of time, money or number follows. */
const hidesName = (before: string, after: string): boolean =>
  new RegExp(`(?:[${surnames}]|欧阳|上官|司马|诸葛|某)$`).test(before) &&
  !/^\s*(?:年|月|日|时|万|亿|元|个|项|次|%|％|分(?!别)|份|号|局|省|市|县|区|街道|镇|乡|单位|部门|项目|平方)/.test(
    after,
  );

/** 广州市××有限公司, ××村: a third party that is left unnamed on purpose. */
const hidesParty = (after: string): boolean =>
  /^(?!项目|局|单位|部门|年|月|日|万|亿|元|个|项|次|分|[%％])[^，。；、：\s]{0,12}?(?:有限(?:责任)?公司|股份公司|集团|公司)/.test(
    after,
  ) ||
  /^(?:公司|企业|工厂|商店|酒店|村|社区|组|户(?![，。；、]|均|数)|家(?=[庭政具园纺电居庄])|某|小区|小学|中学|幼儿园|卫生院|先生|女士|同志|同学|老师)/.test(
    after,
  );

/** 138****8000, 4401××××1234: digits hidden on purpose. */
const hidesDigits = (before: string, after: string): boolean =>
  /\d\s*$/.test(before) && /^\s*[\dXx]/.test(after);

/** ***、**、*分别表示在 1%、5%、10% 的水平上显著. */
const marksSignificance = (after: string): boolean =>
  /^\s*(?:[、,，]\s*[*＊]|[pP]\s*[<＜]|(?:分别)?(?:表示|代表))/.test(after);

export const meant = (before: string, after: string): boolean =>
  hidesName(before, after) || hidesParty(after) || hidesDigits(before, after);

/** A line to be signed by hand stays blank on the page. */
export const signed = (before: string): boolean =>
  /(?:签字|签名|签章|盖章|公章|签收)[^。；]{0,12}$/.test(before);

/** How much of the text before and after a match `unless` is given. */
export const near = 20;

/** Looked for in every text, outside titles and quotation marks. */
export const placeholders: readonly Placeholder[] = [
  // XX局, 2023年XX月, ××万元; but no code (XX-100, XXL), no number in Roman letters.
  {
    pattern:
      /(?<![A-Za-z0-9Ｘｘ×✕+＋-]|[A-Za-z] )(?:[XxＸｘ]{2,}|[×✕]{2,})(?![A-Za-z0-9Ｘｘ×✕+＋-]| ?[A-Za-z])/g,
    unless: meant,
  },
  // 20XX年, 202X年, 20××年度.
  { pattern: /(?<!\d)(?:20|19)(?:[XxＸｘ×*＊]{2}|\d[XxＸｘ×*＊])(?=\s*年)/g },
  // X月X日, 2023年X月, ×年×月: single letters, where only a date can be meant.
  {
    pattern:
      /(?<![A-Za-z0-9×*+=])[XxＸｘ×]\s*年\s*[XxＸｘ×]\s*月(?:\s*[XxＸｘ×]\s*日)?|(?<![A-Za-z0-9×*+=])[XxＸｘ×]\s*月\s*[XxＸｘ×]\s*日|(?<=\d\s*年\s*)[XxＸｘ×]\s*月|(?<=\d\s*月\s*)[XxＸｘ×]\s*日/g,
  },
  // 现场踏勘X次, 走访X户: a letter that is counted.
  {
    pattern: /(?<=\p{Script=Han})[XxＸｘ](?=(?:人次|[次场户家份名件处条项天亩])(?![数均]))/gu,
  },
  // ×.×万人, X.XX%: a number in letters.
  { pattern: /(?<![A-Za-z0-9])[XxＸｘ×][.．][XxＸｘ×]{1,2}(?=\s*(?:[万亿元人个户件次项家分%％]))/g },
  // ×月 and nothing else: the head of a column.
  { pattern: /^\s*[XxＸｘ×]\s*(?:月份?|季度)\s*$/g },
  // **万元, ***项目: stars that are no emphasis.
  {
    pattern: /(?<![\d*＊])[*＊]{2,}(?![\d*＊])/g,
    unless: (before, after) => meant(before, after) || marksSignificance(after),
  },
  // 共____个, ＿＿年.
  {
    pattern: /(?<![A-Za-z0-9_＿])[_＿]{2,}(?![A-Za-z0-9_＿])/g,
    unless: (before) => signed(before),
  },
  // （ ）分, 第（  ）号, 得分（ ）: brackets to be filled in.
  {
    pattern:
      /[（(][ \u00a0\u3000]*[）)](?=\s*(?:分(?!别)|年|月|日|元|万元|个|人|次|项|号|%|％))|(?<=(?:得分|满分|分值|共计|合计|评为|等级)[为：:]?\s*)[（(][ \u00a0\u3000]+[）)]/g,
  },
  // 财预〔 〕 号, 〔20 〕号, 〔2023〕号: the number of a document.
  {
    pattern:
      /[〔［[][ \u00a0\u3000]*(?:20(?:\d\d)?)?[ \u00a0\u3000]*[〕］\]][ \u00a0\u3000]*第?[ \u00a0\u3000]*号/g,
  },
  // 2023年 月 日, 年 月 日: a date to be filled in, but not beside a signature.
  {
    pattern:
      /(?:\d{2,4}[ \u00a0\u3000]*)?年[ \u00a0\u3000]+月[ \u00a0\u3000]+日|(?<=\d[ \u00a0\u3000]*)年[ \u00a0\u3000]+月(?=[。，；、）)]|$)/g,
    unless: (before) => signed(before),
  },
  // 10月日: the day was left out.
  { pattern: /(?<=\d月)日(?![均常报照期记用])/g },
  // 于  年  月底前完工: two blanks before both.
  {
    pattern: /(?<=\p{Script=Han})[ \u00a0\u3000]{2,}年[ \u00a0\u3000]{2,}月/gu,
    unless: (before) => signed(before),
  },
  // 推迟    天, 另有   辆: nothing stands before the unit.
  {
    pattern:
      /(?<=[为有达共计约增减少加推延迟超扣得余剩近过出入成于至期])[ \u00a0\u3000]{2,}(?=(?:天|个|人次|人|元|万元|亿元|件|次|户|项|[%％]|分(?!别)|名|家|场|套|台|辆|亩|公里|米|吨|批)(?:[^\p{Script=Han}\s]|[的因未由已及和与]|$))/gu,
  },
  // （200字以内）, （不少于500字）, （一般不超过2页）: how long the answer may be, behind a heading or a label.
  {
    pattern:
      /[（(【[](?:[^（）()【】[\]\d每篇]{0,12}?)(?:\d{2,4}\s*(?:[-—~～至]\s*\d{2,5}\s*)?个?字(?:以内|以下|之内|以上|左右)|(?:不超过|不多于|不少于|不低于|至少|限|控制在)\s*\d{2,5}\s*个?字|(?:不超过|控制在|限)\s*[\d一二两三四五]\s*页)[^（）()【】[\]\d]{0,6}[）)】\]]/g,
    unless: (before, after) => before.length === near && !/^[：:\s]*$/.test(after),
  },
  // [请输入], 【填写单位名称】, （待补充）, （此处填写…）.
  {
    pattern:
      /[[［【（({<＜](?:请|在此|此处)(?:输入|填写|填入|填列|插入|补充|注明)[^[\]［］【】（）(){}<>＜＞]{0,16}[\]］】）)}>＞]|[[［【{<＜](?:输入|填写|填入|插入|选择日期)[^[\]［］【】（）(){}<>＜＞：:]{0,16}[\]］】}>＞]|[[［【（(](?:待补充|待填写?)[\]］】）)]/g,
  },
  // {{name}}, ${name}: fields of a mail merge.
  { pattern: /\{\{[^{}\n]{1,30}\}\}|\$\{[^{}\n]{1,30}\}|«[^«»\n]{1,30}»/g },
  // TODO, TBD.
  { pattern: /(?<![A-Za-z0-9_-])(?:TODO|TBD|FIXME)(?![A-Za-z0-9_-])/g },
  // What word processors and spreadsheets leave where a reference is broken.
  {
    pattern:
      /错误[!！]\s*(?:未找到引用源|未定义书签|不能识别的开关参数|链接无效|超链接引用无效)|(?:单击|点击)(?:或点击|或单击|或点按)?此处(?:以?输入|添加|键入)|#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A)/g,
  },
];

/** 由 个 人，自愿申请: a text whose words have gaps. */
const spacedOut = (before: string, after: string): boolean =>
  /\p{Script=Han}[ \u00a0\u3000]+\p{Script=Han}/u.test(`${before}，${after}`);

/** Looked for in sentences only: 占 %，比上年减少 万元. The head of a column may well read 增长%. */
export const inSentences: readonly Placeholder[] = [
  {
    pattern:
      /(?:占(?:[\p{Script=Han}]{0,12}(?:的|预算|支出|收入|总额|经费|总数))?|(?:同比)?(?:增长|下降|减少|增加|提高|降低|上升)|(?<!增长|下降|同比)率(?:为|达到?|仅)?|(?:满意度|知晓度)(?=[ \u00a0\u3000])|不低于|不高于|不超过|不少于|达到)[ \u00a0\u3000]*[%％]/gu,
  },
  {
    pattern:
      /(?:减少|增加|增长|支出|预算|决算|收入|安排|投入|拨付|下达|共计?|合计|总计)[ \u00a0\u3000]+(?:万元|亿元|元)(?=[，。；,;]|$)/gu,
  },
  // 挽回损失万元, 其中 2020 年万元、: no figure before the unit, and the clause ends with it.
  {
    pattern:
      /(?:(?:19|20)\d\d年|损失|资金|支出|收入|预算|金额|补助|拨付|到位|合计|共计|总计|安排)(?:万元|亿元)(?=[，、。；])/gu,
  },
  // 节约资金     元优先用于…: two blanks between words and a unit of money.
  {
    pattern:
      /(?<=\p{Script=Han})[ \u00a0\u3000]{2,}(?:万元|亿元|元(?![旦宵素器件老月]))(?=[\p{Script=Han}，。；、（(]|$)/gu,
    unless: spacedOut,
  },
  // 新增就业残疾人  人，
  {
    pattern: /(?<=[\p{Script=Han}])[ \u00a0\u3000]{2,}(?:人次|人|户|件|个|名|家|次|项)(?=[，。；、])/gu,
  },
  // 共   份，收回有效问卷208份: two blanks do not stand inside 月份, 身份.
  {
    pattern:
      /(?<=[\p{Script=Han}])(?<![身股月年省备县])[ \u00a0\u3000]{2,}(?:份|场次|场|所|台|套|辆|座|处|起|宗)(?=[，。；、])/gu,
    unless: spacedOut,
  },
  // 对    名护理员, 比目标多  册，, 每镇完成  份共180份: behind a word that a number follows.
  {
    pattern:
      /(?<=[多少对每共有为达约近各成增减]|目标|[镇乡村街县区校站]均?)[ \u00a0\u3000]{2,}(?:册|名|份|人次|人|次|场|台|套|个|家|户|件|项|辆|处|所|座|亩|公里|吨|批|期|课时)(?=[\p{Script=Han}，。；、（]|$)/gu,
    unless: spacedOut,
  },
  // 平均逾期 天。
  {
    pattern:
      /(?<=[逾延超滞]期|延迟|推迟|提前|滞后|缩短|延长|历时|耗时|为期|[均约])[ \u00a0\u3000]+(?:天|个?工作日|个月|小时|分钟)(?=[，。；、）)])/gu,
    unless: spacedOut,
  },
  // 满意52份，不满意 份: one blank, behind a word that only a number can follow.
  {
    pattern:
      /(?<=满意|(?<![公总])共|共计|总计|发放|回收|收回)[ \u00a0\u3000](?:份|户|家|场|名|台|套|辆|座|处)(?=[，。；、])/gu,
    unless: spacedOut,
  },
  // 满意52份，不满意份; 共份，收回: no blank either.
  { pattern: /(?<=[，。；：](?:共|共计|(?:[不较]|基本|非常)?满意))份(?=[，。；、])/gu },
  // 满分6分，得 分。
  { pattern: /(?<=满分\s*\d{1,3}\s*分[，,]\s*(?:实际?|自评)?)得[ \u00a0\u3000]*分(?=[。；])/gu },
];

/** Without one of these a sentence has no such blank. */
export const blankHint =
  /[%％](?<=\p{Script=Han}[ \u00a0\u3000]*[%％])|[\p{Script=Han} \u00a0\u3000](?:万元|亿元|元)|[ \u00a0\u3000][人户件个名家次项份场所台套辆座处起宗天工小分册亩公吨批期课]|[共意计]份|得[ \u00a0\u3000]*分[。；]/u;
