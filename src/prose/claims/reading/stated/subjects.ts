import { liesIn } from '../../../../scoring/score.ts';
import type { Line } from '../lines.ts';
import type { Subject } from '../names.ts';
import type { Sentence } from '../sentences.ts';
import type { Role, Stated } from '../statement.ts';
import type { Reading, Setting, State } from './state.ts';

/** What an unnamed figure may be said of, read from its sentence, its label and its heading. */
export function subjectsOf(
  { line, sentence, state, whole, setting, carried, turned, found }: Reading,
  role: Role,
  end: number,
): readonly Subject[] {
  /** One of several years is not the whole. */
  const partly = (subjects: readonly Subject[]): readonly Subject[] =>
    state.part && setting.several ? subjects.filter(({ node }) => node !== null) : subjects;
  // 满分 100 分 that no name stands before is the whole's, of which nothing can be told.
  if (role === 'weight' && hundred.test(line.text.slice(0, end))) {
    // 决策 20 分、……、效益 30 分，满分 100 分: what has had its points is not meant either.
    if (!state.fresh || found.some((one) => one.subjects[0]?.node === state.topic[0]?.node)) return [];
  }
  // 用工企业满意度（3 分）。……，满意度 88.9%，得 3 分: words of its own do not make it the tree's 满意度.
  const { opaque, scored } = line.scope;
  const away = turned || found.some((one) => isElsewhere(line.scope, one));
  const within = away ? [] : line.scope.within;
  if (state.fresh) return opaque && scored && state.clauseAt > state.topicAt ? [] : partly(state.topic);
  // 基础得分 91.57 分，加 1 分后，综合得分 92.57 分: what the total was made of is nothing else.
  const madeUp = role === 'total' && state.lost && basis.test(line.text.slice(sentence.from, end));
  if (!state.clean || state.role === null || (state.lost && !madeUp)) return [];
  // B32 项目管理制度健全性得 2 分。未制定移交制度，扣 1 分: the loss is the one that was named last.
  if (role === 'loss' && state.theme.length === 0 && carried !== null) return [carried.subject];
  if (opaque && scored) return [];
  if (opaque && state.theme.length === 0)
    return role === 'total' && isOfWhole(line, setting) ? partly(whole) : [];
  // 占 80% under a heading is a share of something else.
  if (role === 'weight' && line.text.startsWith('占', state.roleAt)) return [];
  // What is graded is the whole: 最终得分 86.68 分，等级为良.
  if ((role === 'total' || role === 'score') && isGraded(line.text.slice(end, end + 40)))
    return partly(isOfWhole(line, setting) ? whole : []);
  const [theme] = state.theme;
  const all = isOfWhole(line, setting) ? whole : [];
  const candidates = within.some(({ node }) => node === theme?.node) ? within : [...state.theme, ...within];
  if (role === 'total') return partly([...candidates, ...all]);
  // A loss is that of the indicator named last, not of the group around it.
  if (role === 'loss' && state.theme.length > 0) return state.theme;
  if (candidates.length > 0) return partly(candidates);
  return role === 'score' && isConclusion(line, sentence, state) ? partly(all) : [];
}

const basis = /^(?:[该本]?项目)?(?:基础|基本|指标|初步|汇总)(?:得分|评分|分)(?:合计)?(?:为)?\d/;

/** 预算执行率：得 5 分。……制度执行有效性：得 2.5 分: from here on the line is about something else than it began with. */
export const isElsewhere = (scope: Line['scope'], { direct, role, subjects }: Stated): boolean =>
  direct &&
  (role === 'score' || role === 'points' || role === 'loss' || role === 'weight') &&
  isApart(scope, subjects);

/** Whether indicators lie neither above nor below those that a line is about. */
export const isApart = ({ within }: Line['scope'], subjects: readonly Subject[]): boolean =>
  within.length > 0 &&
  subjects.length > 0 &&
  subjects.every(
    ({ node }) =>
      node !== null &&
      within.every(
        (above) =>
          above.node !== null && !liesIn(node.path, above.node.path) && !liesIn(above.node.path, node.path),
      ),
  );

const hundred = /(?:^|\D)100(?:\.0+)?分$/;

const general =
  /评价|评审|结论|得分|评分|打分|分析|情况|结果|概况|概述|总体|综合|整体|绩效|自评|等级|摘要|报告|基本|说明|介绍|背景|部分|问题|建议|指标|主要|目标|经验/;

/** Whether the label or heading above a total is none of something else's (### 甲社工站). */
export function isOfWhole(
  { label, text, start, headings, scope }: Line,
  { whole }: Pick<Setting, 'whole'>,
): boolean {
  if (scope.within.length > 0 || (scope.unit !== null && scope.unit.name !== null)) return true;
  const above = label?.kind === 'unknown' ? text.slice(start, label.to) : (headings.at(-1) ?? '');
  return (
    above === '' ||
    general.test(above) ||
    whole.kindOf(above) !== null ||
    whole.names.some((name) => above.includes(name))
  );
}

/** 评价得分 88 分, 经评审，最终得分 88 分: where no indicator is spoken of, nothing but the whole has been evaluated. */
function isConclusion({ text, start }: Line, { from }: Sentence, { roleAt, clauseAt }: State): boolean {
  if (!/^(?:评价|最终|最后)得分/.test(text.slice(roleAt, roleAt + 4))) return false;
  // 评价得分：88 分: the colon has begun another clause.
  const before = text.slice(Math.max(from, start), Math.min(clauseAt, roleAt));
  return before === '' || /(?:评价|评审|评分|打分|评定|测算|汇总|综上)[^,;。]{0,8},$/.test(before);
}

const grade =
  /["'(]*(?:优秀|良好|中等|优|良|中|低|较差|差|[A-E])["')]*(?:级别|级|等级|等次|等|档次|档)?(?![\p{Script=Han}])/u;
const gradeBehind = new RegExp(
  `^(?:\\([^()]{0,12}\\))?,?(?:(?:绩效|评价|综合|总体|整体|结果|最终|评定|自评|项目|的)*(?:等级|等次|评级|级别|档次)|评定|定|评|属于|达到)(?:评定|确定|认定)?[为是:属于]{0,2}${grade.source}`,
  'u',
);

/** Whether what follows a figure is its grade: ，评价等级为“良”. */
const isGraded = (after: string): boolean => gradeBehind.test(after);
