import type { Placeholder } from './patterns.ts';

/** Units that end few words, with the letters before which they do: 备份, 车辆. */
const endings: readonly (readonly [unit: string, letters: string])[] = [
  ['户次', ''],
  ['个', '单挨'],
  ['份', '备身股省年月部县辈缘成水养充本过天双单'],
  ['亩', '田'],
  ['株', '植母幼病'],
  ['辆', '车'],
  ['盏', ''],
  ['吨', '公'],
];

/** Units that end many words or names, with what is counted in them: no 大家, 讲座, 配套, 平台. */
const counted: readonly (readonly [unit: string, nouns: string])[] = [
  ['家', '机构|单位|商户|药店|超市|门店|合作社|医院|公司|农场|主体|饭店|餐馆|工厂|站点'],
  ['座', '[桥库站池塔闸厕棚坝井厂亭]'],
  ['套', '设备|系统|住房|桌椅|设施|器材|装置|服装|教材'],
  ['台', '设备|电脑|计算机|仪器|水泵|空调|打印机|农机|机具'],
  ['路', '接入|接通|监控'],
  ['册', '出版|赠送|图书'],
];

/** Numbers in words, what stands for one, and what leads to the unit alone: 每份, 以户次计. */
const numbers = '一二三四五六七八九十百千万亿两几多数余半整每各该本此这那某首逐哪全按以为计到';

const ofWords = endings.map(
  // 60万人份 has its figure.
  ([unit, letters]) =>
    `${unit}(?<=\\p{Script=Han}{2}${unit})(?<![${letters}${numbers}]${unit}|\\d\\p{Script=Han}{1,3}${unit})`,
);
const ofNouns = counted.map(([unit, nouns]) => `${unit}(?<=(?:${nouns})${unit})`);

/** What is done with so many of something: 现场核查个站点. */
const acts = '核查|抽查|检查|走访|建成|完成|新建|改造|新增|覆盖|抽取|选取|安置|慰问';

/** 剔除无效问卷份, 受益农户户次, 视频资源接入路: words, a unit that is no word with them, and the end of the clause. */
export const bareUnits: Placeholder = {
  pattern: new RegExp(
    `(?:${[...ofWords, ...ofNouns].join('|')})(?=\\s*[，。；、,;）)])|个(?<=(?:${acts})个)(?!别|人|体|性|案|税|数|工商|整)(?=\\p{Script=Han})`,
    'gu',
  ),
  // 城区、乡镇站点个，分别为12个、15个: what is counted is named first.
  unless: (before, after) => /单位[^，。；]*$/u.test(before) || /^[^。；]*分别/u.test(after),
};
