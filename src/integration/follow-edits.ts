import { relative, resolve, sep } from 'node:path';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { settingsId } from './settings-module.ts';

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
    // A page that was being made meanwhile has left its old list of paths behind.
    await answered();
    forgetPaths(server);
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

/** As Astro does itself where content changed. */
function forgetPaths({ environments }: ViteDevServer): void {
  for (const environment of Object.values(environments)) {
    if (environment !== environments.client) environment.hot.send('astro:content-changed', {});
  }
  environments.client.hot.send({ type: 'full-reload', path: '*' });
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

/** Has every page that was made with the old settings made anew. */
export function renewSettings(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    const module = environment.moduleGraph.getModuleById(settingsId);
    if (module === undefined) continue;
    environment.moduleGraph.invalidateModule(module);
    if (!isRunnableDevEnvironment(environment)) continue;
    const { evaluatedModules } = environment.runner;
    const stale = new Set([settingsId]);
    for (const id of stale) {
      const evaluated = evaluatedModules.getModuleById(id);
      if (evaluated === undefined) continue;
      for (const importer of evaluated.importers) stale.add(importer);
      evaluatedModules.invalidateModule(evaluated);
    }
  }
}
