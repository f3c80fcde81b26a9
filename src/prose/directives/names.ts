import { nearest } from '../../report/problem.ts';

/** Directives that stand on a line of their own. */
export const leafNames = ['weights', 'scores', 'budget', 'findings', 'chart'] as const;

/** Directives inside a sentence. */
export const textNames = ['score', 'weight', 'rate', 'total', 'grade', 'budget'] as const;

export type LeafName = (typeof leafNames)[number];
export type TextName = (typeof textNames)[number];

export const isLeafName = (name: string): name is LeafName => leafNames.some((own) => own === name);
export const isTextName = (name: string): name is TextName => textNames.some((own) => own === name);

export const directiveNames = {
  near: (name: string): string | null => nearest(name, new Set([...leafNames, ...textNames])),
};
