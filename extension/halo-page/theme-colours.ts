/** What was read from Halo's page; colours as `[red, green, blue]`, 0 to 255. */
export interface PageTheme {
  readonly dark: boolean;
  readonly font: string;
  readonly background: Colour | null;
  readonly text: Colour | null;
  readonly accent: Colour | null;
}
export type Colour = readonly [number, number, number];

/** The tokens of components/theme.css, by name without the dashes. */
export type Tokens = Readonly<Record<TokenName, string>>;
type TokenName =
  | 'font'
  | 'background'
  | 'surface'
  | 'hover'
  | 'text'
  | 'muted'
  | 'border'
  | 'accent'
  | 'on-accent'
  | 'look'
  | 'wrong'
  | 'good';

const white: Colour = [255, 255, 255];
const black: Colour = [20, 24, 28];
const enough = 4.5;

/** Reads a computed colour; null for what is transparent or not understood. */
export function parseColour(text: string): Colour | null {
  const legacy = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+%?))?\s*\)$/.exec(
    text.trim(),
  );
  const modern = /^color\(srgb\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)(?:\s*\/\s*([\d.]+%?))?\s*\)$/.exec(
    text.trim(),
  );
  const match = legacy ?? modern;
  if (match === null) return null;
  const [, red, green, blue, alpha = '1'] = match;
  if (Number.parseFloat(alpha) / (alpha.endsWith('%') ? 100 : 1) < 0.5) return null;
  const scale = legacy === null ? 255 : 1;
  return [Number(red) * scale, Number(green) * scale, Number(blue) * scale];
}

const luminance = (colour: Colour): number => {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast as WCAG means it: 1 for none, 21 for black on white. */
function contrast(a: Colour, b: Colour): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** So much of `b` in `a`: 0 is a, 1 is b. Whole numbers, so that what is judged is what is shown. */
const mix = (a: Colour, b: Colour, share: number): Colour =>
  a.map((value, at) => Math.round(value + ((b[at] ?? 0) - value) * share)) as unknown as Colour;

/** Moves a colour towards black or white until it can be read on all of the backgrounds. */
function readableOn(colour: Colour, backgrounds: readonly Colour[], least = enough): Colour {
  const isEnough = (one: Colour) => backgrounds.every((background) => contrast(one, background) >= least);
  const first = backgrounds[0] ?? white;
  const goal = luminance(first) > 0.18 ? black : white;
  for (let share = 0; share <= 1; share += 0.05) {
    const moved = mix(colour, goal, share);
    if (isEnough(moved)) return moved;
  }
  return goal;
}

/** @example toHex([255, 0, 16]): `#ff0010` */
export const toHex = (colour: Colour): string =>
  `#${colour
    .map((value) =>
      Math.round(Math.min(255, Math.max(0, value)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const fallbacks = {
  light: { background: white, text: [36, 41, 46] as Colour, accent: [15, 97, 161] as Colour },
  dark: {
    background: [53, 53, 53] as Colour,
    text: [241, 241, 241] as Colour,
    accent: [99, 174, 230] as Colour,
  },
};
const signals = {
  light: { look: [138, 90, 0] as Colour, wrong: [179, 38, 30] as Colour, good: [31, 111, 67] as Colour },
  dark: { look: [232, 176, 74] as Colour, wrong: [255, 138, 128] as Colour, good: [127, 209, 160] as Colour },
};

/**
 * The colours of our panel from those of Halo's page: its background, text and accent where they were found and fit the
 * theme, everything else mixed from them, and all text readable (4.5 to 1) on every surface it stands on.
 */
export function toTokens(theme: PageTheme): Tokens {
  const kind = theme.dark ? 'dark' : 'light';
  const base = fallbacks[kind];
  const fits = theme.background !== null && luminance(theme.background) > 0.18 !== theme.dark;
  const background = fits && theme.background !== null ? theme.background : base.background;
  const ink = theme.text !== null && contrast(theme.text, background) >= 7 ? theme.text : base.text;
  const surface = mix(background, ink, 0.045);
  const hover = mix(background, ink, 0.08);
  const all = [background, surface, hover];
  const text = readableOn(ink, all);
  const found = theme.accent ?? base.accent;
  const accent = readableOn(found, all);
  const onAccent = contrast(white, accent) >= enough ? white : black;
  const signal = signals[kind];
  return {
    font: theme.font,
    background: toHex(background),
    surface: toHex(surface),
    hover: toHex(hover),
    text: toHex(text),
    muted: toHex(readableOn(mix(text, background, 0.36), all)),
    border: toHex(mix(background, ink, 0.17)),
    accent: toHex(accent),
    'on-accent': toHex(onAccent),
    look: toHex(readableOn(signal.look, all)),
    wrong: toHex(readableOn(signal.wrong, all)),
    good: toHex(readableOn(signal.good, all)),
  };
}
