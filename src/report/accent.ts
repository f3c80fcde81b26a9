type Rgb = readonly [red: number, green: number, blue: number];

/** A publisher's colour as the site needs it: as it is, in shades that can be read, and what can be read on it. */
export type Accent = {
  /** As given, for surfaces. */
  readonly colour: string;
  /** Black or white, whichever can be read on it. */
  readonly on: string;
  /** Text in it on light grounds, and on dark ones. */
  readonly light: string;
  readonly dark: string;
};

/** WCAG 2.2, 1.4.3: text against its ground. */
const readable = 4.5;

/** The grounds that links stand on: paper, paper-raised, paper-sunk, note and mark of styles/tokens.css. */
export const grounds = {
  light: ['#ffffff', '#f5f6f7', '#eceff1', '#fff8e6', '#fff1b8'],
  dark: ['#14181c', '#1d2328', '#262d33', '#2e2714', '#5c4a12'],
} as const;

const [black, white]: readonly [Rgb, Rgb] = [
  [0, 0, 0],
  [255, 255, 255],
];

/** @param colour six hexadecimal digits behind a `#` */
export function accentOf(colour: string): Accent {
  const given = rgb(colour);
  const dark = contrast(given, black) > contrast(given, white);
  return {
    colour,
    on: dark ? '#000000' : '#ffffff',
    light: towards(given, black, grounds.light),
    dark: towards(given, white, grounds.dark),
  };
}

/** The colour with as little of another in it as makes it readable on all of these grounds. */
function towards(colour: Rgb, other: Rgb, on: readonly string[]): string {
  for (let share = 0; share < 100; share += 1) {
    const mixed = colour.map((part, at) =>
      Math.round(part + (((other[at] ?? 0) - part) * share) / 100),
    ) as unknown as Rgb;
    if (on.every((ground) => contrast(mixed, rgb(ground)) >= readable)) return hex(mixed);
  }
  return hex(other);
}

export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

export const rgb = (colour: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;

const hex = (colour: Rgb): string => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
