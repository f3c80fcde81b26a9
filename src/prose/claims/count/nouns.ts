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

/** 县（市、区）, 镇（街道）: the other kinds of place that are counted with it. */
const alternative = '\\((?:[省市县区州盟旗镇乡街场、]|街道|办事处|地区|园区|农场)+\\)';

const abstract =
  /(?:方面|维度|层面|层次|环节|阶段|等级|等次|档次|级别|档|部分|角度|领域|类别|大类|类型|类|方向|板块|模块|步骤|程序|要素|因素|内容|问题|原因|原则|重点|举措|措施|建议|意见|方法|方式|途径|渠道|种类|形式|条件|特点|关口|时点|节点|时段|时期|指标|目标|小组|群体|对象|人群)$/;

/** The words that may end what a number counts, and what they must not go on to: 处 but not 处理. */
const counted = new RegExp(
  [
    '方面|维度|层面|层次|环节|阶段|等级|等次|档次|级别|部分|角度|领域|类别|类型|方向|板块|模块|步骤|程序|要素|因素|内容|问题|原因|原则|重点|举措|措施|建议|意见|方法|方式|途径|渠道|种类|形式|条件|特点|关口|时点|节点|时段|时期|指标|目标',
    '子项目|子项|项目区|项目|工程|任务|活动|课程|课题|专题|制度|办法|文件|平台|系统|数据库|产品|品种|资金|费用|经费|支出|补贴|补助|政策|事项|科目|专业|专项|奖项|业务|服务|工种|病种|标段|合同|方案|规划|标准|报告|材料|资料|泵站|水库|桥梁|道路|公园|广场|小组|工作组|专班|群体|对象|人群',
    `(?:省份|省市|省区市|市州|地市|地级市|设区市|城市|县市区|区县|县区|市县|县市|乡镇|镇街|街镇|街道|社区|行政村|自然村|小区|片区|园区|地区|区域|国家)(?:${alternative})?`,
    `(?:省(?![级内外直])|市(?![场民政级直内外域])|县(?![级域直内城])|区(?![域间划块内级])|旗(?![舰帜])|镇(?![级域区])|乡(?![级村土])|村(?![级民庄居])|州(?![级直]))(?:${alternative})?`,
    '部门|单位|机构|机关|主体|组织|委办局|科室|处室|股室|办公室|公司|企业|学校|院校|高校|医院|中心|站所|协会|工厂|处理厂|厂(?![房区])|局(?![面部域])|科(?![目研技学普])|股(?![份权])|处(?![理置罚于])|室(?![内外])|站(?![点位])|所(?![有得属])|队(?![伍员])',
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
  return words.slice(0, match.index + match[0].length);
}

/** 施工单位、物业公司2类对象. */
const kindsOf = /(?:类|种|类型|类别|群体|对象|人群)$/;

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
    // 县（市、区） counts cities, too.
    const wanted = noun.replace(/[()、]/g, '');
    const same = (item: string): boolean =>
      !isPlace(item) || wanted.includes(item.slice(-1)) || rankIn(places, item) === rankIn(places, wanted);
    return anyPlace.test(wanted) || (isPlace(wanted) && items.map(plain).every(same));
  }
  if (most('organ') && !kindsOf.test(noun)) {
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
