import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a command and everything it started took. */
export type Measure = {
  readonly code: number | null;
  readonly wall: number;
  /** User and system seconds of the whole tree of processes; null where the system does not tell. */
  readonly cpu: number | null;
  /** Largest sum of resident memory seen, in bytes. */
  readonly memory: number | null;
  readonly output: string;
};

const ticks = 100;

/** Runs a command and watches its processes ten times a second (Linux: /proc). */
export async function measure(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<Measure> {
  const begin = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const seen = new Map<number, number>();
  let memory = 0;
  const look = (): void => {
    const tree = processTree(child.pid ?? -1);
    for (const { pid, cpu } of tree) seen.set(pid, cpu);
    memory = Math.max(
      memory,
      tree.reduce((sum, { rss }) => sum + rss, 0),
    );
  };
  const timer = setInterval(look, 100);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  const cpu = seen.size === 0 ? null : [...seen.values()].reduce((sum, one) => sum + one, 0);
  return {
    code,
    wall: (performance.now() - begin) / 1000,
    cpu,
    memory: memory === 0 ? null : memory,
    output,
  };
}

type Process = { readonly pid: number; readonly parent: number; readonly cpu: number; readonly rss: number };

function processTree(root: number): Process[] {
  let all: Process[];
  try {
    all = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(readProcess);
  } catch {
    return [];
  }
  const found = all.filter(({ pid }) => pid === root);
  for (const one of found) found.push(...all.filter(({ parent }) => parent === one.pid));
  return found;
}

function readProcess(name: string): Process[] {
  try {
    // "pid (name) state ppid …": the name may hold spaces and brackets.
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const [parent = 0, utime = 0, stime = 0, rss = 0] = [fields[1], fields[11], fields[12], fields[21]];
    return [{ pid: Number(name), parent, cpu: (utime + stime) / ticks, rss: rss * 4096 }];
  } catch {
    // Gone between the listing and the reading.
    return [];
  }
}

/** Bytes and files below a folder. */
export function sizeOf(folder: string): { bytes: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { bytes, files: files.length };
}
