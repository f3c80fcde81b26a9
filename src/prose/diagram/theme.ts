import type { MermaidConfig } from 'mermaid';
import { emWidth } from './fold.ts';
import type { Kind } from './kinds.ts';
import { foldWidth } from './measure.ts';

/** The colour of every word in a diagram: 14:1 on white, at least 10:1 on {@link tints}. */
export const ink = '#1f2933';
const line = '#52606d';
const border = '#4a6fa5';
const paper = '#ffffff';

/** Grounds for words. */
export const tints = [
  ...['#cfe2f5', '#fde3c8', '#d3ecd5', '#e7dbf3', '#f9d5d8', '#d0eeee'],
  ...['#f3ebb9', '#e1e5ea', '#dde7c5', '#f3d6ea', '#d6dcf7', '#ead9cb'],
];

/** Lines, dots and bars that tell series apart: at least 4.5:1 on white. */
export const inks = [
  ...['#2b6cb0', '#b7500b', '#2f7d3b', '#6b46c1', '#b3243f', '#0f7a80'],
  ...['#8a6d00', '#4a5568', '#556b12', '#a02c84', '#3f51b5', '#7a4b2a'],
];

const numbered = (name: string, colours: readonly string[], first = 0): Record<string, string> =>
  Object.fromEntries(colours.map((colour, i) => [`${name}${i + first}`, colour]));

const themeVariables = {
  fontFamily: 'sans-serif',
  background: paper,
  primaryColor: '#eaf1f8',
  primaryBorderColor: border,
  primaryTextColor: ink,
  secondaryColor: '#e1e5ea',
  secondaryBorderColor: line,
  secondaryTextColor: ink,
  tertiaryColor: '#f4f7fa',
  tertiaryBorderColor: '#8292a6',
  tertiaryTextColor: ink,
  lineColor: line,
  textColor: ink,
  titleColor: ink,
  edgeLabelBackground: paper,
  noteBkgColor: '#fff6d6',
  noteBorderColor: '#a67c00',
  noteTextColor: ink,
  actorLineColor: line,
  signalColor: line,
  activationBkgColor: '#cfe2f5',
  activationBorderColor: border,
  sequenceNumberColor: paper,
  labelBoxBkgColor: '#e1e5ea',
  labelBoxBorderColor: line,
  compositeBackground: paper,
  compositeTitleBackground: '#e1e5ea',
  labelBackgroundColor: paper,
  relationLabelBackground: paper,
  rowOdd: paper,
  rowEven: '#f4f7fa',
  sectionBkgColor: '#f4f7fa',
  sectionBkgColor2: '#f4f7fa',
  altSectionBkgColor: paper,
  gridColor: '#8292a6',
  taskBkgColor: '#cfe2f5',
  taskBorderColor: border,
  activeTaskBkgColor: '#fde3c8',
  activeTaskBorderColor: '#b7500b',
  doneTaskBkgColor: '#e1e5ea',
  doneTaskBorderColor: line,
  critBkgColor: '#f9d5d8',
  critBorderColor: '#b3243f',
  vertLineColor: '#6b46c1',
  pieOpacity: '1',
  pieStrokeColor: line,
  pieStrokeWidth: '1px',
  pieOuterStrokeWidth: '1px',
  pieOuterStrokeColor: line,
  pieTitleTextSize: '18px',
  pieSectionTextSize: '16px',
  pieLegendTextSize: '16px',
  ...numbered('pie', tints, 1),
  ...numbered('fillType', tints.slice(0, 8)),
  ...numbered('cScale', tints),
  ...numbered('cScalePeer', inks),
  ...numbered('cScaleInv', inks),
  ...numbered('actor', inks.slice(0, 6)),
  radar: {
    axisColor: '#8292a6',
    graticuleColor: '#8292a6',
    graticuleOpacity: 0.12,
    curveOpacity: 0.15,
    axisLabelFontSize: 16,
    legendFontSize: 16,
  },
  xyChart: { backgroundColor: 'transparent', plotColorPalette: ['#5f93cf', ...inks.slice(1)].join(',') },
};

/** What an author's `%%{init}%%` or front matter may not change: how safe, how even and how legible pages are. */
const secure = [
  ...[
    'secure',
    'securityLevel',
    'startOnLoad',
    'maxTextSize',
    'maxEdges',
    'suppressErrorRendering',
    'logLevel',
  ],
  ...['htmlLabels', 'theme', 'themeVariables', 'themeCSS', 'look', 'layout', 'fontFamily', 'altFontFamily'],
  ...['deterministicIds', 'deterministicIDSeed', 'handDrawnSeed', 'arrowMarkerAbsolute', 'textPlacement'],
  ...['dompurifyConfig', 'legacyMathML', 'forceLegacyMathML'],
];

/**
 * Everything mermaid is told before it draws one diagram. Rounded layouts and label wrapping are chosen for Chinese,
 * twelve characters a line; sizes follow from the longest names in the source where mermaid itself does not measure.
 */
export function settings(kind: Kind, source: string, seed: string): MermaidConfig {
  const classic = { theme: 'base', look: 'classic', layout: 'dagre' } as const;
  const fonts = {
    actorFontFamily: 'sans-serif',
    noteFontFamily: 'sans-serif',
    messageFontFamily: 'sans-serif',
  };
  return {
    ...classic,
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    logLevel: 5,
    secure,
    htmlLabels: false,
    deterministicIds: true,
    deterministicIDSeed: seed,
    handDrawnSeed: 1,
    fontFamily: 'sans-serif',
    themeVariables: kind === 'radar' ? { ...themeVariables, ...numbered('cScale', inks) } : themeVariables,
    flowchart: { ...classic, htmlLabels: false, wrappingWidth: foldWidth, minNodeWidth: 60, padding: 12 },
    sequence: { ...classic, ...fonts, actorFontSize: 16, noteFontSize: 16, wrap: false },
    class: { ...classic, htmlLabels: false, rankSpacing: 70 },
    state: { ...classic, wrappingWidth: foldWidth, minNodeWidth: 0 },
    er: { ...classic, nodeSpacing: 80, rankSpacing: 90, fontSize: 14 },
    pie: { textPosition: 0.7 },
    journey: {
      textPlacement: 'tspan',
      taskFontSize: 16,
      actorColours: inks.slice(0, 6),
      sectionColours: [ink],
      titleFontSize: '20px',
    },
    gantt: {
      useWidth: 860,
      fontSize: 14,
      sectionFontSize: 14,
      barHeight: 26,
      barGap: 6,
      leftPadding: ganttMargin(source),
    },
    radar: { width: 440, height: 400 },
    xyChart: { width: xyWidth(source), height: 420 },
    kanban: { sectionWidth: 240 },
  } as MermaidConfig;
}

function ganttMargin(source: string): number {
  const names = [...source.matchAll(/^\s*section\s+(.+)$/gm)].map(([, name = '']) => emWidth(name.trim()));
  return Math.max(60, ...names.map((width) => width * 14 + 28));
}

/** Wide enough that the category labels of an x-axis do not touch. */
function xyWidth(source: string): number {
  const [, list = ''] = /x-axis[^[\n]*\[([^\]]*)\]/.exec(source) ?? [];
  const names = list.split(',').map((name) => emWidth(name.replaceAll('"', '').trim()) * 14 + 16);
  return Math.min(1600, Math.max(640, 90 + names.length * Math.max(...names)));
}

/**
 * Rules of ours that come after mermaid's own: where its classic style cannot be reached by configuration, prints
 * words too small or in a colour that fails on their ground, or marks today (which no published page may).
 */
export function amends(kind: Kind): string {
  return `.edgeLabel rect { fill: ${paper}; opacity: 1 } ${ofKind[kind] ?? ''}`;
}

const ofKind: Partial<Record<Kind, string>> = {
  classDiagram: '.edgeTerminals { font-size: 12px }',
  timeline: 'text[font-size="4ex"] { font-size: 20px }',
  treemap: `.treemapLeaf { stroke: ${border}; stroke-width: 1 } .treemapSectionLabel { font-size: 14px !important }
    .treemapSectionValue { font-size: 14px !important; font-style: normal }`,
  journey: `rect.task, .journey-section { stroke: ${border} } .face { fill: #fff6d6 } circle { stroke: ${ink} }
    text.task, text.journey-section { fill: ${ink}; stroke: none }`,
  kanban: '.cluster rect { fill: #edf1f5; stroke: #8292a6 }',
  gantt: `.today { display: none } .grid .tick text { fill: ${ink}; font-size: 13px }
    .grid .tick { opacity: 1 } .grid .tick line { stroke: #8292a6; opacity: .6 } .titleText { font-size: 18px }`,
};
