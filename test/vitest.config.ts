import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: 'test',
    root: new URL('..', import.meta.url).pathname,
    include: ['**/*.test.ts'],
    globalSetup: 'test/temporary.ts',
    setupFiles: 'test/draws.ts',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
