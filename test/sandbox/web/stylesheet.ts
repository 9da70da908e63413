import { readFileSync } from 'node:fs';
import { fontFaces } from './fonts.ts';

type Palette = Record<string, string>;

const light = (accent: string): Palette => ({
  page: '#f3f4f6',
  surface: '#ffffff',
  raised: '#fafbfc',
  field: '#ffffff',
  hover: '#f0f4f8',
  text: '#2d3338',
  muted: '#667079',
  line: '#dfe3e8',
  accent,
  link: accent,
  shadow: '0 6px 24px rgb(20 30 40 / 18%)',
});

const dark = (accent: string): Palette => ({
  page: '#2b2b2b',
  surface: '#353535',
  raised: '#404040',
  field: '#2f2f2f',
  hover: '#464646',
  text: '#ececec',
  muted: '#b4b8bc',
  line: '#555555',
  accent,
  link: `color-mix(in srgb, ${accent} 45%, #ffffff)`,
  shadow: '0 6px 24px rgb(0 0 0 / 50%)',
});

const files = ['base', 'controls', 'shell', 'table', 'customer', 'ticket', 'config', 'popups', 'portal'];
const source = (): string =>
  files.map((name) => readFileSync(new URL(`./style/${name}.css`, import.meta.url), 'utf8')).join('\n');

const filled = (text: string, palette: Palette): string =>
  text.replace(/var\(--(\w+)\)/g, (all, name: string) => palette[name] ?? all);

const darkSelector = (selector: string): string =>
  selector
    .split(',')
    .map((one) => one.trim())
    .flatMap((one) => [`.theme-dark ${one}`, ...(one.startsWith('.') ? [`.theme-dark${one}`] : [])])
    .join(', ');

/**
 * Halo publishes no CSS variables, so the page must have none: each rule that names a colour is written out twice,
 * once in the light palette and once below `.theme-dark` in the dark one.
 */
export const stylesheet = (accent: string): string => {
  const day = light(accent);
  const night = dark(accent);
  const rules = source().replace(/([^{}]+)\{([^{}]*)\}/g, (all, selector: string, body: string) => {
    const coloured = body.split(';').filter((declaration) => declaration.includes('var(--'));
    if (coloured.length === 0) return all;
    const own = selector.replace(/\/\*.*?\*\//gs, '');
    return `${filled(all, day)}\n${darkSelector(own)} {${filled(coloured.join(';'), night)};}`;
  });
  return `${fontFaces()}\n${rules}`;
};
