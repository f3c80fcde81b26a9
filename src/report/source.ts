import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { Words } from '../i18n/words.ts';
import { decode, start } from './decode.ts';
import type { Place, Problem } from './problem.ts';
import { yamlFaults } from './yaml-faults.ts';

export type FieldPath = readonly (string | number)[];

/** A file as read: its data, its text, and where every field of it stands. */
export type Source = {
  readonly file: string;
  /** The whole text as it is on disk. */
  readonly text: string;
  /**
   * The text with the frontmatter blanked out, letter for letter, so that what is found in it has the place
   * that it has in the file.
   */
  readonly body: string;
  /** Frontmatter (or the whole YAML file) as plain values; numbers stay the text they were written as. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** Where a field stands; the nearest field around it when it is not there itself. */
  place(path: FieldPath, part?: 'key' | 'value'): Place;
  /** Whether the source itself has the field, and something in it. */
  has(path: FieldPath): boolean;
};

type Yaml = { readonly root: Node | null; readonly counter: LineCounter; readonly offset: number };

/** A Markdown file with frontmatter. */
export function parseReportSource(file: string, bytes: Uint8Array): Source {
  const decoded = decode(file, bytes);
  if ('problem' in decoded) return broken(file, '', [decoded.problem]);
  const { text } = decoded;
  const open = /^---[ \t]*\n/.exec(text);
  const close = open === null ? null : /^---[ \t]*$/m.exec(text.slice(open[0].length));
  if (open === null || close === null) {
    const message: Words =
      open === null
        ? {
            'zh-CN': `文件开头不应为${text.trim() === '' ? '空白' : '正文'}，应为以 \`---\` 起止的元数据，请在第一行补上`,
            en: `Unexpected ${text.trim() === '' ? 'empty file' : 'text'} at the start, expected frontmatter between \`---\` lines, add it`,
          }
        : {
            'zh-CN': '元数据不应到文件末尾仍未结束，应以单独一行 `---` 结束，请补上',
            en: 'Unexpected end of file inside the frontmatter, expected a closing `---` line, add it',
          };
    return broken(file, text, [{ code: 'source/yaml', at: start(file), message }]);
  }
  const begin = open[0].length;
  const end = begin + close.index;
  const blank = text.slice(0, end + close[0].length).replace(/[^\n]/g, ' ');
  const body = blank + text.slice(end + close[0].length);
  return parseYaml(file, text, text.slice(begin, end), begin, body);
}

/** A file that is YAML from end to end: a scheme, an outline, a framework, site.yaml. */
export function parseYamlSource(file: string, bytes: Uint8Array): Source {
  const decoded = decode(file, bytes);
  if ('problem' in decoded) return broken(file, '', [decoded.problem]);
  return parseYaml(file, decoded.text, decoded.text, 0, '');
}

function parseYaml(file: string, text: string, yaml: string, offset: number, body: string): Source {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (const match of text.matchAll(/\n/g)) counter.addNewLine(match.index + 1);
  const document = parseDocument(yaml, { version: '1.2', prettyErrors: false, logLevel: 'error' });
  const at = (from: number, to: number): Place => placeAt(file, counter, from + offset, to + offset);
  const problems = yamlFaults(document.errors, yaml, document.contents).map(
    ({ from, to, message }): Problem => ({ code: 'source/yaml', at: at(from, to), message }),
  );
  const tree: Yaml = { root: document.contents, counter, offset };
  let data: unknown = null;
  if (problems.length === 0) {
    data = plain(document.contents, (node) =>
      problems.push({ code: 'source/yaml', at: at(...span(node)), message: aliasMessage }),
    );
    if (problems.length === 0 && !isMap(document.contents)) {
      problems.push({ code: 'source/yaml', at: at(0, 0), message: notAMap });
    }
  }
  return {
    file,
    text,
    body,
    data,
    problems,
    place: (path, part) => {
      const [from, to] = find(tree, path, part ?? 'value').range;
      return at(from, to);
    },
    has: (path) => {
      const found = find(tree, path, 'value');
      return found.depth === path.length && !(isScalar(found.node) && found.node.value === null);
    },
  };
}

function placeAt(file: string, counter: LineCounter, from: number, to: number): Place {
  const begin = counter.linePos(from);
  const end = counter.linePos(to);
  return { file, line: begin.line, column: begin.col, endLine: end.line, endColumn: end.col };
}

const broken = (file: string, text: string, problems: readonly Problem[]): Source => ({
  file,
  text,
  body: '',
  data: null,
  problems,
  place: () => start(file),
  has: () => false,
});

/** Node → value; numbers keep their spelling, so that 9.50 still says two decimals; empty fields are absent. */
function plain(node: unknown, refuse: (node: Node) => void): unknown {
  if (isAlias(node)) {
    refuse(node);
    return null;
  }
  if (isMap(node)) {
    // Absent for the schema, but still there to be found misspelt.
    const value = (pair: Pair): unknown => plain(pair.value, refuse) ?? undefined;
    return Object.fromEntries(node.items.map((pair) => [keyOf(pair), value(pair)] as const));
  }
  if (isSeq(node)) return node.items.map((item) => plain(item, refuse));
  if (!isScalar(node)) return null;
  if (typeof node.value === 'number' || typeof node.value === 'bigint')
    return node.source ?? String(node.value);
  return node.value;
}

const keyOf = (pair: Pair): string =>
  isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : String(pair.key);

const span = (node: unknown): [number, number] => {
  const range = (node as Node | null)?.range;
  return range ? [range[0], range[1]] : [0, 0];
};

function find(
  yaml: Yaml,
  path: FieldPath,
  part: 'key' | 'value',
): { range: [number, number]; depth: number; node: unknown } {
  let node: unknown = yaml.root;
  let range: [number, number] = [0, 0];
  let depth = 0;
  for (const step of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => keyOf(item) === String(step));
      if (pair === undefined) break;
      next = pair.value;
      // A field whose value is a whole map or list is pointed at by its name.
      const byKey = part === 'key' || !isScalar(next) || next.value === null;
      range = byKey ? span(pair.key) : span(next);
    } else if (isSeq(node) && typeof step === 'number') {
      next = node.items[step];
      if (next === undefined) break;
      // An item that is a map is pointed at by its first field.
      range = isMap(next) && next.items[0] !== undefined ? span(next.items[0].key) : span(next);
    } else break;
    node = next;
    depth += 1;
  }
  return { range, depth, node };
}

const aliasMessage: Words = {
  'zh-CN': '元数据不应使用 YAML 引用（`*`），应直接写出内容，请展开',
  en: 'Unexpected YAML alias (`*`), expected the content itself, write it out',
};

const notAMap: Words = {
  'zh-CN': '元数据不应为空或列表，应为“字段: 值”的形式，请按格式说明填写',
  en: 'Unexpected frontmatter without fields, expected `field: value` lines, fill it in as the guide says',
};
