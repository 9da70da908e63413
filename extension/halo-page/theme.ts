import { appRoot, darkClass, ourMark, primaryButton } from './tab-families.ts';
import { type Colour, type PageTheme, parseColour, type Tokens } from './theme-colours.ts';

/** Where the accent was read, for the report. */
type AccentSource = 'active tab' | 'primary button' | 'default';

/** Halo's theme as the page shows it now. */
export interface ReadTheme extends PageTheme {
  readonly accentFrom: AccentSource;
}

const fallbackFont = 'Poppins, "Segoe UI", system-ui, sans-serif';

/**
 * Reads colours and font from computed styles.
 * @param near where our panel stands, or will
 * @param chosen a tab that looks chosen, to read the accent from
 */
export function readTheme(near: Element | null, chosen: Element | null): ReadTheme {
  const root = document.querySelector(appRoot);
  const place = near ?? root ?? document.body;
  const style = getComputedStyle(place);
  const { accent, accentFrom } = readAccent(chosen);
  return {
    dark: root?.classList.contains(darkClass) ?? false,
    font: style.fontFamily || fallbackFont,
    background: backgroundOf(place),
    text: parseColour(style.color),
    accent,
    accentFrom,
  };
}

function backgroundOf(place: Element): Colour | null {
  for (let node: Element | null = place; node !== null; node = node.parentElement) {
    const colour = parseColour(getComputedStyle(node).backgroundColor);
    if (colour !== null) return colour;
  }
  return null;
}

const isColourful = ([red, green, blue]: Colour): boolean =>
  Math.max(red, green, blue) - Math.min(red, green, blue) > 24;

function readAccent(chosen: Element | null): { accent: Colour | null; accentFrom: AccentSource } {
  const looks = chosen ? [getComputedStyle(chosen), getComputedStyle(chosen, '::after')] : [];
  const ofTab = looks
    .flatMap((look) => [
      Number.parseFloat(look.borderBottomWidth) > 0 ? look.borderBottomColor : '',
      look.backgroundColor,
      look.color,
    ])
    .map(parseColour)
    .find((colour) => colour !== null && isColourful(colour));
  if (ofTab) return { accent: ofTab, accentFrom: 'active tab' };
  const button = document.querySelector(`${primaryButton}:not([${ourMark}])`);
  const ofButton = button === null ? null : parseColour(getComputedStyle(button).backgroundColor);
  if (ofButton !== null && isColourful(ofButton)) return { accent: ofButton, accentFrom: 'primary button' };
  return { accent: null, accentFrom: 'default' };
}

/** Makes what tells, each time it is asked, whether Halo has switched its theme since: it does so by class names. */
export function createThemeChange(): () => boolean {
  const themeNames = () => document.querySelector(appRoot)?.className ?? '';
  let last = themeNames();
  return () => {
    const names = themeNames();
    const isOther = names !== last;
    last = names;
    return isOther;
  };
}

/** Puts the tokens on an element, as custom properties. */
export function applyTokens(element: HTMLElement, tokens: Tokens): void {
  for (const [name, value] of Object.entries(tokens)) {
    if (element.style.getPropertyValue(`--${name}`) !== value) element.style.setProperty(`--${name}`, value);
  }
}
