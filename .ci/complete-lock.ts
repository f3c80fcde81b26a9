/**
 * Completes package-lock.json after a change of dependencies: a registry may hold only some platforms of a
 * native package, npm then leaves the others out of the lock file, and `npm ci` refuses it elsewhere. Every
 * optional dependency that the lock lacks gets its version, system and processor, read off its name.
 *
 *   node .ci/complete-lock.ts          writes what is missing
 *   node .ci/complete-lock.ts --check  prints what is missing, exit 1 if anything is
 */
import { readFileSync, writeFileSync } from 'node:fs';

type Entry = {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> };

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const words = name.replace(/.*\//, '').replace('windows', 'win32').split('-');
  const os = words.find((word) => systems.includes(word));
  const cpu = words.find((word) => processors.includes(word));
  const libc = words.some((word) => word === 'musl') ? 'musl' : os === 'linux' && words.includes('gnu') ? 'glibc' : null;
  return { ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }), ...(os && { os: [os] }) };
}

/** Where npm would look for a package, from the innermost node_modules out. */
function* places(from: string, name: string): Generator<string> {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    yield `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (folder === '' || !folder.includes('/node_modules/')) {
      if (folder !== '') yield `node_modules/${name}`;
      return;
    }
  }
}

const missing: string[] = [];
for (const [path, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if ([...places(path, name)].some((place) => place in lock.packages)) continue;
    const version = /^[~^]?(\d+\.\d+\.\d+\S*)$/.exec(range)?.[1];
    if (version === undefined) continue;
    missing.push(`${name}@${version}`);
    const dev = entry.dev === true ? { dev: true } : {};
    lock.packages[`node_modules/${name}`] = { version, ...platformOf(name), ...dev, optional: true };
  }
}

if (process.argv.includes('--check')) {
  if (missing.length > 0) console.error(`package-lock.json lacks: ${missing.join(', ')}`);
  process.exitCode = missing.length > 0 ? 1 : 0;
} else if (missing.length > 0) {
  const { '': root, ...rest } = lock.packages;
  const sorted = Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: { '': root, ...sorted } }, null, 2)}\n`);
  console.log(`added ${missing.length}: ${missing.join(', ')}`);
}
