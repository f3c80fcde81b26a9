import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { reportLoader } from './integration/loader.ts';
import type { ReportSummary } from './report/summary.ts';

/** Read and checked before Astro asked (integration/build-library.ts), hence no schema to run again. */
const reports = defineCollection({ loader: reportLoader(), schema: z.custom<ReportSummary>() });

export const collections = { reports };
