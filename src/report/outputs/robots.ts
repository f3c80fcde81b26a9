import { href, type SiteOutput } from './output.ts';
import { sitemap } from './sitemap.ts';

/** Everything may be read; where the site map is needs an absolute address. */
export const robots: SiteOutput = {
  path: '/robots.txt',
  media: 'text/plain',
  title: { 'zh-CN': '爬虫说明', en: 'Robots' },
  about: { 'zh-CN': '全部内容都可以抓取。', en: 'Everything may be crawled.' },
  *files({ site }) {
    const map = site.address === undefined ? '' : `\nSitemap: ${href(site, sitemap.path)}\n`;
    yield { path: this.path, text: `User-agent: *\nAllow: /\n${map}` };
  },
};
