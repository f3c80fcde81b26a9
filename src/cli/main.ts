import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runCli } from './run-cli.ts';

// A reader that closes early (| head) is no failure of ours.
process.stdout.on('error', () => process.exit(0));

const { NO_COLOR, GONGPING_CONTENT, GONGPING_TODAY, GONGPING_DEBUG, INIT_CWD } = process.env;

/** npm runs scripts in the project's folder, whatever folder its user stands in and names files from. */
function asMeant(argument: string): string {
  if (INIT_CWD === undefined || argument.startsWith('-') || existsSync(argument)) return argument;
  const there = resolve(INIT_CWD, argument);
  return existsSync(there) ? there : argument;
}

const [command, ...args] = process.argv.slice(2);

process.exitCode = await runCli(command === undefined ? [] : [command, ...args.map(asMeant)], {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  cwd: process.cwd(),
  ...(GONGPING_CONTENT && { content: GONGPING_CONTENT }),
  ...(GONGPING_TODAY && { today: GONGPING_TODAY }),
  colour: process.stdout.isTTY === true && NO_COLOR === undefined,
  debug: GONGPING_DEBUG === '1',
});
