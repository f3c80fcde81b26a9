/**
 * Writes a library of sixty invented reports and builds its site, apart from content/ and dist/.
 *
 *   npm run demo && npx astro preview --outDir dist-demo
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { wholeShowcase, writeShowcase } from './showcase.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'node_modules/.cache/gongping-demo');
const content = join(folder, 'content');
const out = join(root, 'dist-demo');

rmSync(content, { recursive: true, force: true });
writeShowcase(content, 1);
console.log(`已写出 ${wholeShowcase} 份虚构的报告：${content}`);

const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', root, '--outDir', out],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      GONGPING_CONTENT: content,
      GONGPING_CACHE: join(folder, 'cache'),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  },
);
if (status === 0) {
  console.log('演示站点在 dist-demo/，预览：npx astro preview --host 127.0.0.1 --outDir dist-demo');
}
process.exitCode = status ?? 1;
