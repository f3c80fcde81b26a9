import type { CliWords } from '../i18n/cli.ts';

/** A command that was called in a way it cannot serve; worded in the site's language where it is caught. */
export class Misuse extends Error {
  readonly words: (words: CliWords) => string;

  constructor(words: (words: CliWords) => string) {
    super('wrong use');
    this.words = words;
  }
}
