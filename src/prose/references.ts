import type { Definition, Heading, Image, ImageReference, Link } from 'mdast';
import type { Words } from '../i18n/words.ts';
import type { Addresses } from '../report/addresses.ts';
import { isOwnPage, type OwnPage } from '../report/own-page.ts';
import { nearest } from '../report/problem.ts';
import { attachmentFolder, type Report } from '../report/read.ts';
import { rowId } from '../report/table.ts';
import { isTaken } from '../report/taken-names.ts';
import { walk } from '../scoring/score.ts';
import { type Anchor, findAnchor } from './anchors.ts';
import { between } from './position.ts';
import type { PlaceIn, ProseProblem } from './prose.ts';

/** What a link leads to, by its form. */
export type Reference =
  | { readonly kind: 'anchor'; readonly fragment: string }
  | { readonly kind: 'file'; readonly path: string }
  /** Another page of the site. */
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'outside'; readonly url: string }
  /** Nothing a page may lead to: `javascript:` and the like. */
  | { readonly kind: 'refused' };

export function referenceOf(url: string): Reference {
  if (url.startsWith('#')) return { kind: 'anchor', fragment: decoded(url.slice(1)) };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    return /^(?:https?|mailto|tel)$/.test(scheme) ? { kind: 'outside', url } : { kind: 'refused' };
  }
  if (url.startsWith('//')) return { kind: 'outside', url };
  const path = decoded(url.replace(/[?#].*$/, ''));
  if (path === '') return url === '' ? { kind: 'refused' } : { kind: 'page', path: '.' };
  if (path.startsWith('/') || path.split('/').includes('..') || path.endsWith('/')) {
    return /\.md$/i.test(path) ? { kind: 'file', path } : { kind: 'page', path };
  }
  return { kind: 'file', path: path.replace(/^\.\//, '') };
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Ids on a report's page that its body may lead to besides its own headings: the rows of its indicators. */
export const rowIds = ({ units }: Pick<Report, 'units'>): ReadonlySet<string> =>
  new Set(units.flatMap((unit) => walk(unit.result.roots).map((node) => rowId(node, unit))));

/** What a link may lead to. */
export type Targets = {
  /** What the link stands in. */
  readonly from: Report | OwnPage;
  readonly anchors: ReadonlyMap<Heading, Anchor>;
  /** Whether a file that may be published lies beside it. */
  readonly exists: (path: string) => boolean;
  /** The site's addresses, where they are known. */
  readonly site: Addresses | null;
};

export function linkProblems(node: Link | Definition, targets: Targets, at: PlaceIn): ProseProblem[] {
  const { text } = targets.from.source;
  const message = linkFault(node.url, targets);
  if (message === null) return [];
  const [from, to] = addressIn(node, text);
  return [{ at: at(from, to), message, quote: text.slice(from, to) }];
}

/** Where in the file a link's address stands; the whole link where it cannot be told. */
export function addressIn({ url, position }: Link | Definition, text: string): [from: number, to: number] {
  const [start, end] = between(position);
  const inside = text.slice(start, end).lastIndexOf(url);
  return inside < 0 || url === '' ? [start, end] : [start + inside, start + inside + url.length];
}

function linkFault(url: string, { from, anchors, exists, site }: Targets): Words | null {
  const reference = referenceOf(url);
  const own = isOwnPage(from);
  switch (reference.kind) {
    case 'anchor': {
      const { fragment } = reference;
      if (findAnchor(fragment, anchors) !== null || (!own && rowIds(from).has(fragment))) return null;
      return noAnchor(
        fragment,
        nearest(
          fragment,
          [...anchors.values()].map(({ id }) => id),
        ),
      );
    }
    case 'file': {
      // A file that the site makes for the report; one of the author's with its name is a fault (source/file).
      if (!own && isTaken(reference.path)) return null;
      if (/\.md$/i.test(reference.path)) return sourceFile(url);
      if (attachmentFolder(from.file) === null) return own ? noPageFolder(url) : noFolder(url);
      return exists(reference.path) ? null : noFile(url);
    }
    case 'page': {
      const path = pathFrom(from, reference.path);
      return site === null || site.has(path) ? null : noPage(url, site.near(path));
    }
    case 'refused':
      return refused(url);
    default:
      return null;
  }
}

const noAnchor = (fragment: string, near: string | null): Words => ({
  'zh-CN': `链接不应指向不存在的 \`#${fragment}\`，应为本页标题的锚点，${near === null ? '请改正' : `请确认是否指 \`#${near}\``}`,
  en: `Unexpected link to \`#${fragment}\`, expected the anchor of a heading on this page, ${near === null ? 'correct it' : `did you mean \`#${near}\`?`}`,
});

const sourceFile = (url: string): Words => ({
  'zh-CN': `链接不应指向源文件 \`${url}\`，应为页面地址（如 \`/reports/2023/x/\`），请改正`,
  en: `Unexpected link to the source file \`${url}\`, expected the address of a page (\`/reports/2023/x/\`), correct it`,
});

const noFolder = (url: string): Words => ({
  'zh-CN': `链接不应指向 \`${url}\`，应指向报告文件夹里的文件（单个文件的报告没有附件），请改用 \`<年度>/<标识>/index.md\` 文件夹并把文件放在旁边`,
  en: `Unexpected link to \`${url}\`, expected no file beside a report that is a single file, turn it into a folder with \`index.md\` and put the file there`,
});

/** The address that a link means, from the root of the site. */
export function pathFrom(from: Report | OwnPage, path: string): string {
  const here = isOwnPage(from) ? `/${from.slug}/` : `/reports/${from.id}/`;
  return decoded(new URL(path, `https://site.example${here}`).pathname);
}

export const noPage = (url: string, near: string | null): Words => ({
  'zh-CN': `链接不应指向本站没有的地址 \`${url}\`，应为已公开的页面或文件，${near === null ? '请改正' : `请确认是否指 \`${near}\``}`,
  en: `Unexpected link to \`${url}\`, which this site does not have, expected a public page or file, ${near === null ? 'correct it' : `did you mean \`${near}\`?`}`,
});

const noPageFolder = (url: string): Words => ({
  'zh-CN': `链接不应指向 \`${url}\`，应指向页面文件夹里的文件（单个文件的页面没有附件），请改用 \`pages/<名称>/index.md\` 文件夹并把文件放在旁边`,
  en: `Unexpected link to \`${url}\`, expected no file beside a page that is a single file, turn it into a folder with \`index.md\` and put the file there`,
});

const noFile = (url: string): Words => ({
  'zh-CN': `链接不应指向不存在的文件 \`${url}\`，应为报告文件夹中允许公开的文件，请补上文件或改正`,
  en: `Unexpected link to the missing file \`${url}\`, expected a file of an allowed kind in the report’s folder, add it or correct the link`,
});

const refused = (url: string): Words => ({
  'zh-CN': `链接不应为 \`${url}\`，应为网址、邮箱、页内锚点或附件，请改正`,
  en: `Unexpected link \`${url}\`, expected a web address, a mailbox, an anchor or an attachment, correct it`,
});

/** An image without words for those who cannot see it. */
export function imageProblems(node: Image | ImageReference, text: string, at: PlaceIn): ProseProblem[] {
  if ((node.alt ?? '').trim() !== '') return [];
  const [start, end] = between(node.position);
  const quote = text.slice(start, end);
  return [
    {
      at: at(start, end),
      quote,
      message: {
        'zh-CN': `图片 \`${quote}\` 不应没有替代文字，应说明图中内容，请写成 \`![图中内容](文件)\``,
        en: `Unexpected image \`${quote}\` without alternative text, expected words for what it shows, write \`![what it shows](file)\``,
      },
    },
  ];
}
