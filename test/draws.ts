import fc from 'fast-check';

/** Properties draw the same cases on every run; `GONGPING_SEED=7 npx vitest …` draws others. */
fc.configureGlobal({ seed: Number(process.env['GONGPING_SEED'] ?? 20_241_128) });
