import { padEnd, padStart, width } from '../checks/formats/width.ts';
import { type CliWords, cliWords } from '../i18n/cli.ts';
import type { Language } from '../i18n/words.ts';
import { leftOut } from '../report/left-out.ts';
import type { NodeJson, ReportJson, UnitJson } from '../report/outputs/report-json.ts';

type Column = keyof CliWords['columns'];
type Row = Readonly<Record<Column, string>>;

const columns: readonly Column[] = ['name', 'weight', 'score', 'rate', 'how'];
const figures: readonly Column[] = ['weight', 'score', 'rate'];
const blank = '—';

/** A report's scores for a terminal: title, one table a unit, total and grade. */
export function scoreTable(json: ReportJson, language: Language): string {
  const words = cliWords[language];
  const head = `${json.title}\n${json.schemeName} · ${json.department.name}\n`;
  const units = json.units ?? [{ ...json, name: '' }];
  return [head, ...units.map((unit) => unitTable(unit, words))].join('\n');
}

function unitTable(unit: UnitJson, words: CliWords): string {
  const nodes = unit.nodes ?? [];
  const rows = nodes.map((node) => nodeRow(node, words));
  const table = rows.length > 0 ? aligned([words.columns, ...rows, totalRow(unit, words)]) : [];
  const title = unit.name === '' ? [] : [`【${unit.name}】`];
  return [...title, ...table, ...closing(unit, words), ''].join('\n');
}

function nodeRow(node: NodeJson, words: CliWords): Row {
  const differs = node.agrees === false && node.stated !== null ? `（${words.stated(node.stated)}）` : '';
  return {
    name: '  '.repeat(node.level - 1) + node.name,
    weight: (node.applicable ? node.applicableWeightPrinted : node.weightPrinted) ?? blank,
    score: node.applicable ? (node.printed ?? blank) : blank,
    rate: node.applicable ? (node.rate ?? blank) : blank,
    how: (node.leaf ? howText(node, words) : groupText(node, words)) + differs,
  };
}

function groupText(node: NodeJson, words: CliWords): string {
  const left = node.applicable ? leftOut(node) : null;
  return left === null ? '' : words.leftOut(left);
}

function howText({ applicable, rule, how, reason, by }: NodeJson, words: CliWords): string {
  if (!applicable) return words.notApplicable;
  const judged = by === 'stated' ? words.judged : '';
  const said = [rule ?? judged, how ?? reason ?? ''].filter((part) => part !== '');
  return said.join('：');
}

const totalRow = (unit: UnitJson, words: CliWords): Row => ({
  name: words.total,
  weight: unit.weight ?? blank,
  score: unit.printed ?? blank,
  rate: unit.rate ?? blank,
  how: '',
});

/** Pads every cell to its column; names and explanations to the left, figures to the right. */
function aligned(rows: readonly Row[]): readonly string[] {
  const widths = new Map(
    columns.map((column) => [column, Math.max(...rows.map((row) => width(row[column])))]),
  );
  return rows.map((row) =>
    columns
      .map((column) => {
        const wide = widths.get(column) ?? 0;
        return figures.includes(column) ? padStart(row[column], wide) : padEnd(row[column], wide);
      })
      .join('  ')
      .trimEnd(),
  );
}

/** What leads from the leaves to the grade, and what the publication prints otherwise. */
function closing(unit: UnitJson, words: CliWords): readonly string[] {
  const { stated, adjustments, capped, veto, scale, grade, printed } = unit;
  const none = unit.weight === null ? words.unscored : words.incomplete;
  const total = printed === null ? none : `${words.total} ${printed}`;
  const remark = (agrees: boolean | null, text: string | null): string =>
    agrees === false && text !== null ? `（${words.stated(text)}）` : '';
  const basis = unit.totalBy === 'stated' ? `（${words.byStatement}）` : '';
  return [
    ...(scale === '1' ? [] : [words.scale(scale)]),
    ...adjustments.map(({ name, points, reason }) => `${words.adjustment} ${name} ${points}：${reason}`),
    ...(capped === null ? [] : [words.capped[capped]]),
    ...(veto === null ? [] : [words.veto(veto.grade, veto.reason)]),
    `${total}${basis}${remark(stated.totalAgrees, stated.total)}`,
    `${words.grade} ${grade ?? words.ungraded}${remark(stated.gradeAgrees, stated.grade)}`,
  ];
}
