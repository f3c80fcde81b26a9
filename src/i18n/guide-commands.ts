import type { Article } from './passages.ts';

export const commandsArticle: Article = {
  title: { 'zh-CN': '命令与发布', en: 'Commands and publishing' },
  lead: {
    'zh-CN': '核对、计算、生成和发布的命令，以及几条值得知道的规定。',
    en: 'The commands that check, compute, build and publish, and some decisions worth knowing.',
  },
  sections: [
    {
      id: 'commands',
      title: { 'zh-CN': '命令', en: 'Commands' },
      passages: [
        {
          definitions: [
            [
              'npm run check',
              {
                'zh-CN': '核对 `content/` 里的全部报告，草稿也在内。后面加 `-- 文件或文件夹` 只核对这些。',
                en: 'Checks all of `content/`, drafts too; `-- files or folders` checks these.',
              },
            ],
            [
              '--format text|json|github|sarif',
              {
                'zh-CN':
                  '印出的形式：给人看的、给程序的、GitHub 的标注、代码扫描的 SARIF。要干净的输出，用 `npm run -s check -- --format json`。',
                en: 'For people, for programs, as annotations of GitHub, or SARIF for code scanning. `npm run -s check -- --format json` prints nothing else.',
              },
            ],
            ['--strict', { 'zh-CN': '提醒也算错误。', en: 'Warnings count as errors.' }],
            [
              '--content 文件夹',
              {
                'zh-CN': '报告在别处时，评分办法等从这个文件夹读；默认 `content/`。',
                en: 'The folder of schemes and settings, for reports that lie elsewhere; `content/` by default.',
              },
            ],
            [
              'npm run -s score -- 文件 --json',
              {
                'zh-CN':
                  '计算一份报告：每项指标的分值、精确得分、印出的得分和得分率，总分和等级。不加 `--json` 印成表格。',
                en: 'Computes one report: points, exact and printed score and rate of every indicator, total and grade; a table without `--json`.',
              },
            ],
            [
              'npm run dev',
              { 'zh-CN': '边写边看；有错误也显示。', en: 'Shows the site while you write, errors or not.' },
            ],
            [
              'npm run build',
              {
                'zh-CN': '核对并生成网站到 `dist/`。公开的报告有错误，就一个文件也不写。',
                en: 'Checks and builds the site into `dist/`. With an error in a published report nothing is written.',
              },
            ],
          ],
        },
        {
          text: {
            'zh-CN': '退出码：0 没有错误，1 有错误，2 用法不对或文件读不到。',
            en: 'Exit code: 0 no errors, 1 errors, 2 wrong use or a file that cannot be read.',
          },
        },
      ],
    },
    {
      id: 'environment',
      title: { 'zh-CN': '环境变量', en: 'Environment' },
      passages: [
        {
          definitions: [
            ['GONGPING_CONTENT', { 'zh-CN': '换用另一个内容文件夹。', en: 'Another content folder.' }],
            [
              'GONGPING_CACHE',
              {
                'zh-CN': '缓存文件夹，默认 `node_modules/.cache/gongping`；删掉它就全部重做。',
                en: 'The cache, `node_modules/.cache/gongping` by default; without it everything is made anew.',
              },
            ],
            [
              'GONGPING_TODAY',
              {
                'zh-CN': '把哪一天当作今天，如 `2024-06-28`；默认是北京时间的今天。',
                en: 'The day that counts as today (`2024-06-28`); today in Beijing by default.',
              },
            ],
            [
              'GONGPING_DEBUG',
              { 'zh-CN': '程序自己出错时印出详情。', en: 'Prints details when the program itself fails.' },
            ],
            ['NO_COLOR', { 'zh-CN': '不用颜色。', en: 'No colours.' }],
          ],
        },
      ],
    },
    {
      id: 'host',
      title: { 'zh-CN': '放到服务器上', en: 'On a server' },
      passages: [
        {
          list: [
            {
              'zh-CN':
                '`dist/` 是一组静态文件，任何网页服务器都可以用，不需要数据库，也不需要运行程序。网站放在域名的子目录下时，`site.yaml` 的 `address` 要写全。',
              en: '`dist/` is static files for any web server; no database, nothing to run. Where the site lies in a folder of its domain, `address` in `site.yaml` says so.',
            },
            {
              'zh-CN':
                '每个页面都带有内容安全策略：只许本站的脚本和样式，不许内嵌的，不向别处请求任何东西。`_headers`（静态托管）和 `nginx-headers.conf`（nginx）里是同样的策略和其他安全响应头，照着用即可。',
              en: 'Every page carries a content security policy: scripts and styles of this site only, nothing inline, no request to anywhere else. `_headers` (static hosts) and `nginx-headers.conf` hold the same policy and further headers, ready for use.',
            },
            {
              'zh-CN': '公开日期靠重新生成来实现：请安排每天生成一次。',
              en: 'A day of publication takes effect when the site is built: build it once a day.',
            },
          ],
        },
        {
          label: { 'zh-CN': 'nginx', en: 'nginx' },
          code: 'server {\n  root /srv/gongping/dist;\n  error_page 404 /404.html;\n  include /srv/gongping/dist/nginx-headers.conf;\n}\n',
        },
      ],
    },
    {
      id: 'decisions',
      title: { 'zh-CN': '值得知道的规定', en: 'Decisions worth knowing' },
      passages: [
        {
          list: [
            {
              'zh-CN':
                '计算用精确的分数，只在印出来时四舍五入，五入（2.675 印作 2.68）。得分率由精确得分算出，不由印出的得分算出。',
              en: 'Arithmetic is exact; rounding happens in print only, half up (2.675 prints 2.68). Rates follow from exact scores, not printed ones.',
            },
            {
              'zh-CN': '印出的得分与规则在四舍五入之内一致就算对；写 `9` 和写 `9.00` 的精度不同。',
              en: 'A printed score agrees when it is what the exact one rounds to; `9` and `9.00` are not equally precise.',
            },
            {
              'zh-CN': '阶梯扣分（`steps`）不足一步按一步。',
              en: '`steps` that have begun count whole.',
            },
            {
              'zh-CN': '合理缺项以外的得分按 满分分值 ÷ 余下分值 折算，折算也不四舍五入。',
              en: 'Without what does not apply, scores are multiplied by all points over the points left, unrounded.',
            },
            {
              'zh-CN': '加减分之后，总分在 0 和满分之间。',
              en: 'Adjustments keep the total between 0 and the full mark.',
            },
            {
              'zh-CN':
                '定等级用印出的总分（89.996 印作 90.00，是优），评分办法可以改用精确的总分；两者等级不同的，会有提醒。',
              en: 'The grade follows from the printed total (89.996 prints 90.00) unless the scheme says otherwise; where the two differ, there is a warning.',
            },
            {
              'zh-CN': '空白、“—”和“/”表示没有，不是 0。',
              en: 'A blank, “—” and “/” mean that there is none, not 0.',
            },
            {
              'zh-CN':
                '文件须是无 BOM 的 UTF-8，以 LF 换行，不超过 1 MB；BOM、CRLF 和 GBK 会作为错误指出，否则同一份文件在不同机器上行列不一，也算不出同样的摘要。',
              en: 'Files are UTF-8 without a mark, lines end in LF, at most 1 MB. A byte order mark, CRLF or GBK is an error: places and digests would differ between machines.',
            },
            {
              'zh-CN': '两处不一致时，两处都指出，不假定哪一处错。',
              en: 'Where two places disagree both are named; neither is presumed wrong.',
            },
          ],
        },
      ],
    },
  ],
};
