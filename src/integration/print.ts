import type { AstroIntegrationLogger } from 'astro';
import type { Library } from './build-library.ts';

/** Says what was found, one line a finding, before anything is rendered. */
export function printFindings(library: Library, logger: AstroIntegrationLogger): void {
  const { language } = library.context.site;
  for (const { at, check, severity, message, acknowledged } of library.findings) {
    if (acknowledged !== null) continue;
    const line = `${at.file}:${at.line}:${at.column}  ${message[language]}  ${check}`;
    if (severity === 'error') logger.error(line);
    else logger.warn(line);
  }
}
