import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

test('the lock file names every platform of every native package', () => {
  const check = () =>
    execFileSync(process.execPath, [join(root, '.ci/complete-lock.ts'), '--check'], { stdio: 'pipe' });
  expect(check).not.toThrow();
});

test('the lock file holds no addresses of registries', () => {
  expect(JSON.stringify(lock)).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
});

test('lock file and manifest ask for the same packages', () => {
  const { dependencies, devDependencies } = lock.packages[''];
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
});

test('each dependency earns its place in one line of the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(names.filter((name) => !readme.includes(`| \`${name}\``))).toEqual([]);
});
