import type { Words } from '../../i18n/words.ts';

/** What may be wrong with a directive, in the words of a finding. */

const listed = (names: readonly string[], mark: string): Words => {
  const quoted = names.map((name) => `\`${mark}${name}\``);
  return { 'zh-CN': ` ${quoted.join('、')} 之一`, en: `one of ${quoted.join(', ')}` };
};

const meant = (name: string | null, mark: string): Words =>
  name === null
    ? { 'zh-CN': '请改正', en: 'correct it' }
    : { 'zh-CN': `请确认是否指 \`${mark}${name}\``, en: `did you mean \`${mark}${name}\`?` };

const fault = (found: Words, expected: Words, todo: Words): Words => ({
  'zh-CN': `${found['zh-CN']}，应为${expected['zh-CN']}，${todo['zh-CN']}`,
  en: `Unexpected ${found.en}, expected ${expected.en}, ${todo.en}`,
});

/** @param mark `::` on a line of its own, `:` in a sentence */
export const unknownDirective = (
  name: string,
  known: readonly string[],
  near: string | null,
  mark: string,
): Words =>
  fault(
    { 'zh-CN': `不应有指令 \`${mark}${name}\``, en: `directive \`${mark}${name}\`` },
    listed(known, mark),
    meant(near, mark),
  );

export const noReport = (name: string): Words => ({
  'zh-CN': `页面中不应有指令 \`${name}\`，应只在报告的正文中使用，请改为文字或指向报告的链接`,
  en: `Unexpected directive \`${name}\` in a page, expected it in the text of a report only, write words or a link to the report`,
});

export const belongsInSentence = (name: string, form: string): Words => ({
  'zh-CN': `指令 \`${name}\` 不应独占一行写成 \`::${name}\`，应写在句中，请改为 \`${form}\``,
  en: `Unexpected \`::${name}\` on a line of its own, expected it inside a sentence, write \`${form}\``,
});

export const belongsOnOwnLine = (name: string, text: string): Words => ({
  'zh-CN': `指令 \`${name}\` 不应写成 \`${text}\`，应独占一行、以两个冒号开头，请在单独一行写 \`::${name}\``,
  en: `Unexpected \`${text}\`, expected two colons on a line of its own, write \`::${name}\` there`,
});

export const unknownOption = (option: string, known: readonly string[], near: string | null): Words =>
  known.length === 0
    ? {
        'zh-CN': `不应有选项 \`${option}\`，该指令没有选项，请删去`,
        en: `Unexpected option \`${option}\`, expected none for this directive, remove it`,
      }
    : fault(
        { 'zh-CN': `不应有选项 \`${option}\``, en: `option \`${option}\`` },
        listed(known, ''),
        meant(near, ''),
      );

export const wrongOption = (
  option: string,
  value: string,
  known: readonly string[] | 'count',
  near: string | null,
): Words =>
  fault(
    { 'zh-CN': `选项 \`${option}\` 不应为 \`${value}\``, en: `\`${value}\` in option \`${option}\`` },
    known === 'count'
      ? { 'zh-CN': '从 1 开始的整数', en: 'a whole number from 1' }
      : known.length === 0
        ? { 'zh-CN': '本报告中的单位', en: 'a unit of this report' }
        : listed(known, ''),
    meant(near, ''),
  );

export const missingOption = (option: string, known: readonly string[]): Words => ({
  'zh-CN': `不应缺少选项 \`${option}\`，应为${listed(known, '')['zh-CN']}，请补上，如 \`{${option}=${known[0]}}\``,
  en: `Unexpected absence of option \`${option}\`, expected ${listed(known, '').en}, add it, as in \`{${option}=${known[0]}}\``,
});

export const missingLabel = (form: string): Words => ({
  'zh-CN': `方括号中不应为空，应写明取哪一个数，请写成 \`${form}\``,
  en: `Unexpected empty brackets, expected a name in them, write \`${form}\``,
});

export const extraLabel = (label: string): Words => ({
  'zh-CN': `方括号中不应有 \`${label}\`，该指令不需要名称，请删去方括号`,
  en: `Unexpected \`${label}\` in brackets, expected no name here, remove the brackets`,
});

export const unknownWord = (label: string, known: readonly string[], near: string | null): Words =>
  fault(
    { 'zh-CN': `方括号中不应为 \`${label}\``, en: `\`${label}\` in brackets` },
    listed(known, ''),
    meant(near, ''),
  );

export const unknownIndicator = (name: string, near: string | null): Words =>
  fault(
    { 'zh-CN': `不应有指标 \`${name}\``, en: `indicator \`${name}\`` },
    { 'zh-CN': '指标体系中的名称', en: 'a name in the indicator tree' },
    meant(near, ''),
  );

export const ambiguousIndicator = (name: string, among: readonly string[]): Words => ({
  'zh-CN': `指标 \`${name}\` 不应有 ${among.length} 个同名，应能唯一确定，请写成${listed(among, '')['zh-CN']}`,
  en: `Unexpected ${among.length} indicators named \`${name}\`, expected one, write ${listed(among, '').en}`,
});

export const unknownUnit = (name: string, known: readonly string[], near: string | null): Words =>
  known.length === 0
    ? {
        'zh-CN': `不应指定单位 \`${name}\`，本报告只有一个评价对象，请删去`,
        en: `Unexpected unit \`${name}\`, expected none in a report of one unit, remove it`,
      }
    : fault(
        { 'zh-CN': `不应有单位 \`${name}\``, en: `unit \`${name}\`` },
        listed(known, ''),
        meant(near, ''),
      );

export const missingUnit = (known: readonly string[]): Words => ({
  'zh-CN': `不应省略单位，本报告有多个评价对象，应写明是哪一个，请用 \`unit=\` 指定${listed(known, '')['zh-CN']}`,
  en: `Unexpected absence of a unit, expected one since the report has several, name ${listed(known, '').en} with \`unit=\``,
});

export const noFigure = (what: Words, todo: Words): Words => ({
  'zh-CN': `此处不应引用尚不存在的${what['zh-CN']}，应引用已有的数，${todo['zh-CN']}`,
  en: `Unexpected reference to a figure that does not exist (${what.en}), expected one that does, ${todo.en}`,
});

export const noIndicators: Words = {
  'zh-CN': '此处不应引用指标表，本报告没有 `indicators`，应先填写指标体系，请补上或删去该指令',
  en: 'Unexpected indicator table, expected `indicators` in the frontmatter, add them or remove the directive',
};

export const noBudget: Words = {
  'zh-CN': '此处不应引用资金表，本报告没有 `budget`，应先填写项目资金，请补上或删去该指令',
  en: 'Unexpected budget table, expected `budget` in the frontmatter, add it or remove the directive',
};

export const noFindings: Words = {
  'zh-CN': '此处不应引用整改台账，本报告没有 `findings`，应先填写问题清单，请补上或删去该指令',
  en: 'Unexpected follow-up table, expected `findings` in the frontmatter, add them or remove the directive',
};

export const noScores: Words = {
  'zh-CN': '此处不应画图，所指的指标没有得分，应先填写得分，请补上或删去该指令',
  en: 'Unexpected chart, expected scores of the indicators it is of, add them or remove the directive',
};

export const tooFewAxes = (axes: number): Words => ({
  'zh-CN': `雷达图不应只有 \`${axes}\` 个指标，应至少有 3 个，请调整 \`of\`、\`depth\` 或改用 \`{type=rates}\``,
  en: `Unexpected radar chart of \`${axes}\` indicators, expected at least 3, change \`of\` or \`depth\`, or use \`{type=rates}\``,
});

export const scoreFirst: Words = {
  'zh-CN': '请补上得分或删去该指令',
  en: 'add the score or remove the directive',
};

export const fullWidthColon = (text: string): Words => ({
  'zh-CN': `指令 \`${text}\` 不应使用全角冒号，应为半角，请写成 \`${text.replaceAll('：', ':')}\``,
  en: `Unexpected full-width colon in \`${text}\`, expected a half-width one, write \`${text.replaceAll('：', ':')}\``,
});

export const trendIsOfTotals = (option: string): Words => ({
  'zh-CN': `历年变化图不应有选项 \`${option}\`，应只按总得分绘制，请删去`,
  en: `Unexpected option \`${option}\` of a trend, expected none since it is drawn from totals, remove it`,
});

export const trendOfUnits: Words = {
  'zh-CN': '历年变化图不应用于有多个评价对象的报告，应只有一个总得分，请改用 `{type=rates}`',
  en: 'Unexpected trend in a report of several units, expected one total, use `{type=rates}` instead',
};
