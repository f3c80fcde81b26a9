import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Effects } from '../../src/cli/effects.ts';
import { runCli } from '../../src/cli/run-cli.ts';

/** A folder with these files in it. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

type Run = { readonly code: number; readonly out: string; readonly err: string };

/** Runs a command as a user would, and keeps what it says. */
export async function run(
  cwd: string,
  args: readonly string[],
  own: Pick<Effects, 'colour' | 'content' | 'today'> = {},
): Promise<Run> {
  let out = '';
  let err = '';
  const code = await runCli(args, {
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
    cwd,
    ...own,
  });
  return { code, out, err };
}

/** A small report; `fields` stands for its indicators. */
export const report = (fields: string): string => `---
title: 清河县农村饮水安全项目绩效评价报告
year: 2023
evaluation: department
subject: project
department: { name: 清河县水利局 }
${fields}
---

2023 年，清河县实施农村饮水安全项目。
`;

export const right = report(
  'indicators:\n  - { name: 产出, weight: 60, score: 60 }\n  - { name: 效益, weight: 40, score: 40 }',
);
export const wrong = report(
  'indicators:\n  - { name: 产出, weight: 60, score: 61 }\n  - { name: 效益, weight: 40, score: 40 }',
);
export const warned = report(
  'indicators:\n  - { name: 产出, weight: 60, score: 59 }\n  - { name: 效益, weight: 40, score: 40 }',
);
export const acknowledged = wrong.replace(
  /---\n\n/,
  'acknowledged: [{ check: score/range, quote: "61", note: 原文如此，应为 60。 }]\n---\n\n',
);
