import { defineConfig } from 'vitest/config';

/** Tests that only call functions: they share the modules that a worker has loaded, which saves a third of their time. */
const pure = ['scoring', 'report', 'prose', 'checks', 'client', 'i18n'].map(
  (folder) => `${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    dir: 'test',
    root: new URL('..', import.meta.url).pathname,
    globalSetup: 'test/temporary.ts',
    setupFiles: 'test/draws.ts',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A page on a busy machine of two cores takes longer than the second that a poll waits by default.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['**/*.test.ts'], exclude: pure } },
    ],
  },
});
