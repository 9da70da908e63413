import type { HaloPage } from './addresses.ts';
import type { PageReport } from './page-report.ts';
import { appRoot } from './tab-families.ts';
import { allStrips, nativeTabs, type TabStrip } from './tab-strip.ts';
import { readTheme } from './theme.ts';
import { type Colour, toHex } from './theme-colours.ts';

interface Shown {
  readonly page: HaloPage;
  readonly strip: TabStrip | null;
  readonly content: 'tabpanel' | 'siblings' | 'none' | null;
  readonly chosenTab: Element | null;
  readonly shownAs: PageReport['shownAs'];
  readonly tile: PageReport['tile'];
  readonly language: string;
}

const hex = (colour: Colour | null): string | null => (colour === null ? null : toHex(colour));

/** Looks at Halo's page as it is now and says what was found, without a name or a word of it. */
export function describePage(shown: Shown): PageReport {
  const near = shown.strip?.element.parentElement ?? null;
  const theme = readTheme(near, shown.chosenTab);
  const hasRoot = document.querySelector(appRoot) !== null;
  return {
    page: shown.page.kind === 'ticket' ? 'other' : shown.page.kind,
    appRoot: hasRoot,
    theme: {
      dark: theme.dark,
      font: theme.font,
      background: hex(theme.background),
      text: hex(theme.text),
      accent: hex(theme.accent),
      accentFrom: theme.accentFrom,
    },
    strips: allStrips().map((strip) => ({
      family: strip.family.name,
      tabs: nativeTabs(strip).length,
      roles: nativeTabs(strip)[0]?.getAttribute('role') === 'tab',
    })),
    chosen:
      shown.strip === null ? null : { family: shown.strip.family.name, content: shown.content ?? 'none' },
    shownAs: shown.shownAs,
    tile: shown.tile,
    fallbacks: fallbacksOf(shown, hasRoot, theme.accent === null),
    browserLanguage: shown.language,
  };
}

function fallbacksOf(
  { page, strip, content, shownAs, tile }: Shown,
  hasRoot: boolean,
  noAccent: boolean,
): string[] {
  const all: string[] = [];
  if (!hasRoot) all.push(`No ${appRoot}: taken as the light theme, searched the whole page.`);
  if (page.kind === 'customer' && strip === null && shownAs === 'launcher')
    all.push('No row of tabs on the customer: the launcher at the edge is used.');
  if (page.kind === 'customer' && shownAs === 'nothing') all.push('No row of tabs on the customer yet.');
  if (strip?.family.name === 'aria') all.push('The tabs are of no known family: found by their roles.');
  if (strip !== null && content === 'none') all.push('Nothing follows the tabs: the panel hides nothing.');
  if (noAccent) all.push('No accent found: our own blue is used.');
  if (tile === 'end of the grid')
    all.push('The Distribution group was not found: the tile stands at the end.');
  if (tile === 'not found') all.push('No grid of tiles was found: no tile.');
  return all;
}
