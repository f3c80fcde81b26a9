import { defineCollection } from 'astro:content';
import { existsSync } from 'node:fs';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { reportLoader } from './integration/loader.ts';
import type { ReportSummary } from './report/summary.ts';

/** Read and checked before Astro asked (integration/build-library.ts), hence no schema to run again. */
const reports = defineCollection({ loader: reportLoader(), schema: z.custom<ReportSummary>() });

const ownPages = `${process.env['GONGPING_CONTENT'] ?? 'content'}/pages`;

/** The publisher's own pages; a library may have none. */
const pages = defineCollection({
  loader: existsSync(ownPages)
    ? glob({ base: ownPages, pattern: '*.md' })
    : { name: 'no-pages', load: async () => {} },
  schema: z.object({ title: z.string(), description: z.string().optional() }),
});

export const collections = { reports, pages };
