import { relative, resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { HookParameters } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { settingsId } from './settings-module.ts';

/** Astro's module of all that its loaders have stored. */
const storeId = '\0astro:data-layer-content';

/** Milliseconds after the last change of a file before the content is read again: editors write in several steps. */
const patience = 100;

/**
 * Has the content read again whenever a file of it changes, appears or goes; one reading at a time.
 * @param again reads what changed
 */
export function followEdits(server: ViteDevServer, content: string, again: () => Promise<void>): void {
  const folder = resolve(content);
  const answered = requestsOf(server);
  const read = async (): Promise<void> => {
    await again();
    // A page that was being made meanwhile may have left the old content behind.
    await answered();
    forgetContent(server);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  server.watcher.add(folder);
  server.watcher.on('all', (_, path) => {
    if (!isInside(folder, resolve(path))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(read).catch((error: unknown) => server.config.logger.error(String(error)));
    }, patience);
  });
}

/**
 * Has the stores filled anew. While Astro reads its own configuration again, as it does after every edit of a
 * Markdown file, it refreshes nothing and does not say so; so the loaders do.
 */
export async function refresh(
  refreshContent: HookParameters<'astro:server:setup'>['refreshContent'],
): Promise<void> {
  let loaded = false;
  const context = { loaded: () => (loaded = true) };
  for (let tries = 0; !loaded && tries < 300; tries += 1) {
    if (tries > 0) await wait(patience);
    await refreshContent?.({ loaders: ['gongping-reports', 'gongping-pages'], context });
  }
}

/** Counts requests; the function it gives waits for those that are being answered. */
function requestsOf(server: ViteDevServer): () => Promise<unknown> {
  const running = new Set<Promise<void>>();
  server.middlewares.use((_, response, next) => {
    const done = new Promise<void>((resolve) => response.on('close', resolve));
    running.add(done);
    void done.then(() => running.delete(done));
    next();
  });
  return () => Promise.all(running);
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

/** Has what was read of the store, and the lists of paths made of it, read again; Astro does so before we have waited. */
function forgetContent(server: ViteDevServer): void {
  renew(server, storeId);
  for (const environment of Object.values(server.environments)) {
    if (environment !== server.environments.client) environment.hot.send('astro:content-changed', {});
  }
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

/** Has every page that was made with the old settings made anew. */
export const renewSettings = (server: ViteDevServer): void => renew(server, settingsId);

/** Has a module, and all that has taken something from it, evaluated anew. */
function renew(server: ViteDevServer, id: string): void {
  for (const environment of Object.values(server.environments)) {
    const module = environment.moduleGraph.getModuleById(id);
    if (module === undefined) continue;
    environment.moduleGraph.invalidateModule(module);
    if (!isRunnableDevEnvironment(environment)) continue;
    const { evaluatedModules } = environment.runner;
    const stale = new Set([id]);
    for (const one of stale) {
      const evaluated = evaluatedModules.getModuleById(one);
      if (evaluated === undefined) continue;
      for (const importer of evaluated.importers) stale.add(importer);
      evaluatedModules.invalidateModule(evaluated);
    }
  }
}
