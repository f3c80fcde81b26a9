import type { Words } from '../../i18n/words.ts';
import type { Prose } from '../../prose/prose.ts';
import { referenceOf } from '../../prose/references.ts';
import { type Attachment, findAttachment } from '../../report/attached-file.ts';
import type { Place } from '../../report/problem.ts';
import { fileType, pictureTypes } from '../../report/published-file.ts';
import type { ReadableReport } from '../../report/read.ts';
import type { WrittenFile } from '../../report/written-file.ts';
import type { Check, Found } from '../check.ts';
import { imagesOf, linksOf } from './references.ts';

export default {
  code: 'source/file',
  severity: 'error',
  title: { 'zh-CN': '附件或图片不能公开', en: 'An attachment or image that cannot be published' },
  why: {
    'zh-CN': '附件和图片随报告一起公开，须在报告自己的文件夹中，并且是站点允许的类型。',
    en: 'Attachments and images are published with the report: they lie in its own folder and are of a kind the site allows.',
  },
  fix: {
    'zh-CN':
      '把报告改为文件夹（`<标识>/index.md`），文件放在旁边；允许的类型见 `site.yaml` 的 `attachments`。',
    en: 'Make the report a folder (`<slug>/index.md`) with the files in it; `attachments` in `site.yaml` lists the kinds.',
  },
  *run(report, prose) {
    const { data, site, source, file } = report;
    for (const [index, attachment] of (data.attachments ?? []).entries()) {
      const found = findAttachment(file, attachment.file, site.attachments);
      const at = source.place(['attachments', index, 'file']);
      if ('fault' in found) yield finding(at, attachment.file, found.fault, site.attachments, 'attachment');
    }
    yield* imageFindings(report, prose);
    yield* linkFindings(report, prose);
  },
  page: imageFindings,
} satisfies Check;

function* imageFindings({ file, site, source }: WrittenFile, prose: Prose): Generator<Found> {
  const types = pictureTypes.filter((type) => site.attachments.includes(type));
  for (const { url, at } of imagesOf(prose.tree, source.file)) {
    const found = findAttachment(file, decoded(url.replace(/[?#].*$/, '')), types);
    if ('fault' in found) yield finding(at, url, found.fault, types, 'image');
  }
}

/** That a linked file is there is for prose/directive to say; here only that nothing takes its place. */
function* linkFindings({ file, site, source }: ReadableReport, prose: Prose): Generator<Found> {
  for (const { url, at } of linksOf(prose.tree, source.file)) {
    const reference = referenceOf(url);
    if (reference.kind !== 'file') continue;
    const found = findAttachment(file, reference.path, site.attachments);
    if ('fault' in found && found.fault === 'taken')
      yield finding(at, url, found.fault, site.attachments, 'attachment');
  }
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

type Fault = Extract<Attachment, { fault: string }>['fault'];

function finding(
  at: Place,
  name: string,
  fault: Fault,
  types: readonly string[],
  kind: keyof typeof kinds,
): Found {
  return { at, quote: name, message: faults[fault](name, kinds[kind], types) };
}

const kinds = {
  attachment: { 'zh-CN': '附件', en: 'attachment' },
  image: { 'zh-CN': '图片', en: 'image' },
} satisfies Record<string, Words>;

const faults: Readonly<Record<Fault, (name: string, kind: Words, types: readonly string[]) => Words>> = {
  'no-folder': (name, kind) => ({
    'zh-CN': `单个文件旁不应有${kind['zh-CN']} \`${name}\`，应为文件夹，请改为 \`<标识>/index.md\` 并把文件放在旁边`,
    en: `Unexpected ${kind.en} \`${name}\` beside a single file, expected a folder, make it \`<slug>/index.md\` and put the file there`,
  }),
  taken: (name, kind) => ({
    'zh-CN': `${kind['zh-CN']}不应名为 \`${name}\`（网站在同一处生成同名的文件），应为别的名称，请改名`,
    en: `Unexpected ${kind.en} named \`${name}\`, as a file that the site makes in the same place, expected another name, rename it`,
  }),
  outside: (name, kind) => ({
    'zh-CN': `${kind['zh-CN']}不应为 \`${name}\`（在所在的文件夹之外），应为文件夹中的文件，请把文件放进来`,
    en: `Unexpected ${kind.en} \`${name}\` outside its folder, expected a file in it, put it there`,
  }),
  missing: (name, kind) => ({
    'zh-CN': `${kind['zh-CN']}不应为不存在的 \`${name}\`，应为旁边的文件，请补上文件或改正文件名`,
    en: `Unexpected ${kind.en} \`${name}\`, which does not exist, expected a file beside the text, add it or correct the name`,
  }),
  type: (name, kind, types) => {
    const allowed = types.map((type) => `\`${type}\``);
    return {
      'zh-CN': `${kind['zh-CN']}不应为 \`${fileType(name)}\` 类型（\`${name}\`），应为 ${allowed.join('、')} 之一，请转换后再放`,
      en: `Unexpected ${kind.en} of type \`${fileType(name)}\` (\`${name}\`), expected one of ${allowed.join(', ')}, convert it`,
    };
  },
};
