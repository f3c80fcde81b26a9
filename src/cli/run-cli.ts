import { cliWords } from '../i18n/cli.ts';
import { languages } from '../i18n/words.ts';
import { check } from './check.ts';
import type { Effects, ExitCode } from './effects.ts';
import { Misuse } from './misuse.ts';
import { score } from './score.ts';

/** Runs one command. Never throws: what goes wrong is one line on the error stream and an exit code. */
export async function runCli(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const [command = '', ...rest] = args;
  const words = cliWords[languages[0]];
  if (args.some((one) => one === '--help' || one === '-h') || command === 'help') {
    effects.write(words.usage);
    return 0;
  }
  try {
    switch (command) {
      case 'check':
        return await check(rest, effects);
      case 'score':
        return await score(rest, effects);
      case 'pdf':
        // The browser's packages are loaded by those who print only.
        return await (await import('./pdf.ts')).pdf(rest, effects);
      default:
        throw new Misuse(({ misuse }) => misuse.command(command));
    }
  } catch (error) {
    if (error instanceof Misuse) effects.writeError(`${error.words(words)}\n\n${words.usage}`);
    else effects.writeError(failure(error, effects.debug === true));
    return 2;
  }
}

function failure(error: unknown, debug: boolean): string {
  if (debug && error instanceof Error) return `${error.stack ?? error.message}\n`;
  const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return `${cliWords[languages[0]].unexpected(line)}\n`;
}
