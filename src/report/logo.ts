import type { Words } from '../i18n/words.ts';
import type { Problem } from './problem.ts';
import { fileIn, type Published, pictureTypes } from './published-file.ts';
import type { Site } from './settings.ts';
import type { Source } from './source.ts';

/** The picture that stands for a site, and where it is served. */
export type Logo = {
  readonly file: string;
  /** From the root of the site. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
};

/** The picture that site.yaml names; null where it names none, or none that may be published. */
export function logoFile(folder: string, { logo }: Pick<Site, 'logo'>): string | null {
  if (logo === undefined) return null;
  const found = fileIn(folder, logo, pictureTypes);
  return 'path' in found ? found.path : null;
}

/** What is wrong with the picture, at its field. */
export function logoProblems(folder: string, { logo }: Pick<Site, 'logo'>, source: Source): Problem[] {
  const found = logo === undefined ? null : fileIn(folder, logo, pictureTypes);
  if (logo === undefined || found === null || 'path' in found) return [];
  return [
    { code: 'source/file', at: source.place(['logo']), quote: logo, message: faults[found.fault](logo) },
  ];
}

/** That the file is no picture after all, at its field. */
export const unreadableLogo = ({ logo = '' }: Pick<Site, 'logo'>, source: Source): Problem => ({
  code: 'source/file',
  at: source.place(['logo']),
  quote: logo,
  message: faults.type(logo),
});

type Fault = Extract<Published, { fault: string }>['fault'];

const faults: Readonly<Record<Fault, (name: string) => Words>> = {
  outside: (name) => ({
    'zh-CN': `\`logo\` 不应为 \`${name}\`（在内容文件夹之外），应为其中的图片，请把图片放进来`,
    en: `Unexpected \`${name}\` in \`logo\`, outside the content folder, expected a picture in it, put it there`,
  }),
  missing: (name) => ({
    'zh-CN': `\`logo\` 不应为不存在的 \`${name}\`，应为内容文件夹中的图片，请补上图片或改正文件名`,
    en: `Unexpected \`${name}\` in \`logo\`, which does not exist, expected a picture in the content folder, add it or correct the name`,
  }),
  type: (name) => {
    const allowed = pictureTypes.map((type) => `\`${type}\``);
    return {
      'zh-CN': `\`logo\` 不应为 \`${name}\`，应为 ${allowed.join('、')} 图片，请转换后再放`,
      en: `Unexpected \`${name}\` in \`logo\`, expected a picture of type ${allowed.join(', ')}, convert it`,
    };
  },
};
