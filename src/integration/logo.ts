import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Finding } from '../checks/check.ts';
import { problemFindings } from '../checks/run.ts';
import type { Context } from '../report/context.ts';
import { type Logo, logoFile, unreadableLogo } from '../report/logo.ts';
import { fileType } from '../report/published-file.ts';

export type FoundLogo = { readonly logo: Logo | null; readonly findings: readonly Finding[] };

/** The picture that stands for the site, with its size; that it is there was seen when the settings were read. */
export async function findLogo({ folder, site, siteSource }: Context): Promise<FoundLogo> {
  const file = logoFile(folder, site);
  if (file === null) return { logo: null, findings: [] };
  try {
    const { width, height } = await sharp(file).metadata();
    return { logo: { file, path: `/logo.${fileType(file)}`, width, height }, findings: [] };
  } catch {
    const problem = siteSource === null ? [] : [unreadableLogo(site, siteSource)];
    return { logo: null, findings: problemFindings(problem) };
  }
}

export function copyLogo(logo: Logo | null, out: string): void {
  if (logo !== null) copyFileSync(logo.file, join(out, logo.path));
}
