import { plural } from './plural.ts';
import type { Language } from './words.ts';

/** What the command line says. Findings bring their own words. */
const chinese = {
  usage: `用法：
  npm run check -- [文件或文件夹…] [--format text|json|github|sarif] [--strict] [--content 文件夹]
  npm run -s score -- 文件 [--json] [--content 文件夹]
  npm run pdf -- 报告 [--out 文件] [--dist 文件夹]

check 核对报告；不写文件时核对 content/ 全部内容，草稿也在其内。
  --format   输出的形式，默认 text
  --strict   提醒也算错误
  --content  评分办法、提纲、指标框架和站点设置所在的文件夹，默认 content/
score 计算一份报告并列出各项得分；--json 给出全部数据。
pdf   把已生成站点中的一份报告印成 PDF；报告写标识（2023/名称）或文件。
  --out   写到哪个文件，默认为 名称.pdf
  --dist  站点所在的文件夹，默认 dist

退出码：0 没有错误，1 有错误，2 用法不对或文件读不到。
`,
  severity: { error: '错误', warning: '提醒' },
  acknowledged: '已说明',
  note: '说明：',
  related: '参见',
  summary: (errors: number, warnings: number, acknowledged: number, reports: number) =>
    `${errors} 个错误，${warnings} 个提醒，${acknowledged} 条已说明；${reports} 份报告`,
  unreadable: (count: number) => `元数据有 ${count} 处问题，算出的结果可能不全，请先运行 check`,
  notComputed: '元数据读不出来，无法计算',
  columns: { name: '指标', weight: '分值', score: '得分', rate: '得分率', how: '规则与说明' },
  total: '总分',
  grade: '等级',
  unscored: '没有分值，不计算总分',
  incomplete: '有指标没有得分，不计算总分',
  ungraded: '未评定',
  stated: (text: string) => `原文印作 ${text}`,
  byStatement: '照原文',
  notApplicable: '合理缺项',
  leftOut: (points: string) => `合理缺项 ${points} 分`,
  judged: '评价者打分',
  scale: (factor: string) => `合理缺项以外的得分按 × ${factor} 折算`,
  veto: (grade: string, reason: string) => `一票否决，不高于 ${grade}：${reason}`,
  adjustment: '加减分',
  capped: { full: '加分后超出满分，按满分计', zero: '减分后低于 0，按 0 计' },
  pdf: {
    written: (path: string, kilobytes: number) => `已写入 ${path}（${kilobytes} KB）`,
    noFont: '这台机器没有中文字体，PDF 中的汉字会成为方框；请安装一种，如 Debian 的 fonts-noto-cjk',
  },
  misuse: {
    command: (name: string) => `不认识的命令 \`${name}\`，应为 \`check\`、\`score\` 或 \`pdf\``,
    unknownOption: (name: string) => `不认识的选项 \`${name}\``,
    value: (name: string) => `选项 \`${name}\` 后面应写它的值`,
    noValue: (name: string) => `选项 \`${name}\` 后面不应有值`,
    format: (name: string) =>
      `\`--format\` 不应为 \`${name}\`，应为 \`text\`、\`json\`、\`github\` 或 \`sarif\``,
    day: (set: string) => `GONGPING_TODAY 不应为 \`${set}\`，应为存在的日期（如 \`2024-06-28\`）`,
    missing: (path: string) => `找不到 \`${path}\``,
    notReport: (path: string) => `\`${path}\` 不是报告或页面（.md），也不是 content/ 中的设置（.yaml）`,
    oneFile: '`score` 应写一份报告的文件',
    oneReport: '`pdf` 应写一份报告的标识或文件',
    notBuilt: (id: string, dist: string) =>
      `\`${dist}\` 中没有报告 \`${id}\`，请先运行 npm run build；草稿和尚未到公开日期的报告不在其内`,
    outIsFolder: (path: string) => `\`--out\` 不应为文件夹 \`${path}\`，应为文件`,
    noContent: (path: string) => `找不到内容文件夹 \`${path}\`，请在项目中运行，或用 \`--content\` 指明`,
  },
  unexpected: (detail: string) => `程序出错：${detail}（设 GONGPING_DEBUG=1 可看详情）`,
};

export type CliWords = typeof chinese;

const english: CliWords = {
  usage: `Usage:
  npm run check -- [files or folders…] [--format text|json|github|sarif] [--strict] [--content FOLDER]
  npm run -s score -- FILE [--json] [--content FOLDER]
  npm run pdf -- REPORT [--out FILE] [--dist FOLDER]

check reads and checks reports; all of content/, drafts included, where none is named.
  --format   how findings are printed; text by default
  --strict   warnings count as errors
  --content  where schemes, outlines, frameworks and site.yaml lie; content/ by default
score computes one report and lists its scores; --json prints all data.
pdf prints a report of the built site as PDF; REPORT is its id (2023/name) or its file.
  --out      the file to write; name.pdf by default
  --dist     where the site was built; dist by default

Exit code: 0 no errors, 1 errors, 2 wrong use or a file that cannot be read.
`,
  severity: { error: 'error', warning: 'warning' },
  acknowledged: 'acknowledged',
  note: 'note: ',
  related: 'see',
  summary: (errors, warnings, acknowledged, reports) =>
    `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${acknowledged} acknowledged; ${plural(reports, 'report')}`,
  unreadable: (count) =>
    `${plural(count, 'problem')} in the frontmatter, figures may be missing, run check first`,
  notComputed: 'the frontmatter cannot be read, nothing was computed',
  columns: {
    name: 'Indicator',
    weight: 'Full mark',
    score: 'Score',
    rate: 'Rate',
    how: 'Rule and explanation',
  },
  total: 'Total',
  grade: 'Grade',
  unscored: 'no points, no total',
  incomplete: 'an indicator without a score, no total',
  ungraded: 'none',
  stated: (text) => `printed as ${text}`,
  byStatement: 'as printed',
  notApplicable: 'not applicable',
  leftOut: (points) => `not applicable: ${plural(points, 'point')}`,
  judged: 'judged',
  scale: (factor) => `scores rescaled × ${factor} for what does not apply`,
  veto: (grade, reason) => `veto, at best ${grade}: ${reason}`,
  adjustment: 'adjustment',
  capped: {
    full: 'over the full mark with the bonus, so the full mark',
    zero: 'below 0 with the penalty, so 0',
  },
  pdf: {
    written: (path, kilobytes) => `wrote ${path} (${kilobytes} KB)`,
    noFont:
      'this machine has no Chinese font, Chinese letters will be boxes; install one, such as fonts-noto-cjk on Debian',
  },
  misuse: {
    command: (name) => `unknown command \`${name}\`, expected \`check\`, \`score\` or \`pdf\``,
    unknownOption: (name) => `unknown option \`${name}\``,
    value: (name) => `option \`${name}\` expects a value`,
    noValue: (name) => `option \`${name}\` takes no value`,
    format: (name) => `unexpected \`--format ${name}\`, expected \`text\`, \`json\`, \`github\` or \`sarif\``,
    day: (set) => `unexpected \`${set}\` in GONGPING_TODAY, expected an existing day (\`2024-06-28\`)`,
    missing: (path) => `\`${path}\` does not exist`,
    notReport: (path) => `\`${path}\` is neither a report or page (.md) nor a setting in content/ (.yaml)`,
    oneFile: '`score` expects the file of one report',
    oneReport: '`pdf` expects the id or the file of one report',
    notBuilt: (id, dist) =>
      `no report \`${id}\` in \`${dist}\`, run npm run build first; drafts and reports of a later day are not built`,
    outIsFolder: (path) => `unexpected folder \`${path}\` in \`--out\`, expected a file`,
    noContent: (path) =>
      `no content folder \`${path}\`, run this inside the project or name one with \`--content\``,
  },
  unexpected: (detail) => `the program failed: ${detail} (set GONGPING_DEBUG=1 for details)`,
};

export const cliWords: Readonly<Record<Language, CliWords>> = { 'zh-CN': chinese, en: english };
