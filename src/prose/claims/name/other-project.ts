import type { NameClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { isQuoted, isShortOf, placesOf, type Told, toldNames } from '../reading/names/told.ts';
import { plainName } from '../reading/normal.ts';
import { calledBy, otherName } from './other-name.ts';
import { withOwnFigures } from './own-subject.ts';

/** A name that a clause begins with and that it says a total of. */
const subject =
  /(?:^|[,。;:)])(?![比较与同和以按对如若经由在从])(\p{Script=Han}{2,6}?)(项目|资金|政策|专项|工程|经费)$/u;

/** Letters of words by which any report may call what it is of, a part of it, or whoever has it. */
const general = new Set(
  '本该此其这各每某子分总整个体全部所有单第项目资金政策专程经费省市县区乡镇村街州旗级国家中央地方财政绩效自评价估部门年度期前后上下述被试点示范重大要一般常民生建设惠补助贴奖支出预算追加结转移付债券衔接配套公共社会综合合计平均最终抽查样复核现场实施主管承担受益用三方专门类别大小新旧其他它另外同相关有关',
);

/**
 * 物流园项目综合得分91.73分 in the report on what it calls 产业园项目, whose total that is: a name that nothing else in the
 * text bears, beside the report's own total.
 */
export function otherProject(text: Text): readonly NameClaim[] {
  const { report, lines } = text;
  const [unit, another] = report.units;
  if (unit === undefined || another !== undefined) return [];
  const { title, project, department } = report.data;
  const own = plainName(title) + plainName(project?.name ?? '');
  const told = toldNames(text).filter(({ name }) => name.length >= 4 && isShortOf(name, own));
  if (told.length === 0) return [];
  const known = new Set(own + plainName(department.name) + told.map(({ full }) => full).join(''));
  return lines.flatMap((line): readonly NameClaim[] => {
    if (line.passage.kind === 'cell' || !/分/.test(line.text)) return [];
    return withOwnFigures(line, unit).flatMap(({ end, total }) =>
      total ? slipAt(text, line, end, told, known) : [],
    );
  });
}

function slipAt(
  { lines }: Text,
  line: Line,
  end: number,
  told: readonly Told[],
  known: ReadonlySet<string>,
): readonly NameClaim[] {
  const [, stem = '', kind = ''] = subject.exec(line.text.slice(Math.min(line.start, end), end)) ?? [];
  const words = stem + kind;
  const meant = told.find(({ name }) => name.endsWith(kind) && Math.abs(name.length - words.length) <= 1);
  if (stem === '' || meant === undefined || line.text.includes(meant.name)) return [];
  const strange = [...stem].filter((letter) => !known.has(letter) && !general.has(letter));
  if (strange.length < 2 || isQuoted(line, end - 1)) return [];
  // Of another project a report would speak elsewhere, too; and of its own by its name.
  if (placesOf(stem, lines).length > 1 || placesOf(meant.name, lines).length < 2) return [];
  const from = end - words.length;
  return [otherName({ line, at: from, words }, calledBy(meant), 'short')];
}
