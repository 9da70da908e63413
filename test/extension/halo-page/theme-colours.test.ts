import { describe, expect, it } from 'vitest';
import { type Colour, parseColour, toHex, toTokens } from '../../../extension/halo-page/theme-colours.ts';

const hex = (text: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16)) as unknown as Colour;

/** WCAG's contrast, reckoned apart from the code under test. */
function contrast(a: string, b: string): number {
  const light = (text: string) => {
    const [r = 0, g = 0, bl = 0] = hex(text).map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [high = 0, low = 0] = [light(a), light(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe('colours as the browser writes them', () => {
  it.each([
    ['rgb(15, 97, 161)', '#0f61a1'],
    ['rgba(15, 97, 161, 0.9)', '#0f61a1'],
    ['rgb(15 97 161 / 80%)', '#0f61a1'],
  ])('%s is read as %s', (text, expected) => {
    const colour = parseColour(text);
    expect(colour === null ? null : toHex(colour)).toBe(expected);
  });

  it.each(['transparent', '', 'rgba(0, 0, 0, 0)', 'rgb(0 0 0 / 20%)', 'none'])(
    '%j is no colour that anybody sees',
    (text) => {
      expect(parseColour(text)).toBeNull();
    },
  );
});

describe('the colours of our panel', () => {
  const plain = { dark: false, font: 'Poppins', background: hex('#ffffff'), text: hex('#24292e') };
  const dark = { ...plain, dark: true, background: hex('#353535'), text: hex('#f1f1f1') };
  const accents = ['#0f61a1', '#ffe600', '#ff0000', '#000000', '#ffffff', '#7fd1a0', '#353535'];

  it.each(accents)('can be read on every surface, whatever accent the tenant chose: %s', (accent) => {
    for (const theme of [plain, dark]) {
      const tokens = toTokens({ ...theme, accent: hex(accent) });
      const surfaces = [tokens.background, tokens.surface, tokens.hover];
      for (const name of ['text', 'muted', 'accent', 'look', 'wrong', 'good'] as const)
        for (const surface of surfaces)
          expect(contrast(tokens[name], surface), `${name} on ${surface}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(tokens['on-accent'], tokens.accent)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps an accent that can be read as it is', () => {
    expect(toTokens({ ...plain, accent: hex('#0f61a1') }).accent).toBe('#0f61a1');
  });

  it('takes Halo’s background, but not one that contradicts the theme', () => {
    const cream = hex('#fffaf0');
    expect(toTokens({ ...plain, background: cream, accent: null }).background).toBe('#fffaf0');
    expect(toTokens({ ...dark, background: cream, accent: null }).background).toBe('#353535');
  });

  it('has colours of its own where nothing was found', () => {
    const none = { font: 'x', background: null, text: null, accent: null };
    expect(toTokens({ ...none, dark: false })).toMatchObject({ background: '#ffffff', accent: '#0f61a1' });
    expect(toTokens({ ...none, dark: true }).background).toBe('#353535');
  });
});
