import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type Context, readContext } from '../report/context.ts';
import { Misuse } from './misuse.ts';

/** @throws Misuse for an option that is unknown or lacks its value */
export function parse<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as Error & { code: string };
    const option = /--?[^\s'"<]+/.exec(message)?.[0] ?? '';
    const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    const takesNone = message.includes('does not take');
    throw new Misuse(({ misuse }) =>
      isUnknown ? misuse.unknownOption(option) : takesNone ? misuse.noValue(option) : misuse.value(option),
    );
  }
}

/**
 * The settings that reports are read with. Without a folder of one's own the shipped schemes and outlines
 * serve reports anywhere on disk.
 * @throws Misuse where a folder is named that is not there
 */
export function contextOf(content: string | undefined, cwd: string): Context {
  const folder = resolve(cwd, content ?? 'content');
  if (content !== undefined && !isFolder(folder)) throw new Misuse(({ misuse }) => misuse.noContent(content));
  return readContext(folder);
}

export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
