import { numberingLength } from '../reading/label.ts';

const codes = /^(?:指标\d+[.、:]?|[A-Z]\d*(?:[.-]\d+)*[.、:]?|\d+(?:[.-]\d+)*[.、]?)(?=\p{Script=Han}|")/u;
const bracket = /\(\d+(?:\.\d+)?分?\)$/;

/** The names that a cell may be meant to print: as it stands, without its numbering, without its points. */
export function labelForms(text: string): readonly string[] {
  const plain = text.replace(bracket, '');
  const bare = plain.slice(numberingLength(plain));
  const coded = plain.replace(codes, '');
  const pointless = plain.replace(/\d+(?:\.\d+)?分$/, '');
  return [
    ...new Set([text, plain, bare, coded, bare.replace(codes, ''), pointless, coded.replace(/"/g, '')]),
  ];
}
