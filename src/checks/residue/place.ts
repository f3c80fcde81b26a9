import { matchesOf } from '../../prose/matches.ts';
import type { ReadableReport } from '../../report/read.ts';
import type { Check, Found } from '../check.ts';
import { passagesOf, quoted, without } from '../texts.ts';
import { foreignOffices } from './place/foreign-office.ts';
import { officeLevels } from './place/office-levels.ts';
import { otherKinds } from './place/own-place.ts';

/** What a report's department is part of, as far as its region and its name say without doubt. */
type Kind = 'district' | 'county' | 'county-city' | 'city';

function kindOf(region: readonly string[]): Kind | null {
  for (const [index, name] of region.entries()) {
    if (index === 0) continue;
    if (/(?:县|自治县)$/.test(name)) return 'county';
    if (/区$/.test(name))
      return /(?:自治|开发|高新|新|示范|园|林|特|地|管理|经开|景)区$/.test(name) ? null : 'district';
    if (index === 2 && /市$/.test(name)) return 'county-city';
  }
  return region.length === 2 && /(?:[市州盟]|地区)$/.test(region[1] ?? '') ? 'city' : null;
}

/** A name that no place of the report's own kind has; `tied` where only certain words before it make it one. */
type Alien = {
  readonly pattern: RegExp;
  readonly tied: boolean;
  readonly together: RegExp;
  /** What in the same passage says that another place is spoken of. */
  readonly unless?: RegExp;
};

/** 县（市、区）, 区县, 各县: any of them is meant, wherever the report comes from. */
const anyCounty =
  /(?:[省市区州旗级]|[）)])[、和或及与]$|所在$|府所在|[市区]、?县|县、?[市区]|府(?:、|和|或|及|与)[市区乡镇]|[(（][^）)]*[市区县][^）)]*[）)]|各县|所辖|下辖/;
/** 乡镇（街道）: the same for what lies below a district. */
const anyTownship = /街道|各[乡镇]|(?:[县市区乡镇级]|[）)])[、和或及与]$|所在$|府所在/;

const countyOffices: Alien = {
  pattern: /县委、?县政府|县人民政府|县政府|县委|县财政局|县人大|县政协/gu,
  tied: true,
  together: anyCounty,
};
const ourCounty: Alien = { pattern: /(?<![自原])[我本]县(?![区市])/gu, tied: false, together: anyCounty };
const wholeCounty: Alien = {
  pattern: /(?<![安健齐完周保])全县(?!域|城|级|[（(、]?[市区])/gu,
  tied: false,
  together: anyCounty,
};
const districtOffices: Alien = {
  pattern: /区委、?区政府|区人民政府|区政府|区财政局|区人大(?!代表)|区政协(?!委员)/gu,
  tied: true,
  together: anyCounty,
};

const aliens: Readonly<Record<Kind, readonly Alien[]>> = {
  district: [countyOffices, ourCounty, wholeCounty],
  county: [districtOffices, { pattern: /(?<!自)我区(?![分域别间])/gu, tied: false, together: anyCounty }],
  'county-city': [countyOffices, ourCounty, districtOffices],
  // A city has counties: its offices speak of them, and only of another as their own.
  city: [
    { ...ourCounty, unless: /(?<!我)县/u },
    {
      pattern:
        /(?:县委、?县政府|县人民政府|县政府)(?=的?(?:决策|工作|统一|正确|坚强)?(?:部署|要求|领导|安排)|高度重视)/gu,
      tied: true,
      together: anyCounty,
      unless: /县(?!委|政府|人民政府)/u,
    },
  ],
};

/** 省、市, 部省共建, 全省: several provinces or all of them. */
const anyProvince =
  /(?:中央|国家|[部市外跨各兄弟邻本级]|[）)])[、和或及与]?$|省、?[市部区]|各省|[、和或及与][省市]/;

/** A province spoken of by its name: its offices are not the report's. */
const namesProvince =
  /(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省?|援|帮扶|协作|对口|跨省|外省/u;

/** Cities under the state and autonomous regions are no provinces. */
const provinces: readonly Alien[] = [
  {
    pattern: /省委、?省政府|省人民政府|省政府|省财政厅|省委(?!员)/gu,
    tied: true,
    together: anyProvince,
    unless: namesProvince,
  },
  { pattern: /(?<!自)我省/gu, tied: false, together: anyProvince, unless: namesProvince },
];

/** A sub-district is no township and has none below it. */
const townships: readonly Alien[] = [
  { pattern: /乡镇(?:人民)?政府|乡政府|镇政府|乡镇党委/gu, tied: true, together: anyTownship },
  { pattern: /(?<!自)我[乡镇](?![村（(、])/gu, tied: false, together: anyTownship },
];

/** Words after which 县政府 is the government of the place itself, and no part of a name (永德县政府). */
const leading =
  /(?:^|[\s\uFFFC，。；、：（(“”）)]|[由对向与和及的为在以受是将到从请于至让给经报按]|[符结配]合|根据|依据|按照|遵照|落实|贯彻|执行|服从|围绕|响应|支持|提高|增强|发挥|接受|通过|提交|上报|得到|获得|列入|纳入)$/u;

const startsOwnName = (text: string, index: number): boolean =>
  leading.test(text.slice(Math.max(0, index - 3), index));

/** Whether another county is spoken of: its name stands somewhere in the passage. */
function namesCounty(text: string): boolean {
  for (const { index } of text.matchAll(
    /(?<=\p{Script=Han}{2})(?<![市区各我本全该外郊州省原两邻分]|县委)县(?![级域区市城])/gu,
  ))
    if (!startsOwnName(text, index)) return true;
  return false;
}

const isSubDistrict = ({ data: { department } }: ReadableReport): boolean =>
  /街道/.test(department.name) && !/[镇乡]/.test(department.name);

/** 我街道 in a town, 我乡 in a town, 我镇 in a township. */
function ownLevel({ data: { department } }: ReadableReport): readonly Alien[] {
  const level = /[^，。]{2}([镇乡])(?:人民政府|政府|党委)?$/u.exec(department.name)?.[1];
  if (level === undefined || /街道/.test(department.name)) return [];
  const other = level === '镇' ? '乡' : '镇';
  return [
    {
      pattern: new RegExp(`(?<!自)我(?:街道|${other}(?![镇乡村（(、]))`, 'gu'),
      tied: false,
      together: anyTownship,
    },
  ];
}

/** Every name that is alien to the report's place. */
function aliensOf(report: ReadableReport, region: readonly string[]): readonly Alien[] {
  const kind = kindOf(region);
  const [first = ''] = region;
  const noProvince = /^(?:北京|上海|天津|重庆)市?$|自治区$/.test(first);
  return [
    ...(kind === null ? [] : aliens[kind]),
    ...(kind === 'district' && isSubDistrict(report) ? townships : []),
    ...(kind === null ? [] : ownLevel(report)),
    ...(noProvince ? provinces : []),
    ...(region.length > 0 ? officeLevels : []),
  ];
}

const finding = (at: Found['at'], quote: string, region: readonly string[]): Found => ({
  at,
  quote,
  message: {
    'zh-CN': `不应称 \`${quote}\`，应与所在地区 \`${region.join('')}\` 相符，请核对后改正`,
    en: `Unexpected \`${quote}\`, expected a name that fits \`${region.join(' ')}\`, correct it`,
  },
});

export default {
  code: 'residue/place',
  severity: 'warning',
  title: { 'zh-CN': '自称与所在地区不符', en: 'A government of the wrong kind' },
  why: {
    'zh-CN': '城区的报告写“县政府”、县里的报告写“我区”，多半是套用别处的报告没有改净。',
    en: 'A city district that speaks of its county has mostly been copied from another place’s report.',
  },
  fix: {
    'zh-CN': '改为本地的名称；`department.region` 填错时改正它。',
    en: 'Name the own government, or correct `department.region`.',
  },
  *run(report, prose) {
    const region = report.data.department.region ?? [];
    const all = passagesOf(report, prose);
    for (const { passage, from, to } of [...otherKinds(report, all), ...foreignOffices(report, all)])
      yield finding(passage.place(from, to), passage.text.slice(from, to), region);
    const names = aliensOf(report, region);
    if (names.length === 0) return;
    const autonomous = region[0]?.includes('自治区') === true;
    for (const { text, place, within } of passagesOf(report, prose)) {
      if (!/[县乡镇区省街厅]/.test(text) || within.includes('quote')) continue;
      const plain = without(text, quoted);
      let elsewhere: boolean | null = null;
      for (const { pattern, tied, together, unless } of names) {
        if (unless?.test(plain) === true) continue;
        for (const { 0: quote, index } of matchesOf(plain, pattern)) {
          if (tied && !startsOwnName(plain, index)) continue;
          if (autonomous && quote.includes('区')) continue;
          const before = plain.slice(Math.max(0, index - 8), index);
          const after = plain.slice(index + quote.length, index + quote.length + 8);
          if (together.test(before) || together.test(quote.slice(-1) + after)) continue;
          if (quote.includes('县')) {
            elsewhere ??= namesCounty(plain);
            if (elsewhere) continue;
          }
          yield finding(place(index, index + quote.length), quote, region);
        }
      }
    }
  },
} satisfies Check;
