import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { reportLoader } from './integration/loader.ts';
import type { ReportSummary } from './report/summary.ts';

/** Read and checked before Astro asked (integration/build-library.ts), hence no schema to run again. */
const reports = defineCollection({ loader: reportLoader(), schema: z.custom<ReportSummary>() });

/** The publisher's own pages. */
const pages = defineCollection({
  loader: glob({ base: `${process.env['GONGPING_CONTENT'] ?? 'content'}/pages`, pattern: '*.md' }),
  schema: z.object({ title: z.string(), description: z.string().optional() }),
});

export const collections = { reports, pages };
