import { i18n } from '#i18n';
import type { StartPage } from '../../halo-page/follow-pages.ts';
import { createOurTile, type OurTile } from '../../halo-page/our-tile.ts';
import type { PageReport } from '../../halo-page/page-report.ts';
import { contentAreaOf, findTilePlace, gridSearch, hasNativeTile } from '../../halo-page/tile-grid.ts';
import { createWatch } from '../../halo-page/watch.ts';
import { openAdminFrame } from './admin-frame.ts';

interface Parts {
  isEnabled(): Promise<boolean>;
  enable(): Promise<void>;
  /** Where the admin screens are, for one frame. */
  frameAddress(): Promise<string>;
}

type FoundBy = PageReport['tile'];

const searchPauseMs = 250;

/** Our tile among Halo's integrations: "+" enables it, an enabled one opens the admin screens in a frame. */
export function configurationTile(parts: Parts): {
  readonly start: StartPage;
  readonly foundBy: () => FoundBy;
} {
  let foundBy: FoundBy = null;
  return {
    start(page, signal) {
      foundBy = page.kind === 'integrations' ? 'not found' : null;
      if (page.kind !== 'integrations') return;
      startTile(parts, signal, (by) => {
        foundBy = by;
      });
    },
    foundBy: () => foundBy,
  };
}

function startTile(parts: Parts, signal: AbortSignal, report: (by: FoundBy) => void): void {
  let tile: OurTile | null = null;
  let isEnabled: boolean | null = null;
  let isOpen = false;

  const open = () => {
    if (isOpen || tile === null) return;
    isOpen = true;
    openAdminFrame({
      area: contentAreaOf(tile.element),
      address: parts.frameAddress(),
      words: { back: i18n.t('tile.back'), frame: i18n.t('tile.frame') },
      signal,
      onClosed: () => {
        isOpen = false;
        tile?.element.focus();
      },
    });
  };
  const enable = () => {
    isEnabled = true;
    void parts.enable();
    look();
    tile?.element.focus();
  };
  const remove = () => {
    tile?.element.remove();
    tile = null;
  };
  const place = () => {
    const found = findTilePlace();
    report(found?.by ?? 'not found');
    const last = found?.run.tiles.at(-1);
    if (found === null || last === undefined || isEnabled === null) return remove();
    const name = hasNativeTile(found.tiles) ? i18n.t('tile.nameBeside') : i18n.t('tile.name');
    const about = i18n.t('tile.about');
    if (!`${name} ${about}`.toLowerCase().includes(gridSearch())) return remove();
    if (tile?.isEnabled !== isEnabled) remove();
    const words = { name, about, enable: i18n.t('tile.enable', [name]), open: i18n.t('tile.open', [name]) };
    tile ??= createOurTile(found.tiles, isEnabled, words, isEnabled ? open : enable);
    if (tile !== null && last.nextElementSibling !== tile.element) last.after(tile.element);
  };
  function look() {
    if (signal.aborted || isOpen) return;
    place();
    const grid = tile?.element.parentElement ?? null;
    if (grid !== null) watch.strip(grid, false);
    else watch.whole(searchPauseMs);
    // Where our own tile stands now is no news.
    watch.forget();
  }

  const watch = createWatch(look, signal);
  const onInput = () => requestAnimationFrame(look);
  document.addEventListener('input', onInput, { signal });
  signal.addEventListener('abort', remove);
  look();
  void parts.isEnabled().then((value) => {
    isEnabled ??= value;
    look();
  });
}
