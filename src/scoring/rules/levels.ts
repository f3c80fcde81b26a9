import { z } from 'zod';
import { plainWords } from '../target.ts';
import { type Award, award, label, pointsOf, refuse, worth } from './parameters.ts';
import type { Facts, Rule, RuleResult } from './rule.ts';
import { problem, tooMuch, unexpected } from './wording.ts';

type Levels = Readonly<Record<string, Award>>;

const schema = z.record(label, award).superRefine((levels, context) => {
  if (Object.keys(levels).length > 0) return;
  refuse(
    context,
    unexpected({
      'zh-CN': ['没有等次', '有等次及其得分（如 `{ 优秀: 15, 良好: 14 }`）', '补上'],
      en: ['no level', 'levels and their points (`{ 优秀: 15, 良好: 14 }`)', 'add them'],
    }),
  );
});

function run(levels: Levels, facts: Facts): RuleResult {
  const { weight, decimals } = facts;
  for (const [name, given] of Object.entries(levels)) {
    if (pointsOf(given, weight).gt(weight)) {
      return tooMuch(['rule', 'levels', name], given.text, weight);
    }
  }
  const said = textOf(facts.actual);
  const names = Object.keys(levels);
  const listed = names.map((name) => `\`${name}\``);
  if (said === '') {
    return problem(['actual'], {
      'zh-CN': ['缺少 `actual`', `为 ${listed.join('、')} 之一`, '填写评定的等次'],
      en: ['missing `actual`', `one of ${listed.join(', ')}`, 'state the level reached'],
    });
  }
  const level = named(said, levels);
  if (level === null) {
    const near = names.find((name) => said.includes(name) || name.includes(said));
    return problem(['actual'], {
      'zh-CN': [
        `为 \`${said}\``,
        `为 ${listed.join('、')} 之一`,
        near ? `改为 \`${near}\`` : '改为其中一个等次',
      ],
      en: [
        `\`${said}\``,
        `one of ${listed.join(', ')}`,
        near ? `did you mean \`${near}\`` : 'name one of them',
      ],
    });
  }
  const score = pointsOf(level.award, weight);
  const wanted = named(textOf(facts.target), levels);
  return {
    award: {
      score,
      how: {
        'zh-CN': `评定为“${level.name}”，计 ${worth(level.award, weight, decimals)}`,
        en: `level “${level.name}” gives ${worth(level.award, weight, decimals)}`,
      },
      ...(wanted === null ? {} : { met: score.gte(pointsOf(wanted.award, weight)) }),
    },
  };
}

function named(said: string, levels: Levels): { readonly name: string; readonly award: Award } | null {
  for (const [name, award] of Object.entries(levels)) {
    if (plainWords(name) === plainWords(said)) return { name, award };
  }
  return null;
}

const textOf = (fact: Facts['actual']): string => (typeof fact === 'string' ? fact : (fact?.text ?? ''));

export default {
  name: 'levels',
  schema,
  summary: {
    'zh-CN': '评定的等次对应固定的分数或分值的百分比，如 优秀 15、良好 14。',
    en: 'A named level gives fixed points, or a share of the weight: 优秀 15, 良好 14.',
  },
  examples: {
    full: { parameters: { 优秀: '15', 良好: '14', 不合格: '0' }, weight: '15', actual: '优秀', score: '15' },
    least: {
      parameters: { 优秀: '15', 良好: '14', 不合格: '0' },
      weight: '15',
      actual: '不合格',
      score: '0',
    },
  },
  run,
} satisfies Rule<Levels>;
