import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { emWidth, fold } from '../../src/prose/diagram/fold.ts';
import { ink, inks, tints } from '../../src/prose/diagram/theme.ts';
import { legible } from '../../src/prose/diagram/values.ts';
import { copyOfDrawing, type Diagram, diagramKey, drawDiagram } from '../../src/prose/diagram.ts';
import { digestOf } from '../../src/report/context.ts';

type Drawn = Extract<Diagram, { ok: true }>;

async function drawn(source: string, options?: Parameters<typeof drawDiagram>[1]): Promise<Drawn> {
  const diagram = await drawDiagram(source, options);
  if (!diagram.ok) throw new Error(`line ${diagram.line}: ${diagram.message}`);
  return diagram;
}

async function refused(source: string): Promise<{ line: number; message: string }> {
  const { ok, ...rest } = await drawDiagram(source);
  expect(ok).toBe(false);
  return rest as { line: number; message: string };
}

/** The drawing as a strict XML parser reads it: it throws on anything ill-formed. */
function parse(svg: string): Element {
  return new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.documentElement;
}

const flowchart = `flowchart TD
  A[成立评价工作组] --> B{资料是否齐全}
  B -->|是| C[现场核查与问卷调查]
  B -->|否| D[补充资料]
  D --> B
  C --> E[(汇总评分)]
  E --> F([形成评价报告])`;

const kinds: Readonly<Record<string, { source: string; labels: string[] }>> = {
  flowchart: {
    source: flowchart,
    labels: [
      '成立评价工作组',
      '资料是否齐全',
      '是',
      '现场核查与问卷调查',
      '否',
      '补充资料',
      '汇总评分',
      '形成评价报告',
    ],
  },
  sequence: {
    source:
      'sequenceDiagram\n participant 财 as 财政局\n 财->>街道办: 下达通知\n loop 每季度\n 街道办-->>财: 报送进展\n end',
    labels: ['财政局', '街道办', '下达通知', '[每季度]', '报送进展'],
  },
  pie: {
    source: 'pie title 资金来源\n "市财政" : 120\n "区配套" : 60',
    labels: ['资金来源', '市财政', '区配套', '67%', '33%'],
  },
  timeline: {
    source: 'timeline\n title 实施过程\n 2023年1月 : 签订协议 : 组建团队\n 2023年6月 : 中期评估',
    labels: ['实施过程', '2023年1月', '签订协议', '组建团队', '2023年6月', '中期评估'],
  },
  class: {
    source: 'classDiagram\n class 指标 {\n +名称 字符串\n }\n 指标 <|-- 一级指标 : 细分',
    labels: ['指标', '+名称 字符串', '一级指标', '细分'],
  },
  state: {
    source: 'stateDiagram-v2\n [*] --> 草稿\n 草稿 --> 已公开 : 批准\n 已公开 --> [*]',
    labels: ['草稿', '已公开', '批准'],
  },
  er: {
    source: 'erDiagram\n 部门 ||--o{ 项目 : 负责\n 项目 {\n string 名称\n }',
    labels: ['部门', '项目', '负责', 'string', '名称'],
  },
  radar: {
    source:
      'radar-beta\n title 得分率\n axis a["决策"], b["过程"], c["产出"]\n curve x["本年"]{80, 90, 85}\n max 100',
    labels: ['得分率', '决策', '过程', '产出', '本年'],
  },
  treemap: {
    source: 'treemap-beta\n"指标体系"\n  "决策": 20\n  "产出": 33',
    labels: ['指标体系', '决策', '20', '产出', '33'],
  },
  journey: {
    source: 'journey\n title 办事体验\n section 上门\n  预约登记: 5: 社工, 居民',
    labels: ['办事体验', '上门', '预约登记', '社工', '居民'],
  },
  kanban: {
    source: 'kanban\n  待办[待整改]\n    a[档案更新不及时]\n  完成[已完成]',
    labels: ['待整改', '档案更新不及时', '已完成'],
  },
  gantt: {
    source:
      'gantt\n title 工作安排\n dateFormat YYYY-MM-DD\n section 准备\n 成立工作组 :done, a1, 2024-03-01, 5d\n 制定方案 :a2, after a1, 7d',
    labels: ['工作安排', '准备', '成立工作组', '制定方案'],
  },
  xychart: {
    source:
      'xychart-beta\n title "各年得分"\n x-axis ["2022年", "2023年"]\n y-axis "得分" 0 --> 100\n bar [91, 95.48]',
    labels: ['各年得分', '2022年', '2023年', '得分'],
  },
};

describe.each(Object.entries(kinds))('a %s diagram', (_, { source, labels }) => {
  test('says every Chinese label, in the order of the source', async () => {
    const { svg, text, description } = await drawn(source);
    const printed = [...parse(svg).querySelectorAll('text')].map((element) => element.textContent);
    for (const label of labels) expect(printed).toContain(label);
    expect(text.split('\n').filter((label) => labels.includes(label))).toEqual(labels);
    for (const label of labels) expect(label.endsWith('%') || description.includes(label)).toBe(true);
  });

  test('is a picture with a name and a description', async () => {
    const { svg, title, description } = await drawn(source);
    const root = parse(svg);
    expect(root.getAttribute('role')).toBe('img');
    expect(root.getAttribute('class')).toBe('diagram');
    const named = (attribute: string) => root.querySelector(`#${root.getAttribute(attribute)}`)?.textContent;
    expect(named('aria-labelledby')).toBe(title);
    expect(named('aria-describedby')).toBe(description);
    expect(root.getAttribute('viewBox')?.split(' ').slice(2)).toEqual([
      root.getAttribute('width'),
      root.getAttribute('height'),
    ]);
  });

  test('needs no script, style sheet, font or address', async () => {
    const { svg } = await drawn(source);
    const elements = [parse(svg), ...parse(svg).querySelectorAll('*')];
    const names = new Set(elements.map((element) => element.localName));
    for (const name of ['style', 'script', 'foreignObject', 'image', 'a', 'use'])
      expect(names).not.toContain(name);
    const attributes = elements.flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => /^on|^style$|href|font-family|^data-/.test(name))).toEqual([]);
    const addresses = attributes.filter(
      ({ name, value }) => name !== 'xmlns' && /url\((?!#d)|\/\//.test(value),
    );
    expect(addresses).toEqual([]);
    expect(svg.length).toBeLessThan(10_000);
  });
});

describe('the same source', () => {
  test('gives the same bytes whatever was drawn before and beside it', async () => {
    const sources = Object.values(kinds).map(({ source }) => source);
    const forwards = await Promise.all(sources.map((source) => drawn(source)));
    const backwards = [];
    for (const source of sources.toReversed()) backwards.push(await drawn(source));
    expect(backwards.toReversed()).toEqual(forwards);
  });

  test('gives the same bytes on another day', async () => {
    const charts = [];
    for (const day of ['2024-03-03', '2031-01-01']) {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) });
      charts.push((await drawn(kinds['gantt']?.source ?? '')).svg);
    }
    expect(charts[1]).toBe(charts[0]);
  });
  afterEach(() => vi.useRealTimers());

  test('has a key that changes with the source and with mermaid', () => {
    const { version } = JSON.parse(readFileSync('node_modules/mermaid/package.json', 'utf8'));
    expect(diagramKey(flowchart)).toBe(digestOf(`mermaid ${version}, drawing 1`, flowchart));
    expect(diagramKey(`${flowchart}\n`)).not.toBe(diagramKey(flowchart));
  });
});

test('two diagrams on a page share no id, nor do two copies of one', async () => {
  const other = flowchart.replace('成立', '组成');
  const first = await drawn(flowchart);
  const svgs = [
    first.svg,
    (await drawn(other)).svg,
    copyOfDrawing(first.svg, 2),
    copyOfDrawing(first.svg, 3),
  ];
  const ids = svgs.flatMap((svg) => [...parse(svg).querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(8);
  expect(new Set(ids).size).toBe(ids.length);
  for (const svg of svgs) {
    const root = parse(svg);
    const references = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(references.length).toBeGreaterThan(0);
    for (const id of references) expect(root.querySelector(`#${id}`)).not.toBeNull();
  }
});

test('leaves no window or document behind, and puts back what stood there', async () => {
  Object.assign(globalThis, { Option: 'ours' });
  await drawn(flowchart);
  expect([typeof window, typeof document, typeof CSSStyleSheet]).toEqual([
    'undefined',
    'undefined',
    'undefined',
  ]);
  expect(Reflect.get(globalThis, 'Option')).toBe('ours');
  Reflect.deleteProperty(globalThis, 'Option');
});

describe('the layout', () => {
  test('holds every label of a flowchart inside its box', async () => {
    const root = parse(
      (await drawn('flowchart LR\n A[对照绩效目标逐项核查产出数量和质量指标的完成情况] --> B[得分 95.48 分]'))
        .svg,
    );
    const boxes = [...root.querySelectorAll('g')].filter((group) => group.querySelector(':scope > rect'));
    expect(boxes).toHaveLength(2);
    for (const box of boxes) {
      const rect = box.querySelector('rect');
      const lines = [...box.querySelectorAll('text')].flatMap((text) =>
        text.children.length ? [...text.children] : [text],
      );
      for (const line of lines) {
        expect(emWidth(line.textContent ?? '') * 16).toBeLessThan(Number(rect?.getAttribute('width')));
      }
      expect(lines.length * 17.6).toBeLessThan(Number(rect?.getAttribute('height')));
    }
  });

  test('ends every arrow at the edge of a box', async () => {
    const root = parse((await drawn('flowchart TD\n A[甲] --> B[乙] --> C[丙]')).svg);
    const edges = [...root.querySelectorAll('rect')].flatMap((rect) => {
      const [, y = '0'] =
        /translate\([-\d.]+[ ,]+([-\d.]+)/.exec(rect.parentElement?.getAttribute('transform') ?? '') ?? [];
      const top = Number(y) + Number(rect.getAttribute('y'));
      return [top, top + Number(rect.getAttribute('height'))];
    });
    const arrows = [...root.querySelectorAll('path[marker-end]')].map((path) => path.getAttribute('d') ?? '');
    expect(arrows).toHaveLength(2);
    for (const d of arrows) {
      const [start = 0, end = 0] = [...d.matchAll(/[ -]?([\d.]+)(?=[LC]|$)/g)]
        .map(([, y]) => Number(y))
        .filter((_, i, all) => i === 0 || i === all.length - 1);
      expect(Math.min(...edges.map((edge) => Math.abs(edge - start)))).toBeLessThan(1);
      // The head itself, 4 px from its middle to its tip, bridges the rest.
      expect(Math.min(...edges.map((edge) => Math.abs(edge - end)))).toBeLessThan(5);
    }
  });

  test('folds Chinese between words, evenly, and never before a closing sign', () => {
    expect(fold('成立绩效评价工作组并制定方案', 12.5)).toEqual(['成立绩效评价', '工作组并制定方案']);
    expect(fold('预算执行率达到89.78%，高于目标值', 8)).toEqual(['预算执行率', '达到89.78%，', '高于目标值']);
    expect(fold('第三方机构进场，开展现场评价', 9)).toEqual(['第三方机构进场，', '开展现场评价']);
    expect(fold('问卷（满意度）', 6)).toEqual(['问卷', '（满意度）']);
    expect(fold('短', 1)).toEqual(['短']);
    const long = '服务对象满意度调查，覆盖全部对象😀。'.repeat(300);
    const lines = fold(long, 12.5);
    expect(lines.join('')).toBe(long);
    expect(lines.filter((line) => emWidth(line) > 12.5 || /^[，。]|[\ud800-\udbff]$/.test(line))).toEqual([]);
  });

  test('prints a treemap name that mermaid would hide', async () => {
    const source = 'treemap-beta\n"过程"\n  "资金": 80\n  "业务管理制度健全性和执行有效性": 9';
    const { svg, text } = await drawn(source);
    const lines = [...parse(svg).querySelectorAll('text')].map((element) => element.textContent);
    expect(lines).toContain('业务管理制度健全性和执行有效性');
    expect(text.split('\n')).toContain('业务管理制度健全性和执行有效性');
  });

  test('keeps words legible on every ground', async () => {
    for (const tint of tints) expect(legible(ink, tint)).toBe(ink);
    for (const colour of inks) expect(legible(colour, '#ffffff')).toBe(colour);
    const { svg } = await drawn('flowchart TD\n A[甲]\n style A fill:#1a1a1a');
    expect(parse(svg).querySelector('text')?.closest('[fill]')?.getAttribute('fill')).toBe('#ffffff');
  });
});

describe('what the picture says', () => {
  test('the author’s own title and description come first, then the caption, then the labels', async () => {
    const own = await drawn(
      'flowchart TD\n accTitle: 评价流程\n accDescr: 先核查后评分\n A[核查] --> B[评分]',
      { title: '图 1' },
    );
    expect([own.title, own.description, own.text]).toEqual([
      '评价流程',
      '先核查后评分',
      '评价流程\n先核查后评分\n核查\n评分',
    ]);
    const captioned = await drawn('flowchart TD\n A[核查] --> B[评分]', { title: '图 1' });
    expect([captioned.title, captioned.description]).toEqual(['图 1', '流程图：核查、评分。']);
    expect((await drawn(kinds['pie']?.source ?? '')).title).toBe('资金来源');
    expect((await drawn('flowchart TD\n A[核查] --> B[评分]')).title).toBe('流程图');
  });

  test('in English where the page is', async () => {
    const source =
      'sequenceDiagram\n Bureau->>Office: Notice\n loop every quarter\n Office->>Bureau: Report\n end';
    const english = await drawn(source, { language: 'en' });
    expect([english.title, english.description]).toEqual([
      'Sequence diagram',
      'Sequence diagram: Bureau, Office, Notice, [every quarter], Report.',
    ]);
    expect(english.svg).toContain('>loop<');
    expect((await drawn(source)).svg).toContain('>循环<');
  });

  test.each<[string, string]>([
    ['xychart', '柱线图：各年得分、2022年、2023年、得分。柱：91、95.48。'],
    ['radar', '雷达图：得分率、决策、过程、产出、本年。本年：80、90、85。'],
    ['pie', '饼图：资金来源、市财政、区配套。数值：市财政 120、区配套 60。'],
    ['journey', '历程图：办事体验、上门、预约登记、社工、居民。评分：预约登记 5。'],
  ])('the figures that a %s shows by shape alone', async (kind, words) => {
    expect((await drawn(kinds[kind]?.source ?? '')).description).toBe(words);
  });

  test.each([
    'stateDiagram-v2\n state "$" as 甲',
    'classDiagram\n class A["$"]',
    'erDiagram\n A["$"]',
    'kanban\n 列[$]',
    'flowchart TD\n A["$"]',
    'pie\n "$" : 1',
  ])('addresses, which mermaid would leave out: %s', async (source) => {
    for (const label of [
      '详见 www.example.cn 公告',
      '信箱 a@example.cn',
      'https://example.cn/a',
      '1. 立项',
    ]) {
      const { text, svg } = await drawn(source.replace('$', label));
      expect(text.split('\n')).toContain(label);
      const printed = [...parse(svg).querySelectorAll('text')].map((element) =>
        element.textContent?.replace(/ /g, ''),
      );
      expect(printed).toContain(label.replace(/ /g, ''));
    }
  });

  test('a number folded over two lines is one again, for search and privacy', async () => {
    const { text } = await drawn('flowchart TD\n A["请拨打办公室联系电话13800138000核实有关情况"]');
    expect(text).toBe('请拨打办公室联系电话13800138000核实有关情况');
  });
});

describe('refusals', () => {
  test.each([
    'mindmap\n  根\n    叶',
    'quadrantChart\n x-axis 低 --> 高\n 甲: [0.3, 0.6]',
    'sankey-beta\n\n甲,乙,10',
    'gitGraph\n commit',
    '随便写写',
  ])('a kind that is not drawn is named, with those that are: %s', async (source) => {
    const { line, message } = await refused(source);
    expect(line).toBe(1);
    expect(message).toMatch(
      new RegExp(
        `^不应有图示类型 \`${source.split(/\s/)[0]}\`，应为 flowchart、.*xychart-beta 之一，请改正或改用表格$`,
      ),
    );
  });

  test.each<[string, string, number, string]>([
    [
      'an unclosed bracket',
      'flowchart TD\n  A[甲\n  B --> C',
      2,
      '图示语法不对：不应在此结束，应为 `]`、`)`、`|`、`}`，标签含括号时请加英文引号（A["…"]），并检查括号是否成对',
    ],
    [
      'a line after front matter, comments and a directive',
      '---\ntitle: 甲\n---\n%%{init: {}}%%\nflowchart TD\n\n%% 注\n  A --> B\n  A -->> C',
      9,
      '图示语法不对：不应有 `>`，应为 `&`、`:`、`|`、数，请检查这一行的写法',
    ],
    [
      'a message without words',
      'sequenceDiagram\n 甲->>乙: 好\n 甲->>乙\n',
      3,
      '图示语法不对：不应在此结束，应为 `:`，请检查这一行的写法',
    ],
    [
      'a loop without end',
      'sequenceDiagram\n 甲->>乙: 好\n loop 每月\n\n',
      3,
      '图示语法不对：不应在此结束，应为 换行、`end`、名称，请检查这一行的写法',
    ],
    [
      'a name without quotes',
      'pie\n "甲": 1\n 乙: 2',
      3,
      '图示语法不对：不应有 `乙`，请给中文名称加上英文引号（"…"）',
    ],
    [
      'a category without quotes',
      'xychart-beta\n x-axis [一, 二]\n bar [1, 2]',
      2,
      '图示语法不对：不应有 `一,`，请给中文名称加上英文引号（"…"）',
    ],
    [
      'an impossible date',
      'gantt\n dateFormat YYYY-MM-DD\n 甲 :2024-13-45, 3d',
      3,
      '不应有日期 `2024-13-45`，应符合 dateFormat，请改正',
    ],
    [
      'a task that is not there, which would be drawn today',
      'gantt\n dateFormat YYYY-MM-DD\n 甲 :a1, 2024-01-01, 3d\n 乙 :after a2, 3d',
      4,
      '不应引用任务 `a2`，应为图中已有的任务编号（字母、数字），请改正',
    ],
    [
      'a score that is no number',
      'journey\n 甲: 高: 乙',
      1,
      '不应有算不出的位置，数值处应为数，请检查分数、日期和数列',
    ],
    ['nothing in it', 'flowchart TD', 1, '不应是空的图示，应至少有一个标签，请补上内容或删去'],
    ['nothing at all', ' \n', 1, '不应是空的图示，应至少有一个标签，请补上内容或删去'],
    [
      'more than mermaid reads',
      `flowchart TD\n${'A-->B\n'.repeat(9000)}`,
      1,
      '不应超过 50000 个字符，请拆成几张图示',
    ],
    [
      'broken front matter',
      '---\ntitle: [\n---\nflowchart TD\n A-->B',
      3,
      '图示开头的 YAML 不对（unexpected end of the stream within a flow collection），请检查引号和括号，或删去这一段',
    ],
    [
      'an image',
      'flowchart TD\n A@{ img: "https://example.com/a.png" }',
      1,
      '图示用到了只有浏览器才能绘制的内容（如图片），请改用文字',
    ],
    [
      'a slip in the first word',
      'flowchar TD\n A-->B',
      1,
      '不应有图示类型 `flowchar`，应为 flowchart，请改正或改用表格',
    ],
  ])('%s', async (_, source, line, message) => {
    expect(await refused(source)).toEqual({ line, message });
  });

  test('in English where the author’s language is', async () => {
    const diagram = await drawDiagram('pie\n "A": x', { language: 'en' });
    expect(diagram).toEqual({
      ok: false,
      line: 2,
      message: 'Unexpected `x` in the diagram, check how this line is written',
    });
  });
});

describe('a hostile source', () => {
  test.each([
    'flowchart TD\n A["甲"] --> B["乙"]\n click A "javascript:alert(1)"\n click B href "https://example.com" _blank',
    'flowchart TD\n A["<img src=x onerror=alert(1)>甲"] --> B["<script>alert(1)</script>乙"]',
    'sequenceDiagram\n 甲->>乙: <img src=x onerror=alert(1)> 好',
    'pie title <svg onload=alert(1)>\n "<b onclick=alert(1)>甲</b>" : 3',
    'gantt\n dateFormat YYYY-MM-DD\n 甲 :t1, 2024-01-01, 3d\n click t1 href "javascript:alert(1)"',
    'stateDiagram-v2\n 甲 : 甲 <iframe src=javascript:alert(1)> 乙',
    'flowchart TD\n A["#lt;script#gt;甲#lt;/script#gt;"]',
    '%%{init: {"securityLevel": "loose", "htmlLabels": true, "flowchart": {"htmlLabels": true}, "theme": "dark", "themeCSS": "rect { stroke-width: 99px }"}}%%\nflowchart TD\n A[甲] --> B[乙]',
    '---\nconfig:\n  look: handDrawn\n  fontFamily: "x; } </style><script>alert(1)</script>"\n---\nflowchart TD\n A[甲] --> B[乙]',
  ])('is only ever text: %s', async (source) => {
    const { svg, text } = await drawn(source);
    expect(text).toContain('甲');
    for (const [tag] of source.matchAll(/<(?=[a-z])[^>]+>(?![^"]*"\n)/g)) expect(text).toContain(tag);
    const elements = [...parse(svg).querySelectorAll('*')];
    const names = new Set(elements.map(({ localName }) => localName));
    for (const name of names)
      expect([
        'title',
        'desc',
        'defs',
        'marker',
        'g',
        'path',
        'rect',
        'circle',
        'line',
        'polygon',
        'text',
        'tspan',
      ]).toContain(name);
    const attributes = elements.flatMap((element) => [...element.attributes]);
    for (const { name, value } of attributes) {
      expect(name).not.toMatch(/^on|^style$|href/);
      expect(value).not.toMatch(/javascript|https?:|^99/);
    }
    // Parsed as a browser parses a page, too, nothing of it comes alive.
    const page = new JSDOM(`<!doctype html><body>${svg}`).window.document;
    expect(page.querySelector('script, img, iframe, b, a, foreignObject')).toBeNull();
    expect(page.body.children).toHaveLength(1);
  });
});
