/** What is counted, and what names stand for, told from how the words end. */

/** Places from the largest to the smallest: five villages may lie in three towns. */
const places = [
  /(?:省|自治区|省份|直辖市)$/,
  /(?:市州|地市|地级市|设区市|城市|市|盟)$|..州$/,
  /(?:县市区|市县区|区县|县区|市县|县市|县|旗|区)$/,
  /(?:乡镇|镇街|街镇|街道|镇|乡|办事处)$/,
  /(?:行政村|自然村|社区|村)$/,
  /(?:小区|村民小组)$/,
];
const anyPlace = /(?:地区|区域|片区|国家)$/;

const organs = [
  /(?:部门|单位|机构|机关|主体|组织|委办局|局|委|厅|署|政府|管委会|委员会)$/,
  /(?:科室|处室|股室|办公室|科|股|处|室|办)$/,
];
const anyOrgan = /(?:中心|站|所|队|会|院|校|学校|中学|小学|大学|幼儿园|公司|企业|厂|银行|医院|馆|部)$/;

const abstract =
  /(?:方面|维度|层面|层次|环节|阶段|等级|等次|档次|级别|档|部分|角度|领域|类别|大类|类型|类|方向|板块|模块|步骤|程序|要素|因素|内容|问题|原因|原则|重点|举措|措施|建议|意见|方法|方式|途径|渠道|种类|形式|条件|特点|关口|时点|节点|时段|时期|指标|目标)$/;

/** The words that may end what a number counts; the longest that fits is taken. */
const counted = new RegExp(
  [
    '方面|维度|层面|层次|环节|阶段|等级|等次|档次|级别|部分|角度|领域|类别|类型|方向|板块|模块|步骤|程序|要素|因素|内容|问题|原因|原则|重点|举措|措施|建议|意见|方法|方式|途径|渠道|种类|形式|条件|特点|关口|时点|节点|时段|时期|指标|目标',
    '子项目|子项|项目区|项目|工程|任务|活动|课程|课题|专题|制度|办法|文件|平台|系统|数据库|产品|品种|资金|费用|经费|支出|补贴|补助|政策|事项|科目|专业|专项|奖项|业务|服务|工种|病种|标段|合同|方案|规划|标准|报告|材料|资料',
    '省份|省市|省区市|省|市州|地市|地级市|设区市|城市|县市区|县\\(市、区\\)|县\\(区\\)|区县|县区|市县|县市|乡镇|镇街|街镇|镇\\(街道\\)|镇\\(办事处\\)|街道\\(地区\\)|乡镇\\(街道\\)|街道|社区|行政村|自然村|小区|片区|园区|地区|区域|国家|市|县|区|旗|镇|乡|村|州',
    '部门|单位|机构|机关|主体|组织|委办局|科室|处室|股室|办公室|公司|企业|学校|院校|高校|医院|中心|站所|协会|局|科|股|处|室|站|所|队',
    '年度|年份|季度|月份',
  ].join('|'),
);

/**
 * The noun after a number and its counter, with up to five letters before it: 6个[A级项目]. Null where none of
 * the known ones follows.
 */
export function nounAt(text: string, at: number): string | null {
  const words = text.slice(at, at + 14);
  const match = counted.exec(words);
  if (match === null || match.index > 5 || !/^[\p{Script=Han}A-Z]*$/u.test(words.slice(0, match.index)))
    return null;
  if (/[的中里为是有在被由和及与均都已未需应占共达各仅等]|分别/.test(words.slice(0, match.index)))
    return null;
  // 项目区 and 市场 begin with words that are counted, too.
  const noun = words.slice(0, match.index + match[0].length);
  return /^(?:内|外|场|域|级|均|直|政|委)/.test(words.slice(noun.length)) && /[市县区省]$/.test(noun)
    ? null
    : noun;
}

export const isAbstract = (noun: string): boolean => abstract.test(noun);

const plain = (words: string): string => words.replace(/\([^()]*\)$/, '').replace(/["》]$/, '');

const rankIn = (kinds: readonly RegExp[], words: string): number =>
  kinds.findIndex((kind) => kind.test(words));

export const isPlace = (words: string): boolean =>
  rankIn(places, plain(words)) >= 0 || anyPlace.test(plain(words));

export const isOrgan = (words: string): boolean =>
  rankIn(organs, plain(words)) >= 0 || anyOrgan.test(plain(words));

/**
 * Whether names may be what a noun counts. 甲镇、乙镇12个村 counts villages in the towns, 财政局、教育局5个项目
 * the projects of the bureaus.
 */
export function isCountOf(items: readonly string[], noun: string): boolean {
  // “书香社区” in quotation marks is called so, and is none.
  const kinds = items.map((item) =>
    /["》]$/.test(item) ? 'other' : isPlace(item) ? 'place' : isOrgan(item) ? 'organ' : 'other',
  );
  const most = (kind: string): boolean => kinds.filter((one) => one === kind).length * 2 >= items.length;
  if (most('place')) {
    const wanted = plain(noun);
    const same = (item: string): boolean =>
      !isPlace(item) || wanted.includes(item.slice(-1)) || rankIn(places, item) === rankIn(places, wanted);
    return anyPlace.test(wanted) || (isPlace(noun) && items.map(plain).every(same));
  }
  if (most('organ')) {
    if (!isOrgan(noun)) return false;
    const [own, wanted] = [
      Math.min(...items.map((item) => rankIn(organs, plain(item)))),
      rankIn(organs, plain(noun)),
    ];
    return (
      wanted <= 0 || own < 0 || own >= wanted || items.every((item) => item.endsWith(plain(noun).slice(-1)))
    );
  }
  return true;
}
