import { matchesOf } from '../../matches.ts';
import type { NameClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { apart, shared, tellsApart } from '../reading/names/near.ts';
import { plainName } from '../reading/normal.ts';
import { spotIn } from '../reading/spot.ts';
import { gridsOf } from '../table/grid.ts';

type Named = Exclude<NonNullable<NameClaim['of']>, 'title' | 'short' | 'thing'>;

/** What cells and labels say that they hold. own: nothing but the name of whoever the report is of. */
const labels: readonly { readonly of: Named; readonly own: boolean; readonly pattern: RegExp }[] = [
  { of: 'project', own: true, pattern: /^(?:项目|政策|(?:专项)?资金)名称$/u },
  {
    of: 'department',
    own: true,
    pattern:
      /^(?:填报|填表|自评|被评价|预算|项目)(?:单位|部门)(?:名称|全称)?(?:\(盖章\)|\(公章\))?$|^(?:单位|部门)(?:名称|全称)(?:\(盖章\)|\(公章\))?$/u,
  },
  {
    of: 'department',
    own: false,
    pattern: /^(?:项目)?(?:实施|主管|责任|承担|执行)(?:单位|部门)(?:名称)?(?:\(盖章\)|\(公章\))?$/u,
  },
  {
    of: 'evaluator',
    own: true,
    pattern: /^(?:第三方)?(?:评价|受托|受委托|评估)(?:机构|单位)(?:名称)?(?:\(盖章\)|\(公章\))?$/u,
  },
];

/** A label and what stands behind it in its line: 填报单位：… */
const labelled =
  /(?:^|[^\p{Script=Han}(])((?:\p{Script=Han}){3,10}(?:\((?:盖章|公章)\))?):(\p{Script=Han}{4,40})/gu;

/** 填报单位：县图书馆　填报日期：…: the label that a blank parts from the name before it. */
const nextLabel =
  /(?:填报|填表|编制|报告|评价|撰写)?(?:日期|时间|人|人员|负责人|联系人|联系电话|电话|年度|单位|部门|机构)$/u;

/** Words that may be left out of a body's name, and leave it the same body. */
const dispensable = /^(?:公共|综合|行政|社会|公益|城市)$/u;
/** 民政局, 财政局: one letter makes another body. */
const bodies = /^.{0,5}(?:局|委|办|馆|院|校|所|站|中心|政府|办事处|公司)$/u;

/**
 * The names of the department, the project and the evaluator as forms hold them, where they differ a little from
 * what the report calls them everywhere else.
 */
export function formNames(text: Text): readonly NameClaim[] {
  const { department, project, evaluator } = text.report.data;
  const names: Readonly<Record<Named, string | undefined>> = {
    department: department.name,
    project: project?.name,
    evaluator: evaluator?.kind === 'third-party' ? evaluator.name : undefined,
  };
  const units = (text.report.data.units ?? []).map((unit) => plainName(unit.name));
  return heldIn(text).flatMap(({ line, label, from, to }): NameClaim[] => {
    const words = line.text.slice(from, to);
    const kind = labels.find(({ pattern }) => pattern.test(label));
    const given = kind === undefined ? undefined : names[kind.of];
    if (kind === undefined || given === undefined) return [];
    const name = plainName(given);
    if (!isSlipFor(words, name, kind) || units.includes(words) || knows(text, words, name, line)) return [];
    return [{ kind: 'name', spot: spotIn(line, from, to), written: words, subject: null, of: kind.of }];
  });
}

type Held = {
  readonly line: Line;
  readonly label: string;
  readonly from: number;
  readonly to: number;
};

/** What stands behind labels: in the next cell of a row, or behind the colon of a line. */
function heldIn(text: Text): readonly Held[] {
  const inCells = gridsOf(text).flatMap(({ headCells, rows }) =>
    [headCells, ...rows].flatMap((cells) =>
      cells.flatMap((cell, at): Held[] => {
        const next = cells[at + 1];
        const label = cell?.text.replace(/:$/, '') ?? '';
        if (cell == null || next == null || label.length > 14) return [];
        const to = next.text.replace(/\((?:盖章|公章)\)$/, '').length;
        return [{ line: next.line, label, from: 0, to }];
      }),
    ),
  );
  const inLines = text.lines.flatMap((line): Held[] =>
    line.passage.kind === 'cell' || line.text.length > 80 || !/:/.test(line.text)
      ? []
      : matchesOf(line.text, labelled).map(({ 0: whole, 1: label = '', 2: words = '', index }) => {
          const from = index + whole.length - words.length;
          const own = line.text.charAt(from + words.length) === ':' ? words.replace(nextLabel, '') : words;
          return { line, label, from, to: from + own.length };
        }),
  );
  return [...inCells, ...inLines];
}

/** Whether words are a name with a letter that is another, or a word put in or left out inside. */
function isSlipFor(words: string, name: string, { of, own }: (typeof labels)[number]): boolean {
  if (words === name || name.length < 6 || !/^\p{Script=Han}+$/u.test(words + name)) return false;
  const [more, less] = apart(words, name);
  const [before, after] = shared(words, name);
  if (tellsApart.test(more + less) || before < 2 || after < 1) return false;
  if (more.length === 1 && less.length === 1)
    return of !== 'department' || (own && !bodies.test(name.slice(before + 1)));
  if (after < 2) return false;
  const [put, left] = [more, less].toSorted((a, b) => b.length - a.length);
  if (left !== '' || put === undefined) return false;
  if (of === 'department') return dispensable.test(put) || (own && put.length === 1);
  return put.length <= 3 && !/^(?:项目|经费|资金|专项|补助)$/u.test(put);
}

/** Whether the words stand elsewhere, too, or the name nowhere: then nobody can tell which of them is meant. */
function knows({ lines, report }: Text, words: string, name: string, own: Line): boolean {
  const title = plainName(report.data.title);
  const again = title.includes(words) || lines.some((line) => line !== own && line.text.includes(words));
  return again || !(title.includes(name) || lines.some(({ text }) => text.includes(name)));
}
