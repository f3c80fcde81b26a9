import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { pageLoader, reportLoader } from './integration/loader.ts';
import type { BuiltPage } from './report/own-page.ts';
import type { ReportSummary } from './report/summary.ts';

// Read and checked before Astro asked (integration/prepare.ts), hence no schema to run again.

const reports = defineCollection({ loader: reportLoader(), schema: z.custom<ReportSummary>() });

/** The publisher's own pages; a library may have none. */
const pages = defineCollection({ loader: pageLoader(), schema: z.custom<BuiltPage>() });

export const collections = { reports, pages };
