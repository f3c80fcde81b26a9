import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { readContext } from '../report/context.ts';
import { today } from '../report/today.ts';
import { complete } from './complete.ts';
import { followEdits, refresh, renewSettings } from './follow-edits.ts';
import { leaveForAstro, type Prepared, prepare } from './prepare.ts';
import { printFindings } from './print.ts';
import { hasErrors, noContent, noDay, refuse } from './refusals.ts';
import { serveFiles, withoutFolder } from './serve-files.ts';
import { exportsOf, settingsModule } from './settings-module.ts';

type Options = {
  /** The content folder; GONGPING_CONTENT where a site is built from another one. */
  readonly content?: string;
};

/** Reads, checks and computes the reports before Astro renders, and completes the site after it. */
export default function gongping(options: Options = {}): AstroIntegration {
  const content = process.env['GONGPING_CONTENT'] || options.content || 'content';
  let prepared: Prepared | null = null;
  let cache = '';
  let address: string | undefined;
  const current = (): Prepared => {
    if (prepared === null) throw new Error('Expected the content to be read first');
    return prepared;
  };
  return {
    name: 'gongping',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, addWatchFile, logger }) => {
        cache = cacheFolder(fileURLToPath(config.root));
        if (!existsSync(content)) refuse(noContent(content), 'zh-CN');
        const set = process.env['GONGPING_TODAY'];
        const day = today(set, new Date());
        if (day === null) refuse(noDay(set ?? ''), readContext(content).site.language);
        prepared = await timed(logger, 'checked', () =>
          prepare({ content, cache, day: command === 'dev' ? null : day }),
        );
        if (command !== 'sync') printFindings(prepared, process.stderr);
        const { site } = prepared.context;
        address = site.address;
        if (command === 'build' && prepared.errors > 0) refuse(hasErrors(prepared.errors), site.language);
        leaveForAstro(prepared, cache);
        if (command === 'dev') addWatchFile(addressFile(cache));
        updateConfig({
          ...addressOf(site.address, command),
          cacheDir: pathToFileURL(`${cache}/`),
          trailingSlash: 'always',
          compressHTML: true,
          devToolbar: { enabled: false },
          // The content security policy allows no inline script or style.
          build: { inlineStylesheets: 'never' },
          experimental: { incrementalBuild: true },
          vite: { plugins: [settingsModule(current, cache)], build: { assetsInlineLimit: 0 } },
        });
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        const { pathname = '/' } = address === undefined ? {} : new URL(address);
        if (!isPlain(pathname)) server.middlewares.use(withoutFolder(pathname.replace(/\/$/, '')));
        server.middlewares.use(serveFiles(current, cache));
        followEdits(server, content, async () => {
          const before = current();
          prepared = await prepare({ content, cache, day: null });
          printFindings(prepared, process.stderr);
          leaveForAstro(prepared, cache);
          await refresh(refreshContent);
          // The whole server lies at the site's address.
          const { site, siteSource } = prepared.context;
          if (siteSource !== null && site.address !== address)
            server.watcher.emit('change', addressFile(cache));
          else if (exportsOf(prepared, cache) !== exportsOf(before, cache)) renewSettings(server);
        });
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const out = fileURLToPath(dir);
        const notes = await complete(
          current(),
          { out, cache, pages: pages.map(({ pathname }) => pathname) },
          (step, work) => timed(logger, step, work),
        );
        for (const note of notes) logger.warn(note[current().context.site.language]);
      },
    },
  };
}

/** A site below a folder of its host (https://x.example/pingjia) has that folder before all its addresses. */
function addressOf(address: string | undefined, command: string): { site?: string; base?: string } {
  if (address === undefined) return {};
  const { origin, pathname } = new URL(address);
  // Astro writes files by this name, previews it as browsers send it, and does not serve it while one writes.
  const base = command === 'build' ? decodeURI(pathname) : pathname;
  return { site: origin, ...((command !== 'dev' || isPlain(pathname)) && { base }) };
}

const isPlain = (pathname: string): boolean => !pathname.includes('%');

/** What a step took is said by the build's log, and by the bench. */
async function timed<T>(logger: AstroIntegrationLogger, step: string, work: () => Promise<T>): Promise<T> {
  const begin = performance.now();
  const result = await work();
  logger.info(`${step} in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return result;
}

/** No file, but the name of one that Astro starts its server anew for. */
const addressFile = (cache: string): string => join(cache, 'address');

const cacheFolder = (root: string): string => {
  const folder = process.env['GONGPING_CACHE'] ?? 'node_modules/.cache/gongping';
  return isAbsolute(folder) ? folder : resolve(root, folder);
};
