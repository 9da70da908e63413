import { i18n } from '#i18n';
import { createOurTile, type OurTile, type TileWords } from '../../halo-page/our-tile.ts';
import { contentAreaOf, findTilePlace, gridSearch, hasNativeTile } from '../../halo-page/tile-grid.ts';
import { createWatch } from '../../halo-page/watch.ts';
import { openAdminFrame } from './admin-frame.ts';
import type { FoundBy } from './tile-contract.ts';

export interface TileDeps {
  isEnabled(): Promise<boolean>;
  enable(): Promise<void>;
  /** Is it right, how old is that, what waits; null: nobody says. */
  overviewLine(): Promise<string | null>;
  /** Where the admin screens are, for one frame. */
  frameAddress(): Promise<string>;
  /** Answers the frame, whenever it asks, for how many milliseconds it has been seen; until the answered function is called. */
  onLook(seenMs: () => Promise<number>): () => void;
}

const searchPauseMs = 250;

/** Puts our tile among Halo's integrations until the signal aborts; says each time how its place was found. */
export function startTile(deps: TileDeps, signal: AbortSignal, report: (by: FoundBy) => void): void {
  let tile: OurTile | null = null;
  let isEnabled: boolean | null = null;
  let line: string | null = null;
  let isOpen = false;

  const openFrame = () => {
    if (isOpen || tile === null) return;
    isOpen = true;
    openAdminFrame({
      area: contentAreaOf(tile.element),
      address: deps.frameAddress(),
      words: { back: i18n.t('tile.back'), frame: i18n.t('tile.frame'), failed: i18n.t('launcher.failed') },
      signal,
      onLook: deps.onLook,
      onClosed: () => {
        isOpen = false;
        tile?.element.focus();
      },
    });
  };
  const enable = () => {
    isEnabled = true;
    deps.enable().catch(() => {
      isEnabled = false;
      look();
    });
    look();
    tile?.element.focus();
    tellLine();
  };
  /** An enabled tile says what the Overview says, once that is known. */
  const tellLine = () =>
    void deps.overviewLine().then((found) => {
      if (found === null || signal.aborted || isOpen) return;
      line = found;
      const hadFocus = document.activeElement === tile?.element;
      remove();
      look();
      if (hadFocus) tile?.element.focus();
    });
  const remove = () => {
    tile?.element.remove();
    tile = null;
  };
  const place = () => {
    const found = findTilePlace();
    report(found?.by ?? 'not found');
    const last = found?.run.tiles.at(-1);
    if (found === null || last === undefined || isEnabled === null) return remove();
    const words = tileWords(hasNativeTile(found.tiles), line);
    if (!words.searched.includes(gridSearch())) return remove();
    if (tile?.isEnabled !== isEnabled) remove();
    tile ??= createOurTile(found.tiles, isEnabled, words, isEnabled ? openFrame : enable);
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
  // Where nobody says, "+" does no harm.
  const asked = deps.isEnabled().catch(() => false);
  void asked.then((value) => {
    isEnabled ??= value;
    look();
    if (isEnabled) tellLine();
  });
}

/**
 * What stands on the tile.
 * @param isBeside whether Halo's own Sherweb tile is there, too
 * @param line what the Overview says; null: it says nothing yet
 * @returns with it what Halo's search of the grid looks for
 */
function tileWords(isBeside: boolean, line: string | null): TileWords & { readonly searched: string } {
  const name = isBeside ? i18n.t('tile.nameBeside') : i18n.t('tile.name');
  const about = i18n.t('tile.about');
  const open = i18n.t('tile.open', [name]);
  return {
    name,
    about: line ?? about,
    enable: i18n.t('tile.enable', [name]),
    open: line === null ? open : `${open}. ${line}`,
    searched: `${name} ${about}`.toLowerCase(),
  };
}
