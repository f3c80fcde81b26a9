import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { type Context, readContext } from '../../src/report/context.ts';
import type { Plan } from './frontmatter.ts';
import { type Form, treeOf } from './indicators.ts';
import { isLeaf, type Node, type Tree } from './leaves.ts';
import { expectedTotal, years } from './library.ts';
import { barPicture } from './picture.ts';
import { type Random, random } from './random.ts';
import { reportText, type Special } from './report-text.ts';
import {
  attached,
  bonus,
  corrected,
  departmental,
  diagrammed,
  disclosed,
  drawn,
  framed,
  lettered,
  misprinted,
  notApplicable,
  penalty,
  policy,
  twoYears,
  vetoed,
  withdrawn,
} from './specials.ts';
import { unitsText } from './units-text.ts';
import { type Place, places, type Topic, topics } from './words.ts';

/** A project followed over the years; `specials` by the number of the year. */
type Series = {
  readonly topic: string;
  readonly place: string;
  readonly scheme?: string;
  readonly form?: Form;
  readonly framework?: true;
  readonly letters?: readonly string[];
  readonly units?: readonly [year: number, names: readonly string[]];
  readonly specials?: Readonly<Record<number, Special>>;
};

const plain: Special = {};

/** Twelve projects, four a place: every shipped scheme, and every form a report can take. */
const series: readonly Series[] = [
  { topic: 'rural-roads', place: 'minghe', framework: true, specials: { 4: drawn } },
  { topic: 'rural-roads', place: 'songxi', framework: true },
  { topic: 'home-care', place: 'minghe', specials: { 3: diagrammed, 4: attached } },
  { topic: 'home-care', place: 'wanghai', specials: { 1: notApplicable, 3: corrected } },
  { topic: 'school-repair', place: 'songxi', specials: { 1: bonus, 3: penalty, 4: vetoed } },
  {
    topic: 'library',
    place: 'wanghai',
    scheme: 'self-evaluation',
    form: 'self-10-50',
    specials: { 2: misprinted },
  },
  {
    topic: 'skills',
    place: 'minghe',
    scheme: 'self-evaluation',
    form: 'self-10-50',
    specials: { 1: twoYears },
  },
  { topic: 'waste', place: 'wanghai', scheme: 'guangdong-five', specials: { 2: withdrawn } },
  {
    topic: 'farmland',
    place: 'songxi',
    scheme: 'hubei-20-80',
    form: 'self-20-80',
    specials: { 3: disclosed('form') },
  },
  {
    topic: 'public-health',
    place: 'songxi',
    scheme: 'sichuan-10-90',
    form: 'self-10-90',
    specials: { 3: disclosed('result') },
  },
  { topic: 'rivers', place: 'wanghai', scheme: 'letters', letters: ['B', 'A', 'B', 'C', 'A'] },
  {
    topic: 'food-safety',
    place: 'minghe',
    units: [2, ['城东市场监管所', '城西市场监管所', '开发区市场监管所']],
    specials: { 3: policy, 4: departmental },
  },
];

const site = `name: 公评演示库（虚构数据）
publisher: 公评演示（虚构机构）
description: 由程序生成的绩效评价报告，用来演示公评。地名、单位、项目和数字均为虚构。
address: https://demo.gongping.example
language: zh-CN
scheme: four-grade
accent: "#7a3e00"
footer: 本站全部内容由程序生成，地名、单位、项目和数字均为虚构，只用于演示，与任何真实单位无关。
`;

const about = `---
title: 关于演示库
---

本站用来演示公评。站内的六十份报告由程序生成，地名、单位、项目、机构和数字**全部为虚构**，与任何真实单位无关。

演示库有五个年度、三个地方、十二个连续评价的项目，用到随软件提供的全部评分体系，以及共用指标框架、多个单位、合理缺项、加分和减分、一票否决、撤回与更正、只公开评分表或只公开结果、附件等情形。
`;

/** Reports of the demo library when all of it is written. */
export const wholeShowcase = series.length * years.length;

/**
 * Writes the demo's content folder: the same bytes for the same seed.
 * @param count how many reports; all of them unless a test wants fewer
 */
export function writeShowcase(folder: string, seed: number, count = wholeShowcase): void {
  const write = (path: string, text: string | Uint8Array): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('site.yaml', site);
  write('pages/about.md', about);
  const tree = treeOf('report', random(seed), named(topics, 'rural-roads'));
  write('frameworks/rural-roads.yaml', frameworkText(tree));
  const context = readContext(folder);
  for (let at = 0; at < count; at += 1) {
    const one = series[at % series.length];
    const turn = Math.floor(at / series.length);
    if (one === undefined) continue;
    const chance = random(seed * 1_000_003 + at);
    const plan = planOf(one, at % series.length, turn, chance, tree);
    const special = specialOf(one, turn, chance);
    const beside = special === attached;
    write(
      `reports/${plan.year}/${plan.slug}${beside ? '/index' : ''}.md`,
      textOf(one, turn, plan, special, chance, context),
    );
    if (beside) survey((name, text) => write(`reports/${plan.year}/${plan.slug}/${name}`, text), chance);
  }
  writeDrafts(write, seed, context);
}

function planOf(one: Series, number: number, turn: number, chance: Random, tree: readonly Tree[]): Plan {
  const { scheme = 'four-grade', form = 'report' } = one;
  return {
    topic: named(topics, one.topic),
    place: named<Place>(places, one.place),
    year: years[turn] ?? 2024,
    slug: `${one.topic}-${one.place}`,
    scheme,
    form,
    total: expectedTotal(number, turn, () => chance.next()),
    ...(one.framework && { tree }),
  };
}

function specialOf(one: Series, turn: number, chance: Random): Special {
  const special = one.specials?.[turn] ?? plain;
  const letter = one.letters?.[turn];
  if (letter !== undefined) return lettered(chance, letter);
  return one.framework ? framed('rural-roads', special) : special;
}

function textOf(
  one: Series,
  turn: number,
  plan: Plan,
  special: Special,
  chance: Random,
  context: Context,
): string {
  if (one.units?.[0] === turn) return unitsText(plan, one.units[1], chance, context);
  return reportText(plan, chance, context, special);
}

/** What is still being written: to be seen in `npm run dev` only. */
function writeDrafts(write: (path: string, text: string) => void, seed: number, context: Context): void {
  for (const [at, topic] of topics.slice(9).entries()) {
    const place = places[at % places.length] ?? named<Place>(places, 'minghe');
    const plan: Plan = {
      topic,
      place,
      year: 2024,
      slug: `draft-${topic.id}-${place.id}`,
      scheme: 'four-grade',
      form: 'report',
      total: 84,
    };
    const draft: Special = {
      change: (data) => {
        data.status = 'draft';
        delete data.published;
      },
    };
    write(`reports/2024/${plan.slug}.md`, reportText(plan, random(seed * 7919 + at), context, draft));
  }
}

function survey(write: (name: string, text: string | Uint8Array) => void, chance: Random): void {
  const shares = [0.97, 0.93, 0.9, 0.82, 0.91].map((share) => share - chance.next() * 0.02);
  const rows = shares.map((share, at) => {
    const replies = chance.whole(60, 160);
    return `第${at + 1}实施点,${replies},${Math.round(replies * share)}`;
  });
  write('survey.csv', `\u{FEFF}实施点,有效问卷（份）,满意（份）\r\n${rows.join('\r\n')}\r\n`);
  write('survey.png', barPicture(shares));
}

function frameworkText(tree: readonly Tree[]): string {
  const bare = (one: Tree): Node =>
    isLeaf(one) ? { name: one.name, weight: one.weight } : { name: one.name, children: one.trees.map(bare) };
  const text = stringify(
    { name: '农村公路养护项目指标框架（虚构）', indicators: tree.map(bare) },
    { lineWidth: 0 },
  );
  return `# 两个地方历年的报告共用这一框架；报告只填写得分的依据。\n${text}`;
}

function named<T extends Topic | Place>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`nothing is called ${id}`);
  return found;
}
