import { nearest } from '../../report/problem.ts';
import type { Directive } from './directive.ts';
import { directives } from './index.ts';

const byName = new Map(directives.map((directive) => [directive.name, directive]));

export const directiveNamed = (name: string): Directive | null => byName.get(name) ?? null;

/** Names that stand on a line of their own. */
export const blockNames = directives.filter(({ block }) => block !== undefined).map(({ name }) => name);

/** Names that stand inside a sentence. */
export const textNames = directives.filter(({ text }) => text !== undefined).map(({ name }) => name);

/** The name that was probably meant. */
export const nearName = (name: string): string | null => nearest(name, byName.keys());
