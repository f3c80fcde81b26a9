import { runCli } from './run-cli.ts';

// A reader that closes early (| head) is no failure of ours.
process.stdout.on('error', () => process.exit(0));

const { NO_COLOR, GONGPING_DEBUG } = process.env;

process.exitCode = await runCli(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  cwd: process.cwd(),
  colour: process.stdout.isTTY === true && NO_COLOR === undefined,
  debug: GONGPING_DEBUG === '1',
});
